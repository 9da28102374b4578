"use client";

import { DialogButton } from "@/app/_ui/dialog";
import { LazyReportForm } from "./lazy-report-form";
import type { DiscussionWords } from "./words";

export function ReportCase({ caseNumber, words }: { caseNumber: number; words: DiscussionWords }) {
  return (
    <DialogButton label={words.report} look="quiet" small title={words.reportTitle} closeLabel={words.close}>
      <LazyReportForm subject={{ caseNumber }} words={words} />
    </DialogButton>
  );
}
