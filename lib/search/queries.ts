import { and, asc, ilike, inArray, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import { circles, organisations, practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { withWords } from "#lib/cases/filter";
import { listCases } from "#lib/cases/queries";
import { tallyCases } from "#lib/cases/tally";
import type { Understood } from "#lib/cases/words";
import { visibleTo } from "#lib/circles/queries";
import { containing } from "#lib/core/text";
import { listParticipants } from "#lib/participants/queries";
import { findComments } from "#lib/search/comments";
import { aroundHits, partsOf } from "#lib/search/hits";
import type { Part } from "#lib/search/hits";

const SHOWN = 5;
/** After "more of this kind". */
export const SHOWN_OF_ONE = 25;
export const kinds = ["cases", "comments", "tips", "people"] as const;
export type Kind = (typeof kinds)[number];

/** The text around the hits in each of these cases, by number. */
async function hitsIn(numbers: number[], words: Understood): Promise<Map<number, Part[]>> {
  if (numbers.length === 0) return new Map();
  const content = sql`concat_ws(' … ', ${practiceCases.askedQuestion}, ${practiceCases.underlyingQuestion}, ${practiceCases.whatHappened}, ${practiceCases.whatWasDone}, ${practiceCases.doneMapping}, ${practiceCases.doneRelations}, ${practiceCases.doneResolutions}, ${practiceCases.doneAlignment}, ${practiceCases.doneSupport}, ${practiceCases.outcome}, ${practiceCases.doAgain}, ${practiceCases.tip}, ${practiceCases.history})`;
  const rows = await db
    .select({ number: practiceCases.number, marked: aroundHits(content, words) })
    .from(practiceCases)
    .where(inArray(practiceCases.number, numbers));
  return new Map(rows.map(({ number, marked }) => [number, partsOf(marked)]));
}

/**
 * The best few of everything: cases by their words, with the text around the hits; comments and tips; people, circles
 * and organisations by name. More of one kind when asked. @throws TooFast
 */
export async function searchEverywhere(actor: Actor, search: string, more?: Kind) {
  const pattern = containing(search);
  const filter = await withWords({ search, sort: "best" });
  const words = filter.understood!;
  const sizeOf = (kind: Kind) => (kind === more ? SHOWN_OF_ONE : SHOWN);
  const [cases, tally, comments, tips, people, foundCircles, foundOrganisations] = await Promise.all([
    listCases(actor, filter, undefined, sizeOf("cases")),
    tallyCases(actor, filter),
    findComments(actor, words, false, sizeOf("comments")),
    findComments(actor, words, true, sizeOf("tips")),
    listParticipants(actor, { search }, undefined, sizeOf("people")),
    db
      .select({ slug: circles.slug, name: circles.name, purpose: circles.purpose })
      .from(circles)
      .where(and(visibleTo(actor), or(ilike(circles.name, pattern), ilike(circles.purpose, pattern))))
      .orderBy(asc(circles.name), asc(circles.id))
      .limit(SHOWN),
    db
      .select({ slug: organisations.slug, name: organisations.name, kind: organisations.kind })
      .from(organisations)
      .where(ilike(organisations.name, pattern))
      .orderBy(asc(organisations.name), asc(organisations.id))
      .limit(SHOWN),
  ]);
  const hits = await hitsIn(
    cases.items.map(({ number }) => number),
    words,
  );
  const found = cases.items.map((item) => ({ ...item, parts: hits.get(item.number) ?? [] }));
  return {
    cases: { ...cases, items: found, total: tally.total },
    comments,
    tips,
    people,
    circles: foundCircles,
    organisations: foundOrganisations,
  };
}
