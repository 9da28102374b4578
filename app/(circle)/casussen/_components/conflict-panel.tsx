"use client";

import { useEffect, useRef, useState } from "react";
import type { CaseText } from "#lib/cases/validation";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { writeField } from "@/app/_ui/write-field";
import { textNames } from "#lib/cases/dutch-names";
import type { CaseFormWords } from "./case-form";

interface Difference {
  name: CaseText;
  mine: string;
  theirs: string;
}

interface ConflictPanelProps {
  words: CaseFormWords;
  number: number;
  /** The version that was seen here: the next saving builds on it. */
  onSeen: (version: number) => void;
}

type State = { status: "loading" | "failed" } | { status: "there"; differences: Difference[] };

/** Someone else saved first: both texts beside each other, part by part. Nothing is taken over unasked. */
export function ConflictPanel({ words, number, onSeen }: ConflictPanelProps) {
  const place = useRef<HTMLElement>(null);
  const [state, setState] = useState<State>({ status: "loading" });
  const [chosen, setChosen] = useState<Record<string, "mine" | "theirs">>({});
  const t = words.conflict;

  useEffect(() => {
    let gone = false;
    place.current?.focus();
    void fetchSaved(number).then(
      ({ texts, version }) => {
        const form = place.current?.closest("form");
        if (gone || !form) return;
        onSeen(version);
        setState({ status: "there", differences: differencesIn(form, texts) });
      },
      () => gone || setState({ status: "failed" }),
    );
    return () => {
      gone = true;
    };
  }, [number, onSeen]);

  const choose = ({ name, theirs, mine }: Difference, which: "mine" | "theirs") => {
    const field = place.current?.closest("form")?.elements.namedItem(name);
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)
      writeField(field, which === "theirs" ? theirs : mine);
    setChosen((before) => ({ ...before, [name]: which }));
  };

  return (
    <section ref={place} tabIndex={-1} className="card stack" aria-labelledby="botsing">
      <h2 id="botsing" className="form-section-title">
        {t.title}
      </h2>
      {state.status === "loading" ? <p role="status">{t.loading}</p> : null}
      {state.status === "failed" ? <Notice tone="error">{t.failed}</Notice> : null}
      {state.status === "there" ? (
        <>
          <p>{state.differences.length > 0 ? t.lead : t.same}</p>
          {state.differences.map((difference) => (
            <div
              key={difference.name}
              role="group"
              aria-labelledby={`botsing-${difference.name}`}
              className="stack stack-tight"
            >
              <h3 id={`botsing-${difference.name}`} className="story-label">
                {words.labels[difference.name]}
              </h3>
              <div className="side-by-side">
                {(["mine", "theirs"] as const).map((which) => (
                  <div key={which} className="stack stack-tight">
                    <h4 className="small">{which === "mine" ? t.yours : t.theirs}</h4>
                    <p className="as-typed" lang="nl">
                      {difference[which] || t.empty}
                    </p>
                    <Button
                      small
                      aria-pressed={(chosen[difference.name] ?? "mine") === which}
                      onClick={() => choose(difference, which)}
                    >
                      {which === "mine" ? t.keepMine : t.takeTheirs}
                    </Button>
                  </div>
                ))}
              </div>
            </div>
          ))}
          <p>{t.ready}</p>
        </>
      ) : null}
    </section>
  );
}

async function fetchSaved(number: number) {
  const answer = await fetch(`/api/v1/casussen/${number}`);
  if (!answer.ok) throw new Error(String(answer.status));
  const version = Number(answer.headers.get("ETag")?.replaceAll('"', ""));
  return { texts: (await answer.json()) as Record<string, unknown>, version };
}

function differencesIn(form: HTMLFormElement, texts: Record<string, unknown>): Difference[] {
  const data = new FormData(form);
  return (Object.entries(textNames) as [CaseText, string][]).flatMap(([name, naam]) => {
    const mine = String(data.get(name) ?? "")
      .replaceAll("\r\n", "\n")
      .trim();
    const theirs = String(texts[naam] ?? "");
    return mine === theirs ? [] : [{ name, mine, theirs }];
  });
}
