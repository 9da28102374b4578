"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DoneNotice } from "@/app/_ui/done-notice";
import { TextArea } from "@/app/_ui/text-area";
import { answerAppealAction } from "../../actions";

interface AnswerFormProps {
  appealId: string;
  words: FormWords & Record<"why" | "whyHint" | "upheld" | "restored" | "done", string>;
}

/** Why, and what: the decision stands, or is taken back. */
export function AnswerForm({ appealId, words }: AnswerFormProps) {
  return (
    <ActionForm save={answerAppealAction} words={words} idPrefix="appeal-" watched="all" guarded>
      {({ errorOf, busy, done }) =>
        done ? (
          <DoneNotice>{words.done}</DoneNotice>
        ) : (
          <>
            <input type="hidden" name="appealId" value={appealId} />
            <TextArea
              name="reason"
              id="appeal-reason"
              label={words.why}
              hint={words.whyHint}
              error={errorOf("reason")}
              rows={4}
            />
            <div className="row">
              <Button type="submit" name="outcome" value="restored" look="primary" aria-busy={busy}>
                {words.restored}
              </Button>
              <Button type="submit" name="outcome" value="upheld" aria-busy={busy}>
                {words.upheld}
              </Button>
            </div>
          </>
        )
      }
    </ActionForm>
  );
}
