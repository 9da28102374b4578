import { and, asc, desc, eq, exists, isNull, notExists, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { blocks, comments, hidings, organisations, participants, practiceCases, votes } from "#db/schema";
import { isModerator } from "#lib/auth/actor";
import type { Reader, Viewer } from "#lib/auth/actor";
import { threadVisibleTo } from "#lib/cases/visible";
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
  authorId: comments.authorId,
  author: { name: participants.name, handle: participants.handle, jobTitle: participants.jobTitle },
  organisation: { name: organisations.name, slug: organisations.slug },
  kind: comments.kind,
  body: comments.body,
  postedAt: comments.postedAt,
  editedAt: comments.editedAt,
  deletedAt: comments.deletedAt,
  version: comments.version,
  votes: comments.votes,
  voted: votedBy(viewer),
  blocked: blockedBy(viewer),
  hiding: hidings.kind,
});

const rows = (viewer: Viewer) =>
  db
    .select(columns(viewer))
    .from(comments)
    .innerJoin(participants, eq(participants.id, comments.authorId))
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .leftJoin(hidings, eq(hidings.commentId, comments.id))
    .$dynamic();

export type Comment = Awaited<ReturnType<typeof listComments>>["items"][number];

/** Comments per page of a thread. */
export const THREAD_SIZE = 200;

/**
 * A page of the comments of a case, in the order they were posted. The caller has read the case with `getCase`, which
 * decides whether this thread exists at all. A hidden or deleted comment with answers stays as an empty place.
 * @throws Invalid for a cursor that is not ours
 */
export async function listComments(viewer: Viewer, caseNumber: number, after?: string, size = THREAD_SIZE) {
  const answer = alias(comments, "answer");
  const answered = exists(db.select(one).from(answer).where(eq(answer.parentId, comments.id)));
  const position = after ? readCursor(after, "time", "uuid") : undefined;
  const found = await rows(viewer)
    .where(
      and(
        eq(comments.caseNumber, caseNumber),
        exists(
          db
            .select(one)
            .from(practiceCases)
            .where(and(eq(practiceCases.number, caseNumber), threadVisibleTo(viewer))),
        ),
        or(and(visibleTo(viewer), isNull(comments.deletedAt)), answered),
        position &&
          sql`(${comments.postedAt}, ${comments.id}) > (${sql.param(position[0], comments.postedAt)}, ${position[1]})`,
      ),
    )
    .orderBy(asc(comments.postedAt), asc(comments.id))
    .limit(size + 1);
  const page = toPage(found, size, (comment) => [comment.postedAt.getTime(), comment.id]);
  return { ...page, items: page.items.map((comment) => withoutHiddenText(viewer, comment)) };
}

/** An empty place tells nothing but that something stood there. */
function withoutHiddenText<Row extends { hiding: string | null; authorId: string; body: string }>(
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
