import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { firstParts } from "#lib/core/compounds";
import { formsOf, termsOf } from "#lib/core/dutch-words";
import type { Term } from "#lib/core/dutch-words";
import { tidy } from "#lib/core/text";
import { practiceNamings } from "#lib/practices/synonyms";

/** What to look for, in the notation of `to_tsquery`. Both are empty for a search without a word. */
export interface Understood {
  /** The words themselves in any of their forms: these rank highest. */
  exact: string;
  /** Also in compounds, and practices by any of their names. */
  wide: string;
  /** In so many cases that walking the list finds them sooner than looking the words up. */
  common: boolean;
}

/** So many cases cost as much to look up and sort as a page may take. */
const COMMON = 30_000;

/** How many rows PostgreSQL expects from a statement, by what ANALYZE keeps: none is read. */
export async function expectedRows(statement: SQL): Promise<number> {
  const [row] = await db.execute<{ "QUERY PLAN": string | { Plan: { "Plan Rows": number } }[] }>(
    sql`explain (format json) ${statement}`,
  );
  const told = row!["QUERY PLAN"];
  const plan = (typeof told === "string" ? JSON.parse(told) : told) as { Plan: { "Plan Rows": number } }[];
  return plan[0]!.Plan["Plan Rows"];
}

/** The same for the cases that have these words. */
export const expectedCases = (query: SQL): Promise<number> =>
  expectedRows(sql`select 1 from practice_case where search @@ ${query}`);

const isCommon = async (wide: string): Promise<boolean> =>
  wide !== "" && (await expectedCases(sql`to_tsquery('leerkring', ${wide})`)) > COMMON;

/** Compounds per word that a search looks along for. */
const MOST_COMPOUNDS = 40;
/** A shorter word is part of too many others ("bus", "eik"). */
const SHORTEST_PART = 4;
/** A last part of this length says enough by itself: "buurtmoestuin" also finds "moestuin", "speeltuin" not any "tuin". */
const TELLING_PART = 6;

interface Kin extends Record<string, unknown> {
  word: string;
  /** A compound that holds the word, or the last part of the word with its first part. */
  compound: string | null;
  last: string | null;
  first: string | null;
}

const known = (part: string) =>
  sql.raw(`(${part} = any(p.parts) or exists (select 1 from search_word f where f.word in
    (${part}, regexp_replace(${part}, 's$', ''), regexp_replace(${part}, 'en?$', '')) and length(f.word) > 2))`);

/**
 * Compounds around each word, from the words of cases that all participants may read. A part counts as a part only
 * when what is left of the word is a word too: "for" is none, so "fortuin" is no kind of "tuin".
 */
function kinOf(words: string[]): Promise<readonly Kin[]> {
  return db.execute<Kin>(sql`
    with wanted as (
      select word, coalesce((ts_lexize('dutch_stem', word))[1], '') as stem from json_array_elements_text(${JSON.stringify(words)}::json) word
    ), p as (select array(select json_array_elements_text(${JSON.stringify(firstParts)}::json)) as parts)
    select w.word, found.* from wanted w, p, lateral (
      (select s.word as compound, null as last, null as first from search_word s
        where length(w.stem) >= ${SHORTEST_PART} and reverse(s.stem) ~>~ reverse(w.stem) and reverse(s.stem) ~<~ (reverse(w.stem) || '{')
          and length(s.stem) >= length(w.stem) + 3 and ${known("left(s.stem, -length(w.stem))")}
        limit ${MOST_COMPOUNDS})
      union all
      (select s.word, null, null from search_word s
        where length(w.stem) >= ${SHORTEST_PART} and s.stem ~>~ w.stem and s.stem ~<~ (w.stem || '{')
          and exists (select 1 from search_word f where length(f.stem) >= ${SHORTEST_PART}
            and f.stem in (substr(s.stem, length(w.stem) + 1), regexp_replace(substr(s.stem, length(w.stem) + 1), '^(s|en|e)', '')))
        limit ${MOST_COMPOUNDS})
      union all
      (select null, s.word, left(w.stem, -length(s.stem)) from generate_series(${SHORTEST_PART}::int, length(w.stem) - 3) size
        join search_word s on s.stem = right(w.stem, size)
        where ${known("left(w.stem, -length(s.stem))")}
        order by size desc limit 1)
    ) found`);
}

const any = (parts: string[]) => (parts.length === 1 ? parts[0]! : `(${parts.join(" | ")})`);
const all = (parts: string[]) => (parts.length === 1 ? parts[0]! : `(${parts.join(" & ")})`);

const inAnyForm = ({ words, phrase }: Term) => (phrase ? `(${words.join(" <-> ")})` : any(formsOf(words[0]!)));

function inCompoundsToo(term: Term, kin: readonly Kin[]): string {
  if (term.phrase || term.unwanted) return inAnyForm(term);
  const [word] = term.words as [string];
  const more = kin
    .filter((one) => one.word === word)
    .map(({ compound, last, first }) => compound ?? (last!.length >= TELLING_PART ? last! : `(${first} & ${last})`));
  return any([inAnyForm(term), ...more]);
}

/** The practices that are named in these words, with all words that their names are made of. */
function practicesIn(terms: Term[]) {
  const typed = new Set(terms.flatMap(({ words, phrase, unwanted }) => (phrase || unwanted ? [] : words)));
  return Object.entries(Object.groupBy(practiceNamings, ({ practice }) => practice)).flatMap(([practice, namings]) => {
    const isNamed = namings.some(({ words }) =>
      words.every((alternatives) => alternatives.some((word) => typed.has(word))),
    );
    return isNamed ? [{ practice, vocabulary: new Set(namings.flatMap(({ words }) => words.flat())) }] : [];
  });
}

function expressionOf(terms: Term[], kin: readonly Kin[] | null): string {
  const one = (term: Term) => (term.unwanted ? "!" : "") + (kin ? inCompoundsToo(term, kin) : inAnyForm(term));
  const whole = all(terms.map(one));
  if (!kin) return whole;
  const named = practicesIn(terms).map(({ practice, vocabulary }) =>
    // The word of case_words in migration 0002.
    all([
      `${practice}0`,
      ...terms.filter(({ words, phrase, unwanted }) => phrase || unwanted || !vocabulary.has(words[0]!)).map(one),
    ]),
  );
  return any([whole, ...named]);
}

/**
 * Reads a search the way a Dutch reader means it: any form of a word, its compounds, a practice by any of its names.
 * Never fails on what somebody typed.
 */
export async function understand(search: string): Promise<Understood> {
  const lists = termsOf(tidy(search));
  const words = new Set(
    lists.flat().flatMap(({ words: [word], phrase, unwanted }) => (phrase || unwanted ? [] : [word!])),
  );
  const kin = words.size > 0 ? await kinOf([...words]) : [];
  const [exact, wide] = [null, kin].map((known) => lists.map((terms) => expressionOf(terms, known)).join(" | ")) as [
    string,
    string,
  ];
  return { exact, wide, common: await isCommon(wide) };
}
