"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { SubmitRow } from "@/app/_ui/submit-row";
import { TextArea } from "@/app/_ui/text-area";
import { explainChoiceAction } from "../../../actions";

interface ReasonFormProps {
  about: { collectionId: string; caseNumber: number; version: number };
  reason: string;
  /** The case came in just now: go on here. */
  focused: boolean;
  words: FormWords & Record<"reason" | "reasonHint" | "saveReason" | "saved" | "optional", string>;
}

/** Why this case is in the collection, in a sentence. */
export function ReasonForm({ about, reason, focused, words }: ReasonFormProps) {
  const prefix = `casus-${about.caseNumber}-`;
  return (
    <ActionForm
      save={explainChoiceAction}
      words={words}
      idPrefix={prefix}
      guarded
      watched="changed"
      className="stack stack-tight"
    >
      {({ errorOf, busy, done }) => (
        <>
          {Object.entries(about).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextArea
            name="reason"
            id={`${prefix}reason`}
            label={words.reason}
            hint={words.reasonHint}
            optional={words.optional}
            error={errorOf("reason")}
            defaultValue={reason}
            rows={2}
            autoFocus={focused}
          />
          <SubmitRow small busy={busy} done={done ? words.saved : null}>
            {words.saveReason}
          </SubmitRow>
        </>
      )}
    </ActionForm>
  );
}
