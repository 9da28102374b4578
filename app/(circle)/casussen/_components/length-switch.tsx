"use client";

import { Button } from "@/app/_ui/button";
import type { CaseFormWords } from "./case-form";

/** The short form or all of it: the same case, more or fewer questions in view. */
export function LengthSwitch({
  words,
  full,
  onChange,
}: {
  words: CaseFormWords;
  full: boolean;
  onChange: (full: boolean) => void;
}) {
  return (
    <div role="group" aria-labelledby="lengte" aria-describedby="lengte-hint" className="field">
      <span id="lengte" className="field-label">
        {words.length}
      </span>
      <span id="lengte-hint" className="field-hint">
        {words.lengthHint}
      </span>
      <div className="row">
        {(["short", "full"] as const).map((key) => (
          <Button key={key} small aria-pressed={(key === "full") === full} onClick={() => onChange(key === "full")}>
            {words.lengths[key]}
          </Button>
        ))}
      </div>
    </div>
  );
}
