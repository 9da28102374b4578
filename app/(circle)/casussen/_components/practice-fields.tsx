"use client";

import { useState } from "react";
import { practiceTexts } from "#lib/cases/choices";
import { practiceKeys } from "#lib/practices/practices";
import type { PracticeKey } from "#lib/practices/practices";
import { Disclosure } from "@/app/_ui/disclosure";
import { CheckboxGroup } from "@/app/_ui/field";
import { PracticeMark } from "@/app/_ui/ring";
import type { Begin, CaseFormWords } from "./case-form";
import { CaseTextField } from "./case-fields";

interface PracticeFieldsProps {
  words: CaseFormWords;
  begin: Begin;
  errorOf: (field: string) => string | undefined;
}

/** The practices, and for each that is ticked its own text with the questions that go with it. */
export function PracticeFields({ words, begin, errorOf }: PracticeFieldsProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(begin.practices));
  const open = (key: PracticeKey) => ticked.has(key) || Boolean(errorOf(practiceTexts[key]));
  return (
    <>
      <CheckboxGroup
        name="practices"
        label={words.labels.practices}
        hint={words.hints.practices}
        error={errorOf("practices")}
        defaultValues={begin.practices ?? []}
        onChange={({ target: { value, checked } }) =>
          setTicked((former) => new Set(checked ? [...former, value] : [...former].filter((key) => key !== value)))
        }
        choices={practiceKeys.map((key) => ({ value: key, label: words.practices[key] }))}
      />
      {practiceKeys.map((key) => (
        <div key={key} className={`form-section practice-${key}`} hidden={!open(key)}>
          <CaseTextField
            name={practiceTexts[key]}
            words={words}
            rows={4}
            optional
            error={errorOf(practiceTexts[key])}
            value={begin[practiceTexts[key]] ?? ""}
          />
          <Disclosure
            summary={
              <span className="mark-and-name">
                <PracticeMark practice={key} />
                {words.practiceAsks}
              </span>
            }
          >
            <ul className="plain-list small">
              {words.asks[key].map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </Disclosure>
        </div>
      ))}
    </>
  );
}
