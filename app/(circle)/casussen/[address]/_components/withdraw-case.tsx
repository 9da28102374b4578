"use client";

import { Suspense, lazy } from "react";
import type { FormWords } from "@/app/_ui/action-form";
import { DialogButton } from "@/app/_ui/dialog";

export interface WithdrawCaseProps {
  caseNumber: number;
  label: string;
  sure: string;
  words: FormWords & { close: string };
}

const WithdrawForm = lazy(async () => ({ default: (await import("./withdraw-form")).WithdrawForm }));

export function WithdrawCase(props: WithdrawCaseProps) {
  return (
    <DialogButton label={props.label} look="quiet" small title={props.label} closeLabel={props.words.close}>
      <Suspense fallback={null}>
        <WithdrawForm {...props} />
      </Suspense>
    </DialogButton>
  );
}
