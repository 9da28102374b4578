"use client";

import { DialogButton } from "@/app/_ui/dialog";
import { LazyReportForm } from "../../casussen/[address]/_components/lazy-report-form";
import type { ReportDialogWords } from "./report-words";

interface ReportTipProps {
  /** What the words belong to: a tip that somebody made, or the comment or the case that they stand in. */
  subject: { tipId: string } | { commentId: string } | { caseNumber: number };
  describedBy: string;
  words: ReportDialogWords;
}

/** "Melden", about one tip. */
export function ReportTip({ subject, describedBy, words }: ReportTipProps) {
  const { report, reportTitle, close } = words;
  return (
    <DialogButton label={report} look="quiet" small title={reportTitle} closeLabel={close} describedBy={describedBy}>
      <LazyReportForm subject={subject} words={words} />
    </DialogButton>
  );
}
