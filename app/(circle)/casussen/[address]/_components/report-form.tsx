"use client";

import { ActionForm } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { RadioGroup } from "@/app/_ui/field";
import { DoneNotice } from "@/app/_ui/done-notice";
import type { FormWords } from "@/app/_ui/action-form";
import { TextArea } from "@/app/_ui/text-area";
import { reportTipAction } from "../../../tips/actions";
import { reportCaseAction, reportCollectionAction, reportCommentAction } from "../actions";
import type { DiscussionWords } from "./words";

interface ReportFormProps {
  subject: { caseNumber: number } | { commentId: string } | { collectionId: string } | { tipId: string };
  words: ReportWords;
}

export type ReportWords = FormWords &
  Pick<
    DiscussionWords,
    | "reportThanks"
    | "reportReason"
    | "reportPrivacy"
    | "reportReasons"
    | "reportExplanation"
    | "reportSend"
    | "optional"
  >;

const saves = {
  caseNumber: reportCaseAction,
  commentId: reportCommentAction,
  collectionId: reportCollectionAction,
  tipId: reportTipAction,
};

/** The inside of the dialog "Melden", for a case, a comment, a collection or a tip. */
export function ReportForm({ subject, words }: ReportFormProps) {
  const [[name, value]] = Object.entries(subject) as [[keyof typeof saves, string | number]];
  return (
    <ActionForm save={saves[name]} words={words} watched="all" idPrefix="report-" guarded>
      {({ errorOf, busy, done }) =>
        done ? (
          <DoneNotice>{words.reportThanks}</DoneNotice>
        ) : (
          <>
            <input type="hidden" name={name} value={value} />
            <RadioGroup
              name="reason"
              id="report-reason"
              label={words.reportReason}
              hint={words.reportPrivacy}
              error={errorOf("reason")}
              choices={Object.entries(words.reportReasons).map(([reason, label]) => ({ value: reason, label }))}
            />
            <TextArea
              name="explanation"
              id="report-explanation"
              label={words.reportExplanation}
              optional={words.optional}
              error={errorOf("explanation")}
              rows={3}
            />
            <div>
              <Button type="submit" look="primary" aria-busy={busy}>
                {words.reportSend}
              </Button>
            </div>
          </>
        )
      }
    </ActionForm>
  );
}
