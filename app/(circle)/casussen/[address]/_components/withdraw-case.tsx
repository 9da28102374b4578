"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";
import { withdrawCaseAction } from "../../actions";

interface WithdrawCaseProps {
  caseNumber: number;
  label: string;
  sure: string;
  words: FormWords & { close: string };
}

export function WithdrawCase({ caseNumber, label, sure, words }: WithdrawCaseProps) {
  return (
    <DialogButton label={label} look="quiet" small title={label} closeLabel={words.close}>
      <ActionForm save={withdrawCaseAction} words={words}>
        {({ busy }) => (
          <>
            <input type="hidden" name="number" value={caseNumber} />
            <p>{sure}</p>
            <div>
              <Button type="submit" look="danger" aria-busy={busy}>
                {label}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}
