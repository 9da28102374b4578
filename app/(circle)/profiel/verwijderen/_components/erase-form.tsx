"use client";

import type { TextsChoice } from "#lib/erasing/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/field";
import { eraseAccountAction } from "../actions";

interface EraseFormProps {
  texts: TextsChoice;
  words: FormWords & Record<"sure" | "erase", string>;
}

/** The second question: a tick and a button, nothing to type. */
export function EraseForm({ texts, words }: EraseFormProps) {
  return (
    <ActionForm save={eraseAccountAction} words={words}>
      {({ errorOf, busy }) => (
        <>
          <input type="hidden" name="texts" value={texts} />
          <Checkbox name="sure" value="yes" label={words.sure} error={errorOf("sure")} />
          <div>
            <Button type="submit" look="danger" aria-busy={busy}>
              {words.erase}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
