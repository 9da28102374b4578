"use client";

import type { ReactNode } from "react";
import type { ActionResult } from "#lib/auth/action";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { TextInput } from "@/app/_ui/field";
import { SubmitRow } from "@/app/_ui/submit-row";
import { TextArea } from "@/app/_ui/text-area";
import {
  lockThreadAction,
  mergeCaseAction,
  moveCommentAction,
  moveThreadAction,
  pinCommentAction,
  slowThreadAction,
  splitOffAction,
} from "../ordenen-actions";

const actions = {
  moveComment: moveCommentAction,
  splitOff: splitOffAction,
  pin: pinCommentAction,
  lock: lockThreadAction,
  slow: slowThreadAction,
  moveThread: moveThreadAction,
  merge: mergeCaseAction,
};
export type Deed = keyof typeof actions;

interface RearrangeFormProps {
  deed: Deed;
  /** Hidden fields: what it is about. */
  about: Record<string, string | number>;
  label: string;
  lead: string;
  /** Asks for the number of another case. */
  elsewhere?: boolean;
  /** Asks for minutes, which are these now. */
  minutes?: number;
  danger?: boolean;
  words: FormWords & Record<"to" | "toHint" | "why" | "minutes" | "minutesHint" | "done", string>;
}

/** One thing a moderator can do with a thread or a case, with the reason that people read. */
export function RearrangeForm({ deed, about, label, lead, elsewhere, minutes, danger, words }: RearrangeFormProps) {
  const id = (field: string) => `${deed}-${field}`;
  const save = actions[deed] as (previous: unknown, form: FormData) => Promise<ActionResult<void>>;
  const field = (name: string, error: string | undefined, text: ReactNode, hint: ReactNode, value?: number) => (
    <TextInput
      name={name}
      id={id(name)}
      label={text}
      hint={hint}
      error={error}
      inputMode="numeric"
      defaultValue={value}
      className="input-short"
    />
  );
  return (
    <section className="card stack" aria-labelledby={deed}>
      <h2 id={deed} className="card-title">
        {label}
      </h2>
      <p className="soft">{lead}</p>
      <ActionForm save={save} words={words} idPrefix={`${deed}-`} watched="all">
        {({ errorOf, busy, done }) => (
          <>
            {Object.entries(about).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {elsewhere ? field("to", errorOf("to"), words.to, words.toHint) : null}
            {minutes === undefined
              ? null
              : field("minutes", errorOf("minutes"), words.minutes, words.minutesHint, minutes)}
            <TextArea name="reason" id={id("reason")} label={words.why} error={errorOf("reason")} rows={3} />
            <SubmitRow busy={busy} done={done ? words.done : null} look={danger ? "danger" : "secondary"}>
              {label}
            </SubmitRow>
          </>
        )}
      </ActionForm>
    </section>
  );
}
