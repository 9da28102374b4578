"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { confirmCaseAction } from "../actions";

/** For who writes an old case: it is still right. */
export function ConfirmCase({ caseNumber, words }: { caseNumber: number; words: FormWords & { confirm: string } }) {
  return (
    <ActionForm save={confirmCaseAction} words={words} className="stack stack-tight">
      {({ busy }) => (
        <div>
          <input type="hidden" name="caseNumber" value={caseNumber} />
          <Button type="submit" small aria-busy={busy}>
            {words.confirm}
          </Button>
        </div>
      )}
    </ActionForm>
  );
}
