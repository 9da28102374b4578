"use client";

import { useState } from "react";
import { audiences } from "#lib/cases/choices";
import type { Audience } from "#lib/cases/choices";
import { RadioGroup, Select } from "@/app/_ui/field";
import type { CaseFormWords } from "./case-form";

interface AudienceFieldProps {
  words: CaseFormWords;
  circles: { id: string; name: string }[];
  audience: Audience;
  circleId: string | null | undefined;
  errorOf: (field: string) => string | undefined;
}

/** Who may read the case; for a circle also which one. */
export function AudienceField({ words, circles, audience: initial, circleId, errorOf }: AudienceFieldProps) {
  const [audience, setAudience] = useState<string>(initial);
  return (
    <>
      <RadioGroup
        name="audience"
        label={words.labels.audience}
        error={errorOf("audience")}
        defaultValue={initial}
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
          defaultValue={circleId ?? circles[0]?.id}
          choices={circles.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
    </>
  );
}
