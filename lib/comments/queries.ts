import { and, asc, desc, eq, exists, isNull, notExists, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { blocks, comments, hidings, organisations, participants, practiceCases, takenAlong, votes } from "#db/schema";
import { isModerator } from "#lib/auth/actor";
import type { Reader, Viewer } from "#lib/auth/actor";
import { threadVisibleTo } from "#lib/cases/visible";
import type { ThreadAsked, ThreadOrder } from "#lib/comments/choices";
import { NotFound } from "#lib/core/errors";
import { readCursor, toPage } from "#lib/core/pagination";

const one = { one: sql`1` };

/**
 * Which comments exist for this viewer, given a case they may read: not the hidden ones, except for their author and
 * for moderators.
 */
export function visibleTo(viewer: Reader): SQL {
  if (isModerator(viewer)) return sql`true`;
  const shown = notExists(db.select(one).from(hidings).where(eq(hidings.commentId, comments.id)));
  return viewer.kind === "visitor" ? shown : or(eq(comments.authorId, viewer.id), shown)!;
}

const votedBy = (viewer: Viewer) =>
  viewer.kind === "visitor"
    ? sql<boolean>`false`
    : sql<boolean>`exists (select 1 from ${votes} where ${votes.commentId} = ${comments.id} and ${votes.participantId} = ${viewer.id})`;

/** Whether the viewer blocked who wrote it: then it stands folded. */
const blockedBy = (viewer: Viewer) =>
  viewer.kind === "visitor"
    ? sql<boolean>`false`
    : sql<boolean>`exists (select 1 from ${blocks} where ${blocks.blockerId} = ${viewer.id} and ${blocks.blockedId} = ${comments.authorId})`;

const columns = (viewer: Viewer) => ({
  id: comments.id,
  caseNumber: comments.caseNumber,
  parentId: comments.parentId,
  depth: comments.depth,
  place: comments.place,
  authorId: comments.authorId,
  author: { name: participants.name, handle: participants.handle, jobTitle: participants.jobTitle },
  organisation: { name: organisations.name, slug: organisations.slug },
  kind: comments.kind,
  body: comments.body,
  postedAt: comments.postedAt,
  editedAt: comments.editedAt,
  deletedAt: comments.deletedAt,
  version: comments.version,
  quote: comments.quote,
  quotedField: comments.quotedField,
  quotedCommentId: comments.quotedCommentId,
  taken: sql<boolean>`exists (select 1 from ${takenAlong} where ${takenAlong.commentId} = ${comments.id})`,
  votes: comments.votes,
  voted: votedBy(viewer),
  blocked: blockedBy(viewer),
  hiding: hidings.kind,
});

type Row = Awaited<ReturnType<typeof rows>>[number];

/** Comments with who wrote them, whatever is asked of them. */
export const rows = (viewer: Viewer) =>
  db
    .select(columns(viewer))
    .from(comments)
    .innerJoin(participants, eq(participants.id, comments.authorId))
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .leftJoin(hidings, eq(hidings.commentId, comments.id))
    .$dynamic();

export type Comment = Awaited<ReturnType<typeof listComments>>["items"][number];

/** Comments per page of the API. */
export const THREAD_SIZE = 200;

const WHOLE: ThreadAsked = { order: "posted" };

/** An order, as what the row is compared by, and how a cursor says where it stands. */
const orders = {
  posted: {
    by: [asc(comments.postedAt), asc(comments.id)],
    positionOf: (row: Row) => [row.postedAt.getTime(), row.id],
  },
  newest: {
    by: [desc(comments.postedAt), desc(comments.id)],
    positionOf: (row: Row) => [row.postedAt.getTime(), row.id],
  },
  valued: { by: [desc(comments.votes), desc(comments.id)], positionOf: (row: Row) => [row.votes, row.id] },
  talk: { by: [asc(comments.place)], positionOf: (row: Row) => [row.place.toString("hex"), row.id] },
} satisfies Record<ThreadOrder, { by: SQL[]; positionOf: (row: Row) => (string | number)[] }>;

/** From the cursor on: one comparison of rows, so that Postgres walks the index from there. */
function beyond(order: ThreadOrder, after: string | undefined): SQL | undefined {
  if (!after) return undefined;
  if (order === "talk") return sql`${comments.place} > ${readCursor(after, "bytes", "uuid")[0]}`;
  if (order === "valued") {
    const [votesThere, id] = readCursor(after, "count", "uuid");
    return sql`(${comments.votes}, ${comments.id}) < (${votesThere}, ${id})`;
  }
  const [at, id] = readCursor(after, "time", "uuid");
  const there = sql`(${sql.param(at, comments.postedAt)}, ${id})`;
  return order === "posted"
    ? sql`(${comments.postedAt}, ${comments.id}) > ${there}`
    : sql`(${comments.postedAt}, ${comments.id}) < ${there}`;
}

/**
 * Which comments stand in a thread. A hidden or deleted comment with answers stays as an empty place where answers stand
 * with what they answer; on its own it has nothing to say.
 */
export function standing(viewer: Viewer, { order, kind }: ThreadAsked): SQL {
  const shown = and(visibleTo(viewer), isNull(comments.deletedAt))!;
  if (kind) return and(shown, eq(comments.kind, kind))!;
  if (order === "newest" || order === "valued") return shown;
  const answer = alias(comments, "answer");
  return or(shown, exists(db.select(one).from(answer).where(eq(answer.parentId, comments.id))))!;
}

/** The comments of a case that has a thread for this viewer. */
export const ofThread = (viewer: Viewer, caseNumber: number): SQL =>
  and(
    eq(comments.caseNumber, caseNumber),
    exists(
      db
        .select(one)
        .from(practiceCases)
        .where(and(eq(practiceCases.number, caseNumber), threadVisibleTo(viewer))),
    ),
  )!;

/**
 * A page of the comments of a case, in the order that is asked. The caller has read the case with `getCase`, which
 * decides whether this thread exists at all.
 * @throws Invalid for a cursor that is not ours
 */
export async function listComments(
  viewer: Viewer,
  caseNumber: number,
  after?: string,
  size = THREAD_SIZE,
  asked: ThreadAsked = WHOLE,
) {
  const { by, positionOf } = orders[asked.order];
  const found = await rows(viewer)
    .where(and(ofThread(viewer, caseNumber), standing(viewer, asked), beyond(asked.order, after)))
    .orderBy(...by)
    .limit(size + 1);
  const page = toPage(found, size, positionOf);
  return { ...page, items: page.items.map((comment) => withoutHiddenText(viewer, comment)) };
}

/** An empty place tells nothing but that something stood there. */
export function withoutHiddenText<Row extends { hiding: string | null; authorId: string; body: string }>(
  viewer: Viewer,
  comment: Row,
) {
  const readable =
    comment.hiding === null || isModerator(viewer) || (viewer.kind === "participant" && viewer.id === comment.authorId);
  return readable ? { ...comment, gone: false } : { ...comment, body: "", gone: true };
}

/** One comment, on a case the viewer may read. @throws NotFound */
export async function getComment(viewer: Viewer, commentId: string) {
  const [found] = await rows(viewer)
    .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
    .where(and(eq(comments.id, commentId), isNull(comments.deletedAt), visibleTo(viewer), threadVisibleTo(viewer)));
  if (!found) throw new NotFound();
  return { ...found, gone: false };
}

/** The newest comments of cases the viewer may read, optionally in one circle or by one participant. */
export function listNewestComments(
  viewer: Viewer,
  scope: { circleId?: string; authorId?: string; kind?: "tip" },
  size: number,
) {
  return db
    .select({
      id: comments.id,
      kind: comments.kind,
      body: comments.body,
      postedAt: comments.postedAt,
      author: { name: participants.name, handle: participants.handle },
      case: { number: practiceCases.number, slug: practiceCases.slug, title: practiceCases.title },
    })
    .from(comments)
    .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
    .innerJoin(participants, eq(participants.id, comments.authorId))
    .where(
      and(
        isNull(comments.deletedAt),
        visibleTo(viewer),
        threadVisibleTo(viewer),
        sql`${practiceCases.postedAt} is not null`,
        scope.circleId ? eq(practiceCases.circleId, scope.circleId) : undefined,
        scope.authorId ? eq(comments.authorId, scope.authorId) : undefined,
        scope.kind ? eq(comments.kind, scope.kind) : undefined,
      ),
    )
    .orderBy(desc(comments.postedAt), desc(comments.id))
    .limit(size);
}
