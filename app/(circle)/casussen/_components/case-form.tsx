"use client";

import { useState } from "react";
import type { ActionResult } from "#lib/auth/action";
import { domains } from "#lib/cases/choices";
import type { Typed } from "#lib/cases/typed";
import type { CaseText } from "#lib/cases/validation";
import type { Messages } from "#lib/core/messages";
import type { PracticeKey } from "#lib/practices/practices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Checkbox, RadioGroup, TextInput } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { AudienceField } from "./audience-field";
import { CaseTextField } from "./case-fields";
import { after, before } from "./case-sections";
import { ConflictPanel } from "./conflict-panel";
import { FormGauge } from "./form-gauge";
import { LengthSwitch } from "./length-switch";
import { OptionalSections } from "./optional-sections";
import { PracticeFields } from "./practice-fields";
import { WritingStatus } from "./writing-status";
import type { Writing } from "./writing";

type Address = { number: number; slug: string };
type Save = (previous: unknown, form: FormData) => Promise<ActionResult<Address>>;

export type CaseFormWords = FormWords &
  Messages["caseForm"] &
  Pick<Messages["cases"], "domains" | "audiences" | "audienceHints" | "firstContacts" | "politicalInvolvements"> & {
    practices: Messages["common"]["practiceNames"];
    asks: Record<PracticeKey, string[]>;
    toolbar: Messages["toolbar"];
    writing: Messages["writing"] & { preview: string };
    conflict: Messages["conflict"];
  };

/** What the form begins with: a case as it was saved, or a text that was typed and never saved. */
export type Begin = Partial<Typed>;

interface CaseFormProps {
  words: CaseFormWords;
  save: Save;
  circles: { id: string; slug: string; name: string }[];
  begin: Begin;
  writing: Writing;
  /** Of a case that was saved before. */
  existing?: { number: number; version: number; posted: boolean; own: boolean };
}

const optionalFields = [...before, ...after].flatMap(({ fields }) => fields);

/** Writing a case: what must be there and, for who takes the time, everything that helps a colleague to help. */
export function CaseForm({ words, save, circles, begin, writing, existing }: CaseFormProps) {
  const posted = existing?.posted ?? false;
  const [version, setVersion] = useState(existing?.version);
  const [full, setFull] = useState(() => optionalFields.some((field) => begin[field]));
  return (
    <div className="with-aside">
      <ActionForm save={save} words={words} watched={posted ? "changed" : "all"} className="form form-case">
        {({ errorOf, busy, refusal }) => {
          const text = (name: CaseText, rows: number, optional = true) => (
            <CaseTextField
              key={name}
              name={name}
              words={words}
              rows={rows}
              optional={optional}
              error={errorOf(name)}
              value={begin[name] ?? ""}
            />
          );
          const mistaken = optionalFields.some((field) => errorOf(field));
          const sections = { words, begin, errorOf, shown: full || mistaken };
          return (
            <>
              {existing ? (
                <>
                  <input type="hidden" name="number" value={existing.number} />
                  <input type="hidden" name="version" value={version} />
                </>
              ) : null}
              {/* After the summary above: a tick there comes first. */}
              <input type="hidden" name="sure" value="false" />
              <WritingStatus
                words={words.writing}
                writing={writing}
                field={existing ? "workingCopy" : "submissionKey"}
                onBase={setVersion}
              />
              {refusal === "changedMeanwhile" && existing && !busy ? (
                <ConflictPanel words={words} number={existing.number} onSeen={setVersion} />
              ) : null}
              <Notice tone="info">{words.privacy}</Notice>
              <LengthSwitch words={words} full={full} onChange={setFull} />
              <TextInput
                name="title"
                label={words.labels.title}
                hint={words.hints.title}
                error={errorOf("title")}
                defaultValue={begin.title}
                autoComplete="off"
              />
              {text("askedQuestion", 3)}
              {text("underlyingQuestion", 3)}
              {text("whatHappened", 8, false)}
              <OptionalSections {...sections} sections={before} />
              <PracticeFields words={words} begin={begin} errorOf={errorOf} />
              <OptionalSections {...sections} sections={after} />
              {text("learningQuestion", 3)}
              <RadioGroup
                name="domain"
                row
                label={words.labels.domain}
                error={errorOf("domain")}
                defaultValue={begin.domain ?? undefined}
                choices={domains.map((key) => ({ value: key, label: words.domains[key] }))}
              />
              <AudienceField
                words={words}
                circles={circles}
                begin={begin}
                own={existing?.own ?? true}
                errorOf={errorOf}
              />
              {posted ? (
                <>
                  <TextInput
                    name="reason"
                    label={words.labels.reason}
                    hint={words.hints.reason}
                    optional={words.optional}
                    error={errorOf("reason")}
                    autoComplete="off"
                  />
                  <Checkbox name="quiet" label={words.labels.quiet} hint={words.hints.quiet} />
                </>
              ) : null}
              <div className="form-bar">
                {posted ? null : (
                  <Button type="submit" name="intent" value="draft" aria-busy={busy}>
                    {words.draft}
                  </Button>
                )}
                {posted || (existing?.own ?? true) ? (
                  <Button type="submit" name="intent" value="post" look="primary" aria-busy={busy}>
                    {posted ? words.save : words.post}
                  </Button>
                ) : null}
              </div>
            </>
          );
        }}
      </ActionForm>
      <FormGauge words={words} />
    </div>
  );
}
