import { getMessages } from "@/app/_i18n/words";
import type { ReportWords } from "../../casussen/[address]/_components/report-form";

export type ReportDialogWords = ReportWords & Record<"report" | "reportTitle" | "close", string>;

/** The words of "Melden" and its dialog. */
export async function reportWords(): Promise<ReportDialogWords> {
  const { comments, common, moderation } = await getMessages();
  const { formMistakes, offline, optional, close } = common;
  const { reportTitle, reportThanks, reportReason, reportPrivacy, reportExplanation, reportSend } = comments;
  return {
    ...{ formMistakes, offline, optional, close, report: comments.report, reportReasons: moderation.reasons },
    ...{ reportTitle, reportThanks, reportReason, reportPrivacy, reportExplanation, reportSend },
  };
}
