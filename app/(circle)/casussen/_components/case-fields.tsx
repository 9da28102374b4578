"use client";

import { firstContacts, politicalInvolvements, practiceTexts } from "#lib/cases/choices";
import type { CaseText } from "#lib/cases/validation";
import { Select } from "@/app/_ui/field";
import { FormattedTextArea } from "@/app/_ui/formatting/area";
import { TextArea } from "@/app/_ui/text-area";
import type { CaseFormWords } from "./case-form";

/** The texts in which lists, bold words and links help; the rest is a sentence or two. */
const formatted: readonly CaseText[] = [
  "whatHappened",
  "history",
  "whatWasDone",
  ...Object.values(practiceTexts),
  "outcome",
  "tip",
];

interface CaseTextFieldProps {
  name: CaseText;
  words: CaseFormWords;
  rows: number;
  optional: boolean;
  error: string | undefined;
  value: string;
}

export function CaseTextField({ name, words, rows, optional, error, value }: CaseTextFieldProps) {
  const about = {
    name,
    rows,
    error,
    label: words.labels[name],
    hint: (words.hints as Partial<Record<CaseText, string>>)[name],
    optional: optional ? words.optional : undefined,
    defaultValue: value,
  };
  return formatted.includes(name) ? <FormattedTextArea {...about} words={words.toolbar} /> : <TextArea {...about} />;
}

interface CaseChoiceFieldProps {
  name: "firstContact" | "politicalInvolvement";
  words: CaseFormWords;
  error: string | undefined;
  value: string;
}

export function CaseChoiceField({ name, words, error, value }: CaseChoiceFieldProps) {
  const choices =
    name === "firstContact"
      ? firstContacts.map((key) => ({ value: key, label: words.firstContacts[key] }))
      : politicalInvolvements.map((key) => ({ value: key, label: words.politicalInvolvements[key] }));
  return (
    <Select
      name={name}
      label={words.labels[name]}
      optional={words.optional}
      error={error}
      defaultValue={value}
      choices={[{ value: "", label: words.choose }, ...choices]}
    />
  );
}
