"use client";

import { useState } from "react";
import type { ActionResult } from "#lib/auth/action";
import { domains } from "#lib/cases/choices";
import type { WholeCase } from "#lib/cases/queries";
import type { CaseText } from "#lib/cases/validation";
import type { Messages } from "#lib/core/messages";
import { practiceKeys } from "#lib/practices/practices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { CheckboxGroup, RadioGroup, TextInput } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { AudienceField } from "./audience-field";
import { CaseChoiceField, CaseTextField } from "./case-fields";
import { sections } from "./case-sections";

type Address = { number: number; slug: string };
type Save = (previous: unknown, form: FormData) => Promise<ActionResult<Address>>;

export type CaseFormWords = FormWords &
  Messages["caseForm"] &
  Pick<Messages["cases"], "domains" | "audiences" | "audienceHints" | "firstContacts" | "politicalInvolvements"> & {
    practices: Messages["common"]["practiceNames"];
    toolbar: Messages["toolbar"];
  };

export type ExistingCase = Pick<
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

interface CaseFormProps {
  words: CaseFormWords;
  save: Save;
  circles: { id: string; slug: string; name: string }[];
  existing?: ExistingCase;
  /** The circle this new case is meant for. */
  circleId?: string;
}

const none: never[] = [];

/** Writing a case: what must be there, and in folds what helps a colleague to help. */
export function CaseForm({ words, save, circles, existing, circleId }: CaseFormProps) {
  // The same key until the case stands: trying again after a cut connection gives one case.
  const [submissionKey] = useState(() => crypto.randomUUID());
  const posted = Boolean(existing?.postedAt);
  return (
    <ActionForm save={save} words={words} guarded className="form form-case">
      {({ errorOf, busy }) => {
        const text = (name: CaseText, rows: number, optional = true) => (
          <CaseTextField
            key={name}
            name={name}
            words={words}
            rows={rows}
            optional={optional}
            error={errorOf(name)}
            value={existing?.[name] ?? ""}
          />
        );
        return (
          <>
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
              defaultValue={existing?.title}
              autoComplete="off"
            />
            {text("whatHappened", 8, false)}
            {sections.map(({ key, fields }) => (
              <Disclosure
                key={key}
                open={key === "question" || fields.some((field) => existing?.[field] || errorOf(field))}
                summary={
                  <span>
                    {words.sections[key].title}
                    <span className="choice-hint">{words.sections[key].why}</span>
                  </span>
                }
              >
                <div className="stack stack-loose">
                  {fields.map((field) =>
                    field === "firstContact" || field === "politicalInvolvement" ? (
                      <CaseChoiceField
                        key={field}
                        name={field}
                        words={words}
                        error={errorOf(field)}
                        value={existing?.[field] ?? ""}
                      />
                    ) : (
                      text(field, 3)
                    ),
                  )}
                </div>
              </Disclosure>
            ))}
            {text("learningQuestion", 3)}
            <CheckboxGroup
              name="practices"
              label={words.labels.practices}
              hint={words.hints.practices}
              error={errorOf("practices")}
              defaultValues={existing?.practices ?? none}
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
            <AudienceField
              words={words}
              circles={circles}
              audience={existing?.audience ?? (circleId ? "circle" : "participants")}
              circleId={existing?.circleId ?? circleId}
              errorOf={errorOf}
            />
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
          </>
        );
      }}
    </ActionForm>
  );
}
