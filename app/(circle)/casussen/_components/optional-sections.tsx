"use client";

import type { CaseFormWords, Begin } from "./case-form";
import { CaseChoiceField, CaseTextField } from "./case-fields";
import type { OptionalField } from "./case-sections";

interface OptionalSectionsProps {
  words: CaseFormWords;
  begin: Begin;
  errorOf: (field: string) => string | undefined;
  shown: boolean;
  sections: readonly { key: "faceToFace" | "inside" | "done" | "after"; fields: readonly OptionalField[] }[];
}

/** What the long form asks besides. Out of sight in the short one, but what was written there stays. */
export function OptionalSections({ words, begin, errorOf, shown, sections }: OptionalSectionsProps) {
  return sections.map(({ key, fields }) => (
    <section key={key} className="form-section" aria-labelledby={`deel-${key}`} hidden={!shown}>
      <div>
        <h2 id={`deel-${key}`} className="form-section-title">
          {words.sections[key].title}
        </h2>
        <p className="field-hint">{words.sections[key].why}</p>
      </div>
      {fields.map((field) =>
        field === "firstContact" || field === "politicalInvolvement" ? (
          <CaseChoiceField key={field} name={field} words={words} error={errorOf(field)} value={begin[field] ?? ""} />
        ) : (
          <CaseTextField
            key={field}
            name={field}
            words={words}
            rows={3}
            optional
            error={errorOf(field)}
            value={begin[field] ?? ""}
          />
        ),
      )}
    </section>
  ));
}
