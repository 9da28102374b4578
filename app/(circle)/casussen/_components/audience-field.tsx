"use client";

import { useState } from "react";
import { audiences, caseSections } from "#lib/cases/choices";
import { CheckboxGroup, RadioGroup, Select } from "@/app/_ui/field";
import type { Begin, CaseFormWords } from "./case-form";

interface AudienceFieldProps {
  words: CaseFormWords;
  circles: { id: string; name: string }[];
  begin: Begin;
  /** Who writes along does not choose who reads. */
  own: boolean;
  errorOf: (field: string) => string | undefined;
}

/** Who may read the case; for a circle also which one, for visitors also what stays with participants. */
export function AudienceField({ words, circles, begin, own, errorOf }: AudienceFieldProps) {
  const [audience, setAudience] = useState<string>(begin.audience ?? "participants");
  if (!own) return <Unchanged begin={begin} />;
  return (
    <>
      <RadioGroup
        name="audience"
        label={words.labels.audience}
        error={errorOf("audience")}
        defaultValue={begin.audience ?? "participants"}
        onChange={(event) => setAudience(event.target.value)}
        choices={audiences
          .filter((key) => key !== "circle" || circles.length > 0)
          .map((key) => ({ value: key, label: words.audiences[key], hint: words.audienceHints[key] }))}
      />
      {audience === "circle" ? (
        <Select
          name="circleId"
          label={words.labels.circleId}
          error={errorOf("circleId")}
          defaultValue={begin.circleId ?? circles[0]?.id}
          choices={circles.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <div hidden={audience !== "public"}>
        <CheckboxGroup
          name="participantsOnly"
          label={words.labels.participantsOnly}
          hint={words.hints.participantsOnly}
          optional={words.optional}
          error={errorOf("participantsOnly")}
          defaultValues={begin.participantsOnly ?? []}
          choices={caseSections.map((key) => ({ value: key, label: words.sectionNames[key] }))}
        />
      </div>
    </>
  );
}

function Unchanged({ begin }: { begin: Begin }) {
  return (
    <>
      <input type="hidden" name="audience" value={begin.audience ?? "participants"} />
      <input type="hidden" name="circleId" value={begin.circleId ?? ""} />
      {begin.participantsOnly?.map((section) => (
        <input key={section} type="hidden" name="participantsOnly" value={section} />
      ))}
    </>
  );
}
