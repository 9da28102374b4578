"use client";

import { ActionForm } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DoneNotice } from "@/app/_ui/done-notice";
import { RadioGroup, TextArea } from "@/app/_ui/field";
import type { ReportWords } from "../../casussen/[address]/_components/report-form";
import { reportTipAction } from "../actions";

/** The inside of the dialog "Melden" for a tip. Apart from the one of a case: its page carries nothing for tips. */
export function ReportTipForm({ tipId, words }: { tipId: string; words: ReportWords }) {
  return (
    <ActionForm save={reportTipAction} words={words} watched="all" idPrefix="report-" guarded>
      {({ errorOf, busy, done }) =>
        done ? (
          <DoneNotice>{words.reportThanks}</DoneNotice>
        ) : (
          <>
            <input type="hidden" name="tipId" value={tipId} />
            <RadioGroup
              name="reason"
              id="report-reason"
              label={words.reportReason}
              hint={words.reportPrivacy}
              error={errorOf("reason")}
              choices={Object.entries(words.reportReasons).map(([value, label]) => ({ value, label }))}
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
