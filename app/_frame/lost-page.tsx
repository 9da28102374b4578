"use client";

import { createContext, use } from "react";
import type { ReactNode } from "react";
import type { Messages } from "#lib/core/messages";
import { Button, LinkButton } from "../_ui/button";

type Words = Pick<
  Messages["errors"],
  "notFound" | "notFoundText" | "forbidden" | "forbiddenText" | "searchCases" | "search" | "home" | "cases"
> & {
  /** Why a page is refused to somebody whose role waits for a second factor, and where that is mended. */
  waiting: { why: string; href: string; label: string } | undefined;
};

const LostWords = createContext<Words | undefined>(undefined);

/** Next sends both lost pages along with every page, at two levels: so their sentences cross the wire once, here. */
export function LostWordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <LostWords value={words}>{children}</LostWords>;
}

/** For who ends up where nothing is for them: what is the matter, search, ways back. */
export function LostPage({ kind }: { kind: "notFound" | "forbidden" }) {
  const words = use(LostWords);
  if (!words) return null;
  return (
    <div className="reading stack">
      <h1>{words[kind]}</h1>
      {kind === "forbidden" && words.waiting ? (
        <>
          <p className="lead">{words.waiting.why}</p>
          <p>
            <LinkButton href={words.waiting.href} look="primary">
              {words.waiting.label}
            </LinkButton>
          </p>
        </>
      ) : (
        <p className="lead">{words[`${kind}Text`]}</p>
      )}
      <form action="/casussen" role="search" className="stack stack-tight">
        <label className="field-label" htmlFor="zoek">
          {words.searchCases}
        </label>
        <div className="search-bar">
          <input id="zoek" name="zoek" type="search" className="input" />
          <Button type="submit" look="primary">
            {words.search}
          </Button>
        </div>
      </form>
      <p className="row">
        <LinkButton href="/">{words.home}</LinkButton>
        <LinkButton href="/casussen" look="quiet">
          {words.cases}
        </LinkButton>
      </p>
    </div>
  );
}
