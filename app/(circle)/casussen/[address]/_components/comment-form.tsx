"use client";

import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { FormMistake } from "#lib/auth/action";
import { commentKinds } from "#lib/comments/choices";
import type { CommentKind } from "#lib/comments/choices";
import { kindSlugs } from "#lib/comments/dutch";
import { Button } from "@/app/_ui/button";
import { RadioGroup, TextArea } from "@/app/_ui/field";
import { FormSummary } from "@/app/_ui/form-summary";
import { Notice } from "@/app/_ui/notice";
import type { DiscussionWords } from "./words";

export interface CommentDraft {
  kind: CommentKind;
  body: string;
  submissionKey: string;
  personalDataSeen: boolean;
  /** "Ja, plaats het toch." */
  sure: boolean;
}
export type Outcome = { mistakes?: FormMistake[]; problem?: string };

interface CommentFormProps {
  words: DiscussionWords;
  label: string;
  button: string;
  initial?: { kind: CommentKind; body: string };
  /** Resolves with nothing when the comment stands; the text stays in the box until then. */
  send: (draft: CommentDraft) => Promise<Outcome | undefined>;
  onCancel?: () => void;
}

const empty: never[] = [];

/** Writing, answering or editing a comment. The text leaves the box only when the server has it. */
export function CommentForm({ words, label, button, initial, send, onCancel }: CommentFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // The same key until the comment stands: trying again after a cut connection gives one comment.
  const key = useRef("");
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({});
  const mistakes = outcome.mistakes ?? empty;
  const places = useMemo(() => mistakes.map((mistake) => ({ ...mistake, field: id + mistake.field })), [mistakes, id]);
  // Answering and editing open in their place: whoever opened it wants to write.
  const opened = onCancel !== undefined;
  useEffect(() => {
    if (opened) form.current?.querySelector("textarea")?.focus();
  }, [opened]);
  const errorOf = (field: string) => mistakes.find((mistake) => mistake.field === field)?.message;
  const submit = async () => {
    if (busy || !form.current) return;
    const data = new FormData(form.current);
    key.current ||= crypto.randomUUID();
    setBusy(true);
    const answer = await send({
      // Nothing chosen is said by the server, with everything else that is missing.
      kind: String(data.get("kind") ?? "") as CommentKind,
      body: String(data.get("body")),
      submissionKey: key.current,
      personalDataSeen: String(data.get("personalDataSeen") ?? "") === "true",
      sure: data.get("sure") === "true",
    }).catch((): Outcome => ({ problem: words.offline }));
    setBusy(false);
    setOutcome(answer ?? {});
    if (answer) return;
    key.current = "";
    form.current?.reset();
  };
  return (
    <form
      ref={form}
      className="form no-print"
      noValidate
      data-watched="changed"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <FormSummary heading={words.formMistakes} mistakes={places} />
      {outcome.problem ? (
        <Notice tone="error" role="alert">
          {outcome.problem}
        </Notice>
      ) : null}
      <RadioGroup
        name="kind"
        id={`${id}kind`}
        row
        label={words.kind}
        error={errorOf("kind")}
        defaultValue={initial?.kind}
        choices={commentKinds.map((kind) => ({ value: kind, label: words.kinds[kindSlugs[kind]] }))}
      />
      <TextArea
        name="body"
        id={`${id}body`}
        label={label}
        error={errorOf("body")}
        defaultValue={initial?.body}
        rows={4}
      />
      <div className="row">
        <Button type="submit" look="primary" aria-busy={busy}>
          {busy ? words.sending : button}
        </Button>
        {onCancel ? (
          <Button look="quiet" onClick={onCancel}>
            {words.cancel}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
