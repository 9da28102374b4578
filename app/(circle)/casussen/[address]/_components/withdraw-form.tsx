"use client";

import { ActionForm } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { withdrawCaseAction } from "../../actions";
import type { WithdrawCaseProps } from "./withdraw-case";

/** The inside of the dialog "Casus intrekken". */
export function WithdrawForm({ caseNumber, label, sure, words }: WithdrawCaseProps) {
  return (
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
  );
}
