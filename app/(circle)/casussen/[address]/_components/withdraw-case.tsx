"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";
import { Notice } from "@/app/_ui/notice";
import { withdrawCaseAction } from "../../actions";

interface WithdrawCaseProps {
  caseNumber: number;
  label: string;
  sure: string;
  close: string;
  offline: string;
}

export function WithdrawCase({ caseNumber, label, sure, close, offline }: WithdrawCaseProps) {
  const [problem, setProblem] = useState("");
  const withdraw = async () => {
    const result = await withdrawCaseAction(null, { number: caseNumber }).catch((error: unknown) => {
      if (String((error as { digest?: string }).digest).startsWith("NEXT_REDIRECT")) throw error;
      return undefined;
    });
    setProblem(result?.status === "refused" ? result.message : result ? "" : offline);
  };
  return (
    <DialogButton label={label} look="quiet" small title={label} closeLabel={close}>
      <p>{sure}</p>
      {problem ? (
        <Notice tone="error" role="alert">
          {problem}
        </Notice>
      ) : null}
      <form action={withdraw} className="row section-small">
        <Button type="submit" look="danger">
          {label}
        </Button>
      </form>
    </DialogButton>
  );
}
