"use client";

import { useActionState, startTransition } from "react";
import type { ActionResult } from "#lib/auth/action";
import { Button } from "@/app/_ui/button";
import { RadioGroup, TextArea } from "@/app/_ui/field";
import { FormSummary } from "@/app/_ui/form-summary";
import { Notice } from "@/app/_ui/notice";
import { reportCaseAction, reportCommentAction } from "../actions";
import type { DiscussionWords } from "./words";

const empty: never[] = [];

/** The inside of the dialog "Melden", for a case or a comment. */
export function ReportForm({
  subject,
  words,
}: {
  subject: { caseNumber: number } | { commentId: string };
  words: DiscussionWords;
}) {
  const send = "caseNumber" in subject ? reportCaseAction : reportCommentAction;
  const [result, submit, busy] = useActionState<ActionResult | null, FormData>(
    (previous, data) =>
      send(previous, data).catch(() => ({ status: "refused", code: "offline", message: words.offline }) as const),
    null,
  );
  if (result?.status === "done") {
    return (
      <Notice tone="success" role="status">
        {words.reportThanks}
      </Notice>
    );
  }
  const mistakes = result?.status === "invalid" ? result.mistakes : empty;
  const [[name, value]] = Object.entries(subject) as [[string, string | number]];
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        startTransition(() => submit(data));
      }}
    >
      <FormSummary heading={words.summary} mistakes={mistakes} />
      {result?.status === "refused" ? (
        <Notice tone="error" role="alert">
          {result.message}
        </Notice>
      ) : null}
      <input type="hidden" name={name} value={value} />
      <RadioGroup
        name="reason"
        id="report-reason"
        label={words.reportReason}
        error={mistakes.find(({ field }) => field === "reason")?.message}
        choices={Object.entries(words.reportReasons).map(([reason, label]) => ({ value: reason, label }))}
      />
      <p className="field-hint">{words.reportPrivacy}</p>
      <TextArea
        name="explanation"
        id="report-explanation"
        label={words.reportExplanation}
        optional={words.optional}
        error={mistakes.find(({ field }) => field === "explanation")?.message}
        rows={3}
      />
      <div className="row">
        <Button type="submit" look="primary" aria-busy={busy}>
          {words.reportSend}
        </Button>
      </div>
    </form>
  );
}
