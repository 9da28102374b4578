import { and, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { db } from "#db/client";
import { circles, hidings, organisations, participants, practiceCases, votes } from "#db/schema";
import type { Actor, Viewer } from "#lib/auth/actor";
import { limitSearch } from "#lib/auth/limits";
import { matches } from "#lib/cases/filter";
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

/** One row comparison, not an OR: Postgres walks the index from the cursor onwards. */
function beyond(sort: SortOrder, after: string | undefined) {
  if (!after) return undefined;
  const column = orders[sort];
  const [value, number] = readCursor(after, sort === "newest" || sort === "active" ? "time" : "count", "number");
  return sql`(${column}, ${practiceCases.number}) < (${sql.param(value, column)}, ${number})`;
}

type Ordered = Pick<typeof practiceCases.$inferSelect, "postedAt" | "votes" | "comments" | "lastActiveAt" | "number">;

const positionIn = (sort: SortOrder, row: Ordered): [number, number] => {
  const value = { newest: row.postedAt, valued: row.votes, discussed: row.comments, active: row.lastActiveAt }[sort];
  return [value instanceof Date ? value.getTime() : (value ?? 0), row.number];
};

/** What every list of cases asks: posted, for this viewer, within the filter, from the cursor on. */
function listed(viewer: Viewer, filter: CaseFilter, after: string | undefined) {
  const sort = filter.sort ?? "newest";
  return {
    sort,
    where: and(isNotNull(practiceCases.postedAt), visibleTo(viewer), matches(viewer, filter), beyond(sort, after)),
    order: [desc(orders[sort]), desc(practiceCases.number)],
  };
}

/** A page of the posted cases this viewer may read. @throws Invalid for a cursor that is not ours, TooFast for a search */
export async function listCases(viewer: Viewer, filter: CaseFilter = {}, after?: string, size = PAGE_SIZE) {
  if (filter.search) await limitSearch(viewer);
  const { sort, where, order } = listed(viewer, filter, after);
  const rows = await db
    .select({ ...summary(viewer), voted: votedBy(viewer) })
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
  const { sort, where, order } = listed(viewer, filter, after);
  const rows = await wholeCases(viewer)
    .where(where)
    .orderBy(...order)
    .limit(size + 1);
  return toPage(rows, size, (row) => positionIn(sort, row));
}

const wholeCases = (viewer: Viewer) =>
  db
    .select({
      ...whole(viewer),
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

/** Up to three cases that share the most practices, the newest first among equals; looks at the newest 50 that share one. */
export async function listRelated(viewer: Viewer, subject: Pick<WholeCase, "number" | "practices">) {
  if (subject.practices.length === 0) return [];
  const words = wordsFor(viewer);
  const mine = sql`${sql.param(subject.practices, practiceCases.practices)}::practice[]`;
  const shared = sql<number>`cardinality(array(select unnest(${practiceCases.practices}) intersect select unnest(${mine})))`;
  const newest = db
    .select({
      number: practiceCases.number,
      slug: sql<string>`${words.slug}`.as("slug"),
      title: sql<string>`${words.texts.title}`.as("title"),
      practices: practiceCases.practices,
      postedAt: practiceCases.postedAt,
      organisation: organisations.name,
      shared: shared.as("shared"),
    })
    .from(practiceCases)
    .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
    .where(
      and(
        isNotNull(practiceCases.postedAt),
        visibleTo(viewer),
        ne(practiceCases.number, subject.number),
        sql`${practiceCases.practices} && ${mine}`,
      ),
    )
    .orderBy(desc(practiceCases.postedAt), desc(practiceCases.number))
    .limit(50)
    .as("newest");
  const rows = await db
    .select()
    .from(newest)
    .orderBy(desc(newest.shared), desc(newest.postedAt), desc(newest.number))
    .limit(3);
  return rows.map(({ organisation, ...rest }) => ({ ...rest, organisationName: organisation }));
}
