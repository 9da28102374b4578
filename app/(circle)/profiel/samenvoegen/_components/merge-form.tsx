"use client";

import type { Messages } from "#lib/core/messages";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/field";
import { mergeAccountsAction } from "../actions";

interface MergeFormProps {
  code: string;
  words: FormWords & Messages["merging"]["confirm"];
}

/** A tick and a button: what they do cannot be undone. */
export function MergeForm({ code, words }: MergeFormProps) {
  return (
    <ActionForm save={mergeAccountsAction} words={words}>
      {({ errorOf, busy }) => (
        <>
          <input type="hidden" name="code" value={code} />
          <Checkbox name="sure" value="yes" label={words.sure} error={errorOf("sure")} />
          <div>
            <Button type="submit" look="danger" aria-busy={busy}>
              {words.merge}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
