"use client";

import { useEffect, useState } from "react";
import { exactText } from "@/app/_ui/time";
import type { DiscussionProps } from "./discussion";

interface Version {
  versie: number;
  opgeslagenOp: string;
  reden: string;
  verschil: { tekst: string; wijziging: "gelijk" | "toegevoegd" | "weggehaald" }[];
}

const tags = { gelijk: "span", toegevoegd: "ins", weggehaald: "del" } as const;

/** What changed in a comment with each edit, and why. */
export function WhatChanged({
  id,
  words,
  locale,
  now,
}: { id: string } & Pick<DiscussionProps, "words" | "locale" | "now">) {
  const [versions, setVersions] = useState<Version[]>();
  const [problem, setProblem] = useState("");
  useEffect(() => {
    fetch(`/api/v1/reacties/${id}/versies`)
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        setVersions(((await response.json()) as { items: Version[] }).items);
      })
      .catch(() => setProblem(words.offline));
  }, [id, words.offline]);
  if (problem) return <p role="status">{problem}</p>;
  if (!versions) return null;
  if (versions.length === 0) return <p>{words.changedUnknown}</p>;
  return (
    <ol className="stack">
      {versions.map(({ versie, opgeslagenOp, reden, verschil }) => (
        <li key={versie} className="stack stack-tight">
          <p className="soft small">
            <time dateTime={opgeslagenOp}>{exactText(new Date(opgeslagenOp), locale, new Date(now))}</time>
            {reden ? ` · ${reden}` : ""}
          </p>
          <p className="as-written difference" lang="nl">
            {verschil.map(({ tekst, wijziging }, at) => {
              const Tag = tags[wijziging];
              if (wijziging === "gelijk") return <Tag key={at}>{tekst}</Tag>;
              return (
                <Tag key={at}>
                  <span className="visually-hidden">
                    [{wijziging === "toegevoegd" ? words.added : words.takenOut}:{" "}
                  </span>
                  {tekst}
                  <span className="visually-hidden">]</span>
                </Tag>
              );
            })}
          </p>
        </li>
      ))}
    </ol>
  );
}
