"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { SubmitRow } from "@/app/_ui/submit-row";
import { TakeAwayForm } from "@/app/_ui/take-away-form";
import { TextArea } from "@/app/_ui/text-area";
import { editTransferAction, tellTransferAction, withdrawTransferAction } from "../actions";

type TransferWords = FormWords &
  Record<
    "context" | "contextHint" | "result" | "resultHint" | "tell" | "save" | "saved" | "withdraw" | "withdrawSure",
    string
  >;

interface TransferFormProps {
  caseNumber: number;
  /** What the participant told before. */
  existing: { id: string; context: string; result: string; version: number } | undefined;
  words: TransferWords;
}

/** "Ik heb dit gebruikt": telling it, changing it, and taking it away. */
export function TransferForm({ caseNumber, existing, words }: TransferFormProps) {
  return (
    <div className="stack">
      <ActionForm save={existing ? editTransferAction : tellTransferAction} words={words} guarded watched="changed">
        {({ errorOf, busy, done }) => (
          <>
            {existing ? (
              <>
                <input type="hidden" name="transferId" value={existing.id} />
                <input type="hidden" name="version" value={existing.version} />
              </>
            ) : (
              <input type="hidden" name="caseNumber" value={caseNumber} />
            )}
            <TextArea
              name="context"
              label={words.context}
              hint={words.contextHint}
              error={errorOf("context")}
              defaultValue={existing?.context}
              rows={4}
            />
            <TextArea
              name="result"
              label={words.result}
              hint={words.resultHint}
              error={errorOf("result")}
              defaultValue={existing?.result}
              rows={5}
            />
            <SubmitRow look="primary" busy={busy} done={done ? words.saved : null}>
              {existing ? words.save : words.tell}
            </SubmitRow>
          </>
        )}
      </ActionForm>
      {existing ? (
        <TakeAwayForm
          save={withdrawTransferAction}
          words={words}
          subject={<input type="hidden" name="transferId" value={existing.id} />}
          sure={words.withdrawSure}
          label={words.withdraw}
        />
      ) : null}
    </div>
  );
}
