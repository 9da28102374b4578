"use client";

import { useEffect, useRef, useState } from "react";
import { completenessOf } from "#lib/cases/completeness";
import type { Completeness } from "#lib/cases/completeness";
import type { PracticeKey } from "#lib/practices/practices";
import type { CaseFormWords } from "./case-form";

const SHOWN = 3;

/** Reads the form beside it. */
function measure(form: HTMLFormElement): Completeness {
  const data = new FormData(form);
  return completenessOf({
    has: (field) => String(data.get(field) ?? "").trim() !== "",
    practices: data.getAll("practices") as PracticeKey[],
  });
}

/** What is still worth adding and why. Follows the form quietly; it never holds anybody back. */
export function FormGauge({ words }: { words: CaseFormWords }) {
  const place = useRef<HTMLElement>(null);
  const [state, setState] = useState<Completeness>();
  useEffect(() => {
    const form = place.current?.parentElement?.querySelector("form");
    if (!form) return;
    let timer = setTimeout(() => setState(measure(form)), 0);
    const follow = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setState(measure(form)), 400);
    };
    form.addEventListener("input", follow);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", follow);
    };
  }, []);
  const { gauge, labels } = words;
  const label = (field: string) => labels[field as keyof typeof labels];
  return (
    <aside ref={place} className="gauge card stack stack-tight" aria-labelledby="peil">
      <h2 id="peil" className="aside-title">
        {gauge.title}
      </h2>
      {state ? (
        <>
          <meter className="gauge-meter" aria-labelledby="peil" min={0} max={state.total} value={state.filled} />
          <p className="small">
            {gauge.progress.replace("{filled}", String(state.filled)).replace("{total}", String(state.total))}{" "}
            {state.missing.length === 0
              ? gauge.ready
              : gauge.notReady.replace(
                  "{fields}",
                  state.missing.map((field) => label(field).replace(/\?$/, "")).join(", "),
                )}
          </p>
          {state.more.length === 0 ? (
            <p className="small">{gauge.whole}</p>
          ) : (
            <>
              <p className="small soft">{gauge.more}</p>
              <ul className="plain-list small">
                {state.more.slice(0, SHOWN).map(({ kind, field }) => (
                  <li key={kind}>
                    <a href={`#${field}`}>{label(field)}</a>
                    <span className="choice-hint">{gauge.why[kind]}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : null}
    </aside>
  );
}
