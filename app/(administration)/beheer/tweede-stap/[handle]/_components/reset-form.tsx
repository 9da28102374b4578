"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { TextArea } from "@/app/_ui/text-area";
import { resetSecondFactorAction } from "../actions";

interface ResetFormProps {
  participantId: string;
  words: FormWords & Record<"resetReason" | "resetReasonHint" | "reset" | "resetDone", string>;
}

/** Takes somebody's second factor away, with a reason for the log. */
export function ResetForm({ participantId, words }: ResetFormProps) {
  return (
    <ActionForm save={resetSecondFactorAction} words={words} watched="all" emptied>
      {({ errorOf, busy, done }) => (
        <>
          {done ? (
            <Notice tone="success" role="status">
              {words.resetDone}
            </Notice>
          ) : null}
          <input type="hidden" name="participantId" value={participantId} />
          <TextArea
            name="reason"
            label={words.resetReason}
            hint={words.resetReasonHint}
            error={errorOf("reason")}
            maxLength={1000}
          />
          <div>
            <Button type="submit" look="danger" aria-busy={busy}>
              {words.reset}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
