"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/text-area";
import { askAnotherLookAction } from "../actions";

interface AskFormProps {
  decisionId: string;
  words: FormWords & Record<"words" | "hint" | "send", string>;
}

/** The author's words for who looks again. */
export function AskForm({ decisionId, words }: AskFormProps) {
  return (
    <ActionForm save={askAnotherLookAction} words={words} watched="all" guarded>
      {({ errorOf, busy }) => (
        <>
          <input type="hidden" name="decisionId" value={decisionId} />
          <TextArea name="words" label={words.words} hint={words.hint} error={errorOf("words")} rows={5} />
          <div>
            <Button type="submit" look="primary" aria-busy={busy}>
              {words.send}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
