import { and, desc, eq, isNotNull, ne, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { organisations, practiceCases } from "#db/schema";
import type { Viewer } from "#lib/auth/actor";
import type { WholeCase } from "#lib/cases/queries";
import { wordsFor } from "#lib/cases/reading";
import { visibleTo } from "#lib/cases/visible";

const SHOWN = 4;
/** Of the cases that share a practice or the domain, only the newest are weighed. */
const NEWEST = 50;
/** And so many that share a telling word, for each of those. */
const ALIKE = 50;
const TELLING_WORDS = 24;
/** Words that together stand in more cases than this say too little. */
const STAND_IN = 500;
/** So does a word that stands in more than this part of all cases, however few those are. */
const TELLING_SHARE = 0.1;

/** What a case is compared by. Which words it has is looked up, as this viewer reads them. */
export type Subject = Pick<WholeCase, "number" | "practices"> &
  Partial<Pick<WholeCase, "domain" | "firstContact" | "politicalInvolvement">>;

/**
 * The words of title and questions that tell this case from others, the rarest first: as a query for any of them, and one by
 * one. How rare they are is what ANALYZE keeps; a word that it does not know is rare.
 */
export async function tellingWords(viewer: Viewer, number: number): Promise<{ any: SQL; each: SQL } | undefined> {
  const { search } = wordsFor(viewer);
  const column = viewer.kind === "visitor" ? "public_search" : "search";
  const rows = await db.execute<{ word: string }>(sql`
    with known as (
      select unnest(elements) as lexeme, unnest(most_common_elem_freqs[1:cardinality(elements)]) as share
      from pg_stats, lateral (select most_common_elems::text::text[] as elements) made
      where schemaname = current_schema() and tablename = 'practice_case' and attname = ${column}
    ), own as (
      select word.lexeme, coalesce(known.share, 0) as share,
        sum(coalesce(known.share, 0)) over (order by coalesce(known.share, 0), word.lexeme) as together
      from ${practiceCases}, unnest(${search}) word left join known using (lexeme)
      where ${practiceCases.number} = ${number} and ${visibleTo(viewer)}
        and word.weights && '{A,B}' and word.lexeme ~ '^[[:alnum:]]{3,}$'
    )
    select quote_literal(lexeme) as word from own
    where together * (select greatest(reltuples, 0) from pg_class where oid = 'practice_case'::regclass) <= ${STAND_IN}
      and share <= ${TELLING_SHARE}
    order by share, lexeme limit ${TELLING_WORDS}`);
  if (rows.length === 0) return undefined;
  const words = rows.map(({ word }) => word);
  const each = words.map((word) => sql`${word}::tsquery`);
  return { any: sql`${words.join(" | ")}::tsquery`, each: sql`array[${sql.join(each, sql`, `)}]` };
}

/**
 * The numbers of the newest cases with a telling word, among `others`. Word by word, and sorted: PostgreSQL takes a word
 * it does not know for a common one, and for many at once it would rather read the whole table than look them up.
 */
export function withTellingWords(viewer: Viewer, others: SQL | undefined, { each }: { each: SQL }): SQL {
  const newest = sql`greatest(${practiceCases.number}, ${practiceCases.number}) desc`;
  const found = db
    .select({ number: practiceCases.number })
    .from(practiceCases)
    .where(and(others, sql`${wordsFor(viewer).search} @@ telling.word`))
    .orderBy(newest)
    .limit(ALIKE);
  return sql`select found.number from unnest(${each}) as telling (word) cross join lateral ${found} as found`;
}

export type TellingWords = ReturnType<typeof tellingWords>;

/**
 * How much another case is like this one: what it is about counts most, then shared practices, the domain and the
 * circumstances. A rank is a mean over the words that are asked for, so it is multiplied by twice their number: one
 * telling word in a title counts 1.2, in a question 0.7.
 */
export function likeness(viewer: Viewer, subject: Subject, shared: SQL<number>, words: SQL | undefined): SQL<number> {
  const { search, firstContact, politicalInvolvement } = wordsFor(viewer);
  const same = (what: SQL | typeof practiceCases.domain, value: string | null | undefined, weight: number) =>
    value ? sql`case when ${what}::text = ${value} then ${weight}::float else 0 end` : sql`0`;
  const inWords = words
    ? sql`least(2, (numnode(${words}) + 1) * ts_rank('{0.05, 0.2, 0.6, 1}', ${search}, ${words}))`
    : sql`0`;
  return sql<number>`0.8 * ${shared} / ${subject.practices.length}::int + ${inWords} + ${same(practiceCases.domain, subject.domain, 0.3)} + ${same(firstContact, subject.firstContact, 0.15)} + ${same(politicalInvolvement, subject.politicalInvolvement, 0.15)}`;
}

const mine = ({ practices }: Subject) => sql`${sql.param(practices, practiceCases.practices)}::practice[]`;

/** How many practices another case has in common with this one. */
export const sharedPractices = (subject: Subject) =>
  sql<number>`cardinality(array(select unnest(${practiceCases.practices}) intersect select unnest(${mine(subject)})))`;

/**
 * Up to four cases that the viewer may read and that are most like this one, the newest first among equals. Weighs the
 * newest that share a practice or the domain, and those that share the words that tell it from others. None for a case
 * without practices.
 */
export async function listRelated(viewer: Viewer, subject: Subject, telling?: TellingWords) {
  if (subject.practices.length === 0) return [];
  const words = wordsFor(viewer);
  const tellers = await (telling ?? tellingWords(viewer, subject.number));
  const shared = sharedPractices(subject);
  const others = and(isNotNull(practiceCases.postedAt), visibleTo(viewer), ne(practiceCases.number, subject.number));
  const kin = or(
    sql`${practiceCases.practices} && ${mine(subject)}`,
    subject.domain ? eq(practiceCases.domain, subject.domain) : undefined,
  );
  const newest = db
    .select({ number: practiceCases.number })
    .from(practiceCases)
    .where(and(others, kin))
    .orderBy(desc(practiceCases.postedAt), desc(practiceCases.number))
    .limit(NEWEST);
  const alike = tellers ? sql` union ${withTellingWords(viewer, others, tellers)}` : sql``;
  return (
    db
      .select({
        number: practiceCases.number,
        slug: words.slug,
        title: words.texts.title,
        question: sql<string>`coalesce(nullif(${words.texts.underlyingQuestion}, ''), ${words.texts.askedQuestion})`,
        practices: practiceCases.practices,
        organisationName: organisations.name,
        shared,
      })
      .from(practiceCases)
      .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
      // One set: two with OR between them would be looked for in the whole table.
      .where(sql`${practiceCases.number} in (${newest}${alike})`)
      .orderBy(
        desc(likeness(viewer, subject, shared, tellers?.any)),
        desc(practiceCases.postedAt),
        desc(practiceCases.number),
      )
      .limit(SHOWN)
  );
}
export type RelatedCase = Awaited<ReturnType<typeof listRelated>>[number];
