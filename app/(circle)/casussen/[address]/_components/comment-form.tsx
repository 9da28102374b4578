"use client";

import { Suspense, lazy, useEffect, useId, useMemo, useRef, useState } from "react";
import type { FormEvent, RefObject } from "react";
import type { FormMistake } from "#lib/auth/action";
import { commentKinds } from "#lib/comments/choices";
import type { CommentKind } from "#lib/comments/choices";
import { kindSlugs } from "#lib/comments/dutch";
import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { RadioGroup, TextInput } from "@/app/_ui/field";
import { FormSummary } from "@/app/_ui/form-summary";
import { Notice } from "@/app/_ui/notice";
import { TextArea } from "@/app/_ui/text-area";
import type { Nameable } from "./mention-box";
import { asKept, asTyped } from "./named-text";
import type { QuoteDraft } from "./quoting";
import type { DiscussionWords } from "./words";

export interface CommentDraft {
  kind: CommentKind;
  body: string;
  /** As it was typed: for showing it at once. */
  typed: string;
  quote: QuoteDraft | undefined;
  reason: string;
  submissionKey: string;
  personalDataSeen: boolean;
  /** "Ja, plaats het toch." */
  sure: boolean;
}
export type Outcome = { mistakes?: FormMistake[]; problem?: string };

interface CommentFormProps {
  caseNumber: number;
  words: DiscussionWords;
  label: string;
  button: string;
  /** The comment that is edited: then one is asked why. */
  initial?: { kind: CommentKind; body: string; named: Nameable[] };
  onlyQuestions?: boolean;
  /** What it will be about, and the way to choose or drop it; an edit has no other quote than it had. */
  quote?: QuoteDraft | undefined;
  setQuote?: (quote: QuoteDraft | undefined) => void;
  /** Resolves with nothing when the comment stands; the text stays in the box until then. */
  send: (draft: CommentDraft) => Promise<Outcome | undefined>;
  onCancel?: () => void;
  /** Set when it was pressed before it worked. */
  early?: RefObject<boolean>;
}

const empty: never[] = [];
const MentionBox = lazy(() => import("./mention-box"));
const QuotePicker = lazy(async () => ({ default: (await import("./quote-picker")).QuotePicker }));

/** Writing, answering or editing a comment. The text leaves the box only when the server has it. */
export function CommentForm(props: CommentFormProps) {
  const { caseNumber, words, label, button, initial, onlyQuestions, quote, setQuote, send, onCancel, early } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // The same key until the comment stands: trying again after a cut connection gives one comment.
  const key = useRef("");
  const named = useRef<Nameable[]>(initial?.named ?? []);
  const [busy, setBusy] = useState(false);
  const [naming, setNaming] = useState(false);
  const [picking, setPicking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({});
  const mistakes = outcome.mistakes ?? empty;
  const places = useMemo(() => mistakes.map((mistake) => ({ ...mistake, field: id + mistake.field })), [mistakes, id]);
  const box = () => form.current?.querySelector("textarea");
  // Answering and editing open in their place, and who quotes wants to write about it.
  const opened = onCancel !== undefined || quote !== undefined;
  useEffect(() => {
    if (opened) form.current?.querySelector("textarea")?.focus();
  }, [opened, quote]);
  useEffect(() => {
    const here = form.current!;
    // Not before it works: the help writes in the form, and React drops a form with more in it than the server sent.
    here.dataset.watched = "changed";
    const { value, defaultValue } = here.querySelector("textarea")!;
    if (value !== defaultValue) here.dispatchEvent(new Event("input", { bubbles: true }));
    if (early?.current) here.requestSubmit();
  }, [early]);
  const errorOf = (field: string) => mistakes.find((mistake) => mistake.field === field)?.message;
  const submit = async () => {
    if (busy || !form.current) return;
    const data = new FormData(form.current);
    const typed = String(data.get("body"));
    key.current ||= crypto.randomUUID();
    setBusy(true);
    const answer = await send({
      // Nothing chosen is said by the server, with everything else that is missing.
      kind: String(data.get("kind") ?? "") as CommentKind,
      body: asKept(typed, named.current),
      typed,
      quote,
      reason: String(data.get("reason") ?? ""),
      submissionKey: key.current,
      personalDataSeen: String(data.get("personalDataSeen") ?? "") === "true",
      sure: data.get("sure") === "true",
    }).catch((): Outcome => ({ problem: words.offline }));
    setBusy(false);
    setOutcome(answer ?? {});
    if (answer) return;
    key.current = "";
    named.current = [];
    setQuote?.(undefined);
    form.current?.reset();
  };
  /** Puts a name where "@" was typed, and the focus back behind it. */
  const insert = (name: string) => {
    setNaming(false);
    const field = box();
    if (!field) return;
    field.focus();
    field.setRangeText(name, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const watchForAt = (event: FormEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart } = event.currentTarget;
    if ((event.nativeEvent as InputEvent).data === "@" && !/\S/.test(value[selectionStart - 2] ?? "")) setNaming(true);
  };
  const kinds = onlyQuestions ? (["question"] as const) : commentKinds;
  return (
    <form
      ref={form}
      className="form no-print"
      method="post"
      noValidate
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
        hint={onlyQuestions ? words.onlyQuestions : undefined}
        error={errorOf("kind")}
        defaultValue={onlyQuestions ? "question" : initial?.kind}
        choices={kinds.map((kind) => ({ value: kind, label: words.kinds[kindSlugs[kind]] }))}
      />
      {quote ? (
        <blockquote id={`${id}quote`} tabIndex={-1} className="quote" lang="nl">
          <p>{quote.text}</p>
          {errorOf("quote") ? <p className="field-error">{errorOf("quote")}</p> : null}
          <Button look="quiet" small onClick={() => setQuote?.(undefined)}>
            {words.quoteDrop}
          </Button>
        </blockquote>
      ) : null}
      <TextArea
        name="body"
        id={`${id}body`}
        label={label}
        error={errorOf("body")}
        defaultValue={initial && asTyped(initial.body, initial.named)}
        onInput={watchForAt}
        rows={4}
      />
      {naming ? (
        <Suspense fallback={null}>
          <MentionBox
            caseNumber={caseNumber}
            words={words}
            choose={(one) => {
              named.current = [...named.current, one];
              insert(`${one.naam} `);
            }}
            leave={() => insert("")}
          />
        </Suspense>
      ) : null}
      {initial ? (
        <TextInput
          name="reason"
          id={`${id}reason`}
          label={words.why}
          optional={words.optional}
          error={errorOf("reason")}
          maxLength={300}
        />
      ) : null}
      {setQuote && !initial && !quote && !onCancel ? (
        <div
          // Opened before this script ran, it is open all the same.
          ref={(place) => {
            if (place?.querySelector("details")?.open) setPicking(true);
          }}
          onClick={() => setPicking(true)}
        >
          <Disclosure summary={words.quoteCase}>
            {picking ? (
              <Suspense fallback={null}>
                <QuotePicker id={id} words={words} take={setQuote} />
              </Suspense>
            ) : null}
          </Disclosure>
        </div>
      ) : null}
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
