"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DoneNotice } from "@/app/_ui/done-notice";
import { answerAskAction } from "../actions";

interface AnswerAskFormProps {
  caseNumber: number;
  words: FormWords & Record<"later" | "never" | "answered", string>;
}

export function AnswerAskForm({ caseNumber, words }: AnswerAskFormProps) {
  return (
    <ActionForm save={answerAskAction} words={words} className="row">
      {({ busy, done }) =>
        done ? (
          <DoneNotice>{words.answered}</DoneNotice>
        ) : (
          <>
            <input type="hidden" name="caseNumber" value={caseNumber} />
            {(["later", "never"] as const).map((answer) => (
              <Button key={answer} type="submit" small look="quiet" name="answer" value={answer} aria-busy={busy}>
                {words[answer]}
              </Button>
            ))}
          </>
        )
      }
    </ActionForm>
  );
}
