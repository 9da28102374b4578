"use client";

import { startTransition, useActionState, useCallback, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { ActionResult } from "#lib/auth/action";
import type { WholeCase } from "#lib/cases/queries";
import { domains, firstContacts, politicalInvolvements } from "#lib/cases/validation";
import type { CaseText } from "#lib/cases/validation";
import { practiceKeys } from "#lib/practices/practices";
import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { CheckboxGroup, RadioGroup, Select, TextArea, TextInput } from "@/app/_ui/field";
import { FormSummary } from "@/app/_ui/form-summary";
import { Notice } from "@/app/_ui/notice";
import { sections } from "./case-sections";

type Address = { number: number; slug: string };
type Save = (previous: unknown, form: FormData) => Promise<ActionResult<Address>>;

export interface CaseFormWords {
  labels: Record<string, string>;
  hints: Record<string, string>;
  practices: Record<string, string>;
  domains: Record<string, string>;
  audiences: Record<string, { label: string; hint: string }>;
  firstContacts: Record<string, string>;
  politicalInvolvements: Record<string, string>;
  sections: Record<string, { title: string; why: string }>;
  optional: string;
  choose: string;
  summary: string;
  draft: string;
  post: string;
  save: string;
  offline: string;
  privacy: string;
  formatting: string;
}

interface CaseFormProps {
  words: CaseFormWords;
  save: Save;
  circles: { id: string; name: string }[];
  existing?: Pick<
    WholeCase,
    | "number"
    | "version"
    | "practices"
    | "domain"
    | "audience"
    | "circleId"
    | "firstContact"
    | "politicalInvolvement"
    | "postedAt"
    | CaseText
  >;
}

const empty: never[] = [];

/**
 * Writing a case. Nothing typed is lost: a mistake, a refusal or a server that is away leaves every field as it was,
 * and leaving the page with unsaved text asks first.
 */
export function CaseForm({ words, save, circles, existing }: CaseFormProps) {
  const [submissionKey] = useState(() => crypto.randomUUID());
  const [result, submit, busy] = useActionState<ActionResult<Address> | null, FormData>(async (previous, data) => {
    try {
      return await save(previous, data);
    } catch (error) {
      if (String((error as { digest?: string }).digest).startsWith("NEXT_REDIRECT")) throw error;
      return { status: "refused", code: "offline", message: words.offline };
    }
  }, null);
  const keepUnsaved = useUnsavedGuard();
  useEffect(() => {
    if (result && result.status !== "done") keepUnsaved(true);
  }, [result, keepUnsaved]);
  const mistakes = result?.status === "invalid" ? result.mistakes : empty;
  const errorOf = (field: string) => mistakes.find((mistake) => mistake.field === field)?.message;
  const valueOf = (field: CaseText) => existing?.[field] ?? "";
  const [audience, setAudience] = useState<string>(existing?.audience ?? "participants");
  const posted = Boolean(existing?.postedAt);

  const area = (name: CaseText, optional: boolean, rows = 3): ReactNode => (
    <TextArea
      key={name}
      name={name}
      label={words.labels[name]}
      hint={words.hints[name]}
      optional={optional ? words.optional : undefined}
      error={errorOf(name)}
      defaultValue={valueOf(name)}
      rows={rows}
    />
  );
  const choice = (name: "firstContact" | "politicalInvolvement") => (
    <Select
      key={name}
      name={name}
      label={words.labels[name]}
      hint={words.hints[name]}
      optional={words.optional}
      error={errorOf(name)}
      defaultValue={existing?.[name] ?? ""}
      choices={[
        { value: "", label: words.choose },
        ...(name === "firstContact" ? firstContacts : politicalInvolvements).map((value) => ({
          value,
          label: (name === "firstContact" ? words.firstContacts : words.politicalInvolvements)[value] ?? value,
        })),
      ]}
    />
  );

  return (
    <form
      className="form"
      noValidate
      onChange={() => keepUnsaved(true)}
      onSubmit={(event) => {
        // Sent by hand: React would empty the form after an action, and then a mistake would cost the text.
        event.preventDefault();
        const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
        keepUnsaved(false);
        startTransition(() => submit(data));
      }}
    >
      <FormSummary heading={words.summary} mistakes={mistakes} />
      {result?.status === "refused" ? (
        <Notice tone="error" role="alert">
          {result.message}
        </Notice>
      ) : null}
      {existing ? (
        <>
          <input type="hidden" name="number" value={existing.number} />
          <input type="hidden" name="version" value={existing.version} />
        </>
      ) : (
        <input type="hidden" name="submissionKey" value={submissionKey} suppressHydrationWarning />
      )}
      <Notice tone="info">{words.privacy}</Notice>
      <TextInput
        name="title"
        label={words.labels.title}
        hint={words.hints.title}
        error={errorOf("title")}
        defaultValue={valueOf("title")}
      />
      {area("whatHappened", false, 8)}
      <p className="field-hint">{words.formatting}</p>
      {sections.map(({ key, fields }) => (
        <Disclosure
          key={key}
          open={key === "question" || fields.some((field) => existing?.[field] || errorOf(field))}
          summary={
            <span>
              {words.sections[key]?.title}
              <span className="choice-hint">{words.sections[key]?.why}</span>
            </span>
          }
        >
          <div className="stack stack-loose">
            {fields.map((field) =>
              field === "firstContact" || field === "politicalInvolvement" ? choice(field) : area(field, true),
            )}
          </div>
        </Disclosure>
      ))}
      {area("learningQuestion", true)}
      <CheckboxGroup
        name="practices"
        label={words.labels.practices}
        hint={words.hints.practices}
        error={errorOf("practices")}
        defaultValues={existing?.practices ?? empty}
        choices={practiceKeys.map((key) => ({ value: key, label: words.practices[key] }))}
      />
      <RadioGroup
        name="domain"
        row
        label={words.labels.domain}
        error={errorOf("domain")}
        defaultValue={existing?.domain ?? undefined}
        choices={domains.map((key) => ({ value: key, label: words.domains[key] }))}
      />
      <RadioGroup
        name="audience"
        label={words.labels.audience}
        error={errorOf("audience")}
        defaultValue={audience}
        onChange={(event) => setAudience(event.target.value)}
        choices={Object.entries(words.audiences)
          .filter(([key]) => key !== "circle" || circles.length > 0)
          .map(([value, { label, hint }]) => ({ value, label, hint }))}
      />
      {audience === "circle" ? (
        <Select
          name="circleId"
          label={words.labels.circleId}
          error={errorOf("circleId")}
          defaultValue={existing?.circleId ?? circles[0]?.id}
          choices={circles.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <div className="form-bar">
        {posted ? null : (
          <Button type="submit" name="intent" value="draft" aria-busy={busy}>
            {words.draft}
          </Button>
        )}
        <Button type="submit" name="intent" value="post" look="primary" aria-busy={busy}>
          {posted ? words.save : words.post}
        </Button>
      </div>
    </form>
  );
}

/** Asks before leaving while something typed was not sent. @returns says whether there is something unsent */
function useUnsavedGuard(): (unsaved: boolean) => void {
  const unsavedRef = useRef(false);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsavedRef.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  return useCallback((unsaved) => {
    unsavedRef.current = unsaved;
  }, []);
}
