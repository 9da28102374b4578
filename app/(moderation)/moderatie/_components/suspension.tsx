"use client";

import { useEffect, useRef } from "react";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";
import { TextArea, TextInput } from "@/app/_ui/field";
import { liftSuspensionAction, suspendAction } from "../actions";

interface SuspensionProps {
  participantId: string;
  /** The one that stands now. */
  suspension: { until: string; reason: string } | undefined;
  words: FormWords &
    Record<
      | "close"
      | "suspendTitle"
      | "suspend"
      | "suspendLead"
      | "until"
      | "suspendSure"
      | "suspended"
      | "lift"
      | "suspendReason"
      | "why"
      | "whyHint",
      string
    >;
}

/** For moderators: shut someone out until a day, or let them in again. */
export function Suspension({ participantId, suspension, words }: SuspensionProps) {
  const why = (error: string | undefined) => (
    <TextArea name="reason" id="suspension-reason" label={words.why} error={error} rows={3} />
  );
  // The form that was just sent is gone; the focus stays near it.
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(suspension?.until);
  useEffect(() => {
    if (before.current !== suspension?.until) heading.current?.focus();
    before.current = suspension?.until;
  }, [suspension?.until]);
  const subject = <input type="hidden" name="participantId" value={participantId} />;
  return (
    <section className="card stack stack-tight" aria-labelledby="toegang">
      <h2 id="toegang" className="card-title" ref={heading} tabIndex={-1}>
        {words.suspendTitle}
      </h2>
      <p role="status">{suspension ? words.suspended.replace("{until}", suspension.until) : null}</p>
      {suspension ? (
        <>
          <p className="soft small">
            {words.suspendReason} {suspension.reason}
          </p>
          <ActionForm save={liftSuspensionAction} words={words} idPrefix="suspension-" watched="all">
            {({ errorOf, busy }) => (
              <>
                {subject}
                {why(errorOf("reason"))}
                <Button type="submit" aria-busy={busy}>
                  {words.lift}
                </Button>
              </>
            )}
          </ActionForm>
        </>
      ) : (
        <>
          <p className="soft small">{words.suspendLead}</p>
          <div>
            <DialogButton label={words.suspend} title={words.suspend} closeLabel={words.close}>
              <ActionForm save={suspendAction} words={words} idPrefix="suspension-" watched="all">
                {({ errorOf, busy }) => (
                  <>
                    {subject}
                    <TextInput
                      type="date"
                      name="until"
                      id="suspension-until"
                      label={words.until}
                      error={errorOf("until")}
                      className="input-short"
                    />
                    {why(errorOf("reason"))}
                    <div>
                      <Button type="submit" look="danger" aria-busy={busy}>
                        {words.suspendSure}
                      </Button>
                    </div>
                  </>
                )}
              </ActionForm>
            </DialogButton>
          </div>
        </>
      )}
    </section>
  );
}
