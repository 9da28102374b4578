import { and, asc, eq, ilike, sql } from "drizzle-orm";
import { db } from "#db/client";
import { organisations, practiceCases } from "#db/schema";
import type { Language, Viewer } from "#lib/auth/actor";
import { limitSuggestions } from "#lib/auth/limits";
import { domains } from "#lib/cases/choices";
import type { Domain } from "#lib/cases/choices";
import { wordsFor } from "#lib/cases/reading";
import { visibleTo } from "#lib/cases/visible";
import { plainWord } from "#lib/core/dutch-words";
import { messagesOf } from "#lib/core/messages";
import { containing, tidy } from "#lib/core/text";
import { practiceKeys } from "#lib/practices/practices";
import type { PracticeKey } from "#lib/practices/practices";
import { meantBy } from "#lib/search/spelling";
import { titlesWith } from "#lib/search/titles";

/** Something that a search may be about, with the name that people know it by. */
export type Suggestion = { name: string } & (
  | { kind: "word" }
  | { kind: "case"; number: number; slug: string }
  | { kind: "practice"; key: PracticeKey }
  | { kind: "organisation"; slug: string }
  | { kind: "domain"; key: Domain }
);

const SHORTEST = 2;
const MOST_WORDS = 6;
const most = { word: 3, case: 4, practice: 2, organisation: 3, domain: 2 };
/** Words that are tried for a visitor, who may not read most of them. */
const TRIED = 24;

/** The typed words as PostgreSQL keeps them; letters and digits only, so they are safe in a query and in a pattern. */
const typedWords = (typed: string): string[] =>
  (plainWord(typed).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS).map((word) => word.slice(0, 40));

/**
 * What the last word may become: first what stands in many titles for how many cases have it at all ("moestuin", not
 * "moest"), then what stands in most cases; one form of each word, and none that a search takes no notice of. The words are
 * those of cases that all participants may read; a visitor gets only those that find something for visitors.
 */
async function completions(viewer: Viewer, typed: string, last: string): Promise<Suggestion[]> {
  const found = db
    .select({ one: sql`1` })
    .from(practiceCases)
    .where(and(visibleTo(viewer), sql`${wordsFor(viewer).search} @@ to_tsquery('leerkring', w.word)`));
  const isVisitor = viewer.kind === "visitor";
  const rows = await db.execute<{ word: string }>(sql`
    select w.word from (
      select (array_agg(word order by titles desc, cases desc, length(word), word))[1] as word,
        sum(titles)::float * sum(titles) / greatest(1, sum(cases)) as about, sum(cases) as cases
      from search_word where word ~>=~ ${last} and word ~<~ ${`${last}{`} and ts_lexize('dutch_stem', word) <> '{}'
      group by stem order by about desc, cases desc, length(min(word)), min(word) limit ${isVisitor ? TRIED : most.word}
    ) w where ${isVisitor ? sql`exists ${found}` : sql`true`} order by w.about desc, w.cases desc, length(w.word), w.word limit ${most.word}`);
  const before = typed.replace(/[\p{L}\p{N}\p{M}]+[^\p{L}\p{N}]*$/u, "");
  return rows.map(({ word }) => ({ kind: "word", name: before + word }));
}

async function municipalitiesNamed(typed: string): Promise<Suggestion[]> {
  const rows = await db
    .select({ name: organisations.name, slug: organisations.slug })
    .from(organisations)
    .where(and(eq(organisations.kind, "municipality"), ilike(organisations.name, containing(typed))))
    .orderBy(asc(organisations.name), asc(organisations.id))
    .limit(most.organisation);
  return rows.map((row) => ({ kind: "organisation", ...row }));
}

const named = <Key extends string>(keys: readonly Key[], names: Record<Key, string>, words: string[], size: number) =>
  keys
    .map((key) => ({ key, name: names[key] }))
    .filter(({ name }) => {
      const parts = typedWords(name);
      return words.every((word) => parts.some((part) => part.startsWith(word)));
    })
    .slice(0, size);

/**
 * What somebody who types this may be looking for: how the last word may go on, titles of cases that they may read,
 * practices, municipalities and domains by name. When nothing begins that way, what they may have meant. Few of each.
 * @throws TooFast
 */
export async function suggest(viewer: Viewer, wanted: string, language: Language): Promise<Suggestion[]> {
  await limitSuggestions(viewer);
  const typed = tidy(wanted);
  const words = typedWords(typed);
  if (words.length === 0 || words.join("").length < SHORTEST) return [];
  const { common, cases } = messagesOf(language);
  const [completed, titled, municipalities] = await Promise.all([
    completions(viewer, typed, words.at(-1)!),
    titlesWith(viewer, words, most.case),
    municipalitiesNamed(typed),
  ]);
  const all: Suggestion[] = [
    ...completed.filter(({ name }) => name !== typed),
    ...titled.map((one) => ({ kind: "case" as const, ...one })),
    ...named(practiceKeys, common.practiceNames, words, most.practice).map((one) => ({
      kind: "practice" as const,
      ...one,
    })),
    ...municipalities,
    ...named(domains, cases.domains, words, most.domain).map((one) => ({ kind: "domain" as const, ...one })),
  ];
  if (all.length > 0 || completed.length > 0) return all;
  const meant = await meantBy(viewer, typed);
  return meant ? [{ kind: "word", name: meant }] : [];
}
