import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { circles, hidings, organisations, participants, practiceCases, votes } from "#db/schema";
import type { Actor, Viewer } from "#lib/auth/actor";
import { limitSearch } from "#lib/auth/limits";
import { matches, queryOf, withWords } from "#lib/cases/filter";
import type { CaseFilter, SortOrder } from "#lib/cases/filter";
import { wordsFor } from "#lib/cases/reading";
import { visibleTo, writtenBy } from "#lib/cases/visible";
import { NotFound } from "#lib/core/errors";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";

const author = { name: participants.name, handle: participants.handle, jobTitle: participants.jobTitle };
const organisation = { name: organisations.name, slug: organisations.slug };

const facts = {
  number: practiceCases.number,
  practices: practiceCases.practices,
  domain: practiceCases.domain,
  audience: practiceCases.audience,
  postedAt: practiceCases.postedAt,
  changedAt: practiceCases.changedAt,
  lastActiveAt: practiceCases.lastActiveAt,
  votes: practiceCases.votes,
  comments: practiceCases.comments,
  author,
  organisation,
};

function summary(viewer: Viewer) {
  const { slug, texts } = wordsFor(viewer);
  const { title, askedQuestion, underlyingQuestion } = texts;
  return { ...facts, slug, title, askedQuestion, underlyingQuestion };
}

function whole(viewer: Viewer) {
  const { slug, texts, firstContact, politicalInvolvement } = wordsFor(viewer);
  return {
    ...facts,
    ...texts,
    slug,
    firstContact,
    politicalInvolvement,
    authorId: practiceCases.authorId,
    circleId: practiceCases.circleId,
    participantsOnly: practiceCases.participantsOnly,
    publicWritten: practiceCases.publicWritten,
    version: practiceCases.version,
    publishedAt: practiceCases.publishedAt,
  };
}

/** The viewer's own vote; false for visitors. */
const votedBy = (viewer: Viewer) =>
  viewer.kind === "visitor"
    ? sql<boolean>`false`
    : sql<boolean>`exists (select 1 from ${votes} where ${votes.caseNumber} = ${practiceCases.number} and ${votes.participantId} = ${viewer.id})`;

const orders = {
  newest: practiceCases.postedAt,
  valued: practiceCases.votes,
  discussed: practiceCases.comments,
  active: practiceCases.lastActiveAt,
} as const;

/**
 * Which comes first. The words of a search that is not common are looked up and then sorted: an order that an index
 * serves would tempt PostgreSQL to walk the whole list for the few that have them.
 */
const inOrder = (column: PgColumn, { understood }: CaseFilter): SQL =>
  understood && !understood.common ? sql`greatest(${column}, ${column}) desc` : desc(column);

/** The best are looked for among so many newest cases with these words: a common word stands in a million. */
const RANKED = 400;

/** How well a case answers a search, in millionths: title 1, questions 0.6, story 0.2; the very words thrice what is like them. */
function rankOf(viewer: Viewer, { understood }: CaseFilter): SQL<number> {
  if (!understood?.wide) return sql<number>`0::int`; // a bare 0 would be a place in the order
  const rank = (expression: string) =>
    sql`ts_rank('{0.05, 0.2, 0.6, 1}', ${wordsFor(viewer).search}, ${queryOf(expression)})`;
  return sql<number>`(1000000 * (3 * ${rank(understood.exact)} + ${rank(understood.wide)}))::int`;
}

/** One row comparison, not an OR: Postgres walks the index from the cursor onwards. */
function beyond(sort: SortOrder, after: string | undefined, rank: SQL) {
  if (!after) return undefined;
  const [value, number] = readCursor(after, sort === "newest" || sort === "active" ? "time" : "count", "number");
  if (sort === "best") return sql`(${rank}, ${practiceCases.number}) < (${value}, ${number})`;
  const column = orders[sort];
  return sql`(${column}, ${practiceCases.number}) < (${sql.param(value, column)}, ${number})`;
}

type Ordered = Pick<typeof practiceCases.$inferSelect, "postedAt" | "votes" | "comments" | "lastActiveAt" | "number">;

const positionIn = (sort: SortOrder, row: Ordered & { rank: number }): [number, number] => {
  const { postedAt, votes: valued, comments: discussed, lastActiveAt: active, rank: best } = row;
  const value = { newest: postedAt, valued, discussed, active, best }[sort];
  return [value instanceof Date ? value.getTime() : (value ?? 0), row.number];
};

