import { getMessages } from "@/app/_i18n/words";
import { DialogButton } from "@/app/_ui/dialog";
import { LazyReportForm } from "../../../casussen/[address]/_components/lazy-report-form";

/** "Melden", about a whole collection. */
export async function ReportCollection({ collectionId }: { collectionId: string }) {
  const { comments, common, collections, moderation } = await getMessages();
  const { formMistakes, offline, optional, close } = common;
  const { reportTitle, reportThanks, reportReason, reportPrivacy, reportExplanation, reportSend } = comments;
  return (
    <DialogButton label={collections.report} look="quiet" small title={reportTitle} closeLabel={close}>
      <LazyReportForm
        subject={{ collectionId }}
        words={{
          ...{
            formMistakes,
            offline,
            optional,
            reportThanks,
            reportReason,
            reportPrivacy,
            reportExplanation,
            reportSend,
          },
          reportReasons: moderation.reasons,
        }}
      />
    </DialogButton>
  );
}
