"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
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
          <div className="row">
            <Button type="submit" small aria-busy={busy}>
              {words.saveReason}
            </Button>
            <span role="status" className="small soft">
              {done ? words.saved : null}
            </span>
          </div>
        </>
      )}
    </ActionForm>
  );
}
