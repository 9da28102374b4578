"use client";

import { useEffect, useRef } from "react";
import { measureKinds } from "#lib/measures/choices";
import type { MeasureKind } from "#lib/measures/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";
import { RadioGroup, TextInput } from "@/app/_ui/field";
import { TextArea } from "@/app/_ui/text-area";
import { liftMeasureAction, takeMeasureAction } from "../actions";

type Words = FormWords &
  Record<"close" | "take" | "lead" | "kind" | "until" | "why" | "sure" | "lift" | "liftLead" | "liftSure", string> &
  Record<"kinds" | "hints", Record<MeasureKind, string>>;

/** The form that was just sent is gone, with its dialog: the focus stays near it. */
export function MeasuresHeading({ label, stamp }: { label: string; stamp: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(stamp);
  useEffect(() => {
    if (before.current !== stamp) heading.current?.focus();
    before.current = stamp;
  }, [stamp]);
  return (
    <h2 id="maatregelen" className="card-title" ref={heading} tabIndex={-1}>
      {label}
    </h2>
  );
}

/** A warning, reading along only, or no access: until a day, with a reason. */
export function TakeMeasure({ participantId, words }: { participantId: string; words: Words }) {
  const choices = measureKinds.map((value) => ({ value, label: words.kinds[value], hint: words.hints[value] }));
  return (
    <div>
      <DialogButton label={words.take} title={words.take} closeLabel={words.close}>
        <ActionForm save={takeMeasureAction} words={words} idPrefix="measure-" watched="all">
          {({ errorOf, busy }) => (
            <>
              <input type="hidden" name="participantId" value={participantId} />
              <p className="soft small">{words.lead}</p>
              <RadioGroup name="kind" id="measure-kind" label={words.kind} error={errorOf("kind")} choices={choices} />
              <TextInput
                type="date"
                name="until"
                id="measure-until"
                label={words.until}
                error={errorOf("until")}
                className="input-short"
              />
              <TextArea name="reason" id="measure-reason" label={words.why} error={errorOf("reason")} rows={3} />
              <div>
                <Button type="submit" look="danger" aria-busy={busy}>
                  {words.sure}
                </Button>
              </div>
            </>
          )}
        </ActionForm>
      </DialogButton>
    </div>
  );
}

/** Ends a measure before its day. */
export function LiftMeasure({ measureId, words }: { measureId: string; words: Words }) {
  const id = `lift-${measureId}-`;
  return (
    <div>
      <DialogButton label={words.lift} small title={words.lift} closeLabel={words.close}>
        <ActionForm save={liftMeasureAction} words={words} idPrefix={id} watched="all">
          {({ errorOf, busy }) => (
            <>
              <input type="hidden" name="measureId" value={measureId} />
              <p className="soft small">{words.liftLead}</p>
              <TextArea name="reason" id={`${id}reason`} label={words.why} error={errorOf("reason")} rows={3} />
              <div>
                <Button type="submit" aria-busy={busy}>
                  {words.liftSure}
                </Button>
              </div>
            </>
          )}
        </ActionForm>
      </DialogButton>
    </div>
  );
}
