"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { TextInput } from "@/app/_ui/field";
import { addToCollectionAction } from "../../../actions";

interface AddFormProps {
  collectionId: string;
  words: FormWords & Record<"caseNumber" | "caseNumberHint" | "add" | "added", string>;
}

/** A case by its number or address, at the end. */
export function AddForm({ collectionId, words }: AddFormProps) {
  return (
    <ActionForm save={addToCollectionAction} words={words} emptied>
      {({ errorOf, busy, done }) => (
        <>
          <input type="hidden" name="collectionId" value={collectionId} />
          <TextInput
            name="caseNumber"
            label={words.caseNumber}
            hint={words.caseNumberHint}
            error={errorOf("caseNumber")}
            autoComplete="off"
          />
          <div className="row">
            <Button type="submit" aria-busy={busy}>
              {words.add}
            </Button>
            <span role="status" className="small soft">
              {done ? words.added : null}
            </span>
          </div>
        </>
      )}
    </ActionForm>
  );
}