/** What every list of cases asks: posted, for this viewer, within the filter, from the cursor on. */
function listed(viewer: Viewer, filter: CaseFilter, after: string | undefined) {
  const sort = filter.sort === "best" && !filter.search ? "newest" : (filter.sort ?? "newest");
  const rank = rankOf(viewer, filter);
  const asked = and(isNotNull(practiceCases.postedAt), visibleTo(viewer), matches(viewer, filter));
  if (sort !== "best") {
    const order = [inOrder(orders[sort], filter), desc(practiceCases.number)];
    return { sort, rank: sql<number>`0`, where: and(asked, beyond(sort, after, rank)), order };
  }
  const newest = db
    .select({ number: practiceCases.number })
    .from(practiceCases)
    .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
    .where(asked)
    .orderBy(inOrder(practiceCases.postedAt, filter), desc(practiceCases.number))
    .limit(RANKED);
  const where = and(inArray(practiceCases.number, newest), beyond(sort, after, rank));
  // By its name, so that it is worked out once.
  return { sort, rank, where, order: [sql`"rank" desc`, desc(practiceCases.number)] };
}

/** A page of the posted cases this viewer may read. @throws Invalid for a cursor that is not ours, TooFast for a search */
export async function listCases(viewer: Viewer, filter: CaseFilter = {}, after?: string, size = PAGE_SIZE) {
  if (filter.search) await limitSearch(viewer);
  const { sort, rank, where, order } = listed(viewer, await withWords(filter), after);
  const rows = await db
    .select({ ...summary(viewer), rank: rank.as("rank"), voted: votedBy(viewer) })
    .from(practiceCases)
    .innerJoin(participants, eq(participants.id, practiceCases.authorId))
    .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
    .where(where)
    .orderBy(...order)
    .limit(size + 1);
  return toPage(rows, size, (row) => positionIn(sort, row));
}
export type CaseSummary = Awaited<ReturnType<typeof listCases>>["items"][number];

/** The same with every text of each case, for the API. @throws Invalid for a cursor that is not ours, TooFast for a search */
export async function listWholeCases(viewer: Viewer, filter: CaseFilter = {}, after?: string, size = PAGE_SIZE) {
  if (filter.search) await limitSearch(viewer);
  const { sort, rank, where, order } = listed(viewer, await withWords(filter), after);
  const rows = await wholeCases(viewer, rank)
    .where(where)
    .orderBy(...order)
    .limit(size + 1);
  return toPage(rows, size, (row) => positionIn(sort, row));
}

const wholeCases = (viewer: Viewer, rank: SQL<number> = sql<number>`0`) =>
  db
    .select({
      ...whole(viewer),
      rank: rank.as("rank"),
      voted: votedBy(viewer),
      circle: { slug: circles.slug, name: circles.name },
      hiding: { kind: hidings.kind, decisionId: hidings.decisionId },
    })
    .from(practiceCases)
    .innerJoin(participants, eq(participants.id, practiceCases.authorId))
    .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
    .leftJoin(circles, eq(circles.id, practiceCases.circleId))
    .leftJoin(hidings, eq(hidings.caseNumber, practiceCases.number))
    .$dynamic();

/** The whole case for its page, the API or a form. @throws NotFound when it does not exist for this viewer */
export async function getCase(viewer: Viewer, number: number) {
  const [found] = await wholeCases(viewer).where(and(eq(practiceCases.number, number), visibleTo(viewer)));
  if (!found) throw new NotFound();
  return found;
}
export type WholeCase = Awaited<ReturnType<typeof getCase>>;

/** The whole of these cases as far as they exist for this viewer, in no order. */
export async function listWholeAmong(viewer: Viewer, numbers: readonly number[]) {
  if (numbers.length === 0) return [];
  return wholeCases(viewer).where(and(inArray(practiceCases.number, [...numbers]), visibleTo(viewer)));
}

/** The drafts that the actor writes, alone or along with another, last changed first. */
export function listDrafts(actor: Actor) {
  return db
    .select({
      number: practiceCases.number,
      slug: practiceCases.slug,
      title: practiceCases.title,
      changedAt: practiceCases.changedAt,
      authorId: practiceCases.authorId,
      author: participants.name,
    })
    .from(practiceCases)
    .innerJoin(participants, eq(participants.id, practiceCases.authorId))
    .where(and(writtenBy(actor), isNull(practiceCases.postedAt), isNull(practiceCases.withdrawnAt)))
    .orderBy(desc(practiceCases.changedAt), desc(practiceCases.number))
    .limit(50);
}
