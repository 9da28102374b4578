"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { TextInput } from "@/app/_ui/field";
import { SubmitRow } from "@/app/_ui/submit-row";
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
          <SubmitRow busy={busy} done={done ? words.added : null}>
            {words.add}
          </SubmitRow>
        </>
      )}
    </ActionForm>
  );
}
