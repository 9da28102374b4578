import { and, asc, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import { comments, hidings } from "#db/schema";
import type { Viewer } from "#lib/auth/actor";
import type { ThreadAsked } from "#lib/comments/choices";
import { listComments, ofThread, rows, standing, visibleTo, withoutHiddenText } from "#lib/comments/queries";
import type { Comment } from "#lib/comments/queries";
import { PAGE_SIZE, toPage, writeCursor } from "#lib/core/pagination";

/** A stretch of a thread: `next` leads on from it, `previous` is set when it begins somewhere in the middle. */
export interface ThreadPage {
  items: Comment[];
  next: string | null;
  previous: string | null;
}

const TALK: ThreadAsked = { order: "talk" };

/** The first page of a thread, or the one from a cursor on. @throws Invalid for a cursor that is not ours */
export async function listThread(
  viewer: Viewer,
  caseNumber: number,
  asked: ThreadAsked,
  after?: string,
  size = PAGE_SIZE,
): Promise<ThreadPage> {
  return { ...(await listComments(viewer, caseNumber, after, size, asked)), previous: null };
}

/**
 * The part of the talk that a comment stands in: a few before it, what it answers, itself and what follows. Nothing when
 * it does not exist for this viewer: then they get the beginning.
 */
export async function listThreadAround(
  viewer: Viewer,
  caseNumber: number,
  commentId: string,
  size = PAGE_SIZE,
): Promise<ThreadPage | undefined> {
  const [target] = await db
    .select({ place: comments.place, depth: comments.depth })
    .from(comments)
    .where(and(eq(comments.id, commentId), ofThread(viewer, caseNumber), standing(viewer, TALK)));
  if (!target) return undefined;
  const { place } = target;
  const inTalk = and(ofThread(viewer, caseNumber), standing(viewer, TALK));
  const above = [...Array(target.depth - 1).keys()].map((level) => place.subarray(0, 24 * (level + 1)));
  const [before, from] = await Promise.all([
    rows(viewer)
      .where(and(inTalk, sql`${comments.place} < ${place}`))
      .orderBy(desc(comments.place))
      .limit(Math.floor(size / 4) + 1),
    rows(viewer)
      .where(and(inTalk, sql`${comments.place} >= ${place}`))
      .orderBy(asc(comments.place))
      .limit(size + 1),
  ]);
  const near = before.slice(0, Math.floor(size / 4)).reverse();
  const first = near[0] ?? from[0]!;
  const more = before.length > near.length;
  const page = toPage([...near, ...from], near.length + size, (row) => [row.place.toString("hex"), row.id]);
  const known = new Set(near.map(({ id }) => id));
  const answered =
    above.length === 0
      ? []
      : (await rows(viewer).where(and(inTalk, or(...above.map((one) => eq(comments.place, one)))))).filter(
          ({ id }) => !known.has(id),
        );
  return {
    items: [...answered, ...page.items].map((comment) => withoutHiddenText(viewer, comment)),
    next: page.next,
    previous: more ? writeCursor([first.place.toString("hex"), first.id]) : null,
  };
}

/** The page of the talk that ends just before a cursor. @throws Invalid for a cursor that is not ours */
export async function listThreadBefore(
  viewer: Viewer,
  caseNumber: number,
  place: Buffer,
  size = PAGE_SIZE,
): Promise<ThreadPage> {
  const found = await rows(viewer)
    .where(and(ofThread(viewer, caseNumber), standing(viewer, TALK), sql`${comments.place} < ${place}`))
    .orderBy(desc(comments.place))
    .limit(size + 1);
  const page = toPage(found, size, (row) => [row.place.toString("hex"), row.id]);
  return {
    items: page.items.map((comment) => withoutHiddenText(viewer, comment)).reverse(),
    next: null,
    previous: page.next,
  };
}

/** At most so many changes are told one by one; whoever missed more reads the page again. */
const MOST_CHANGES = 100;

/**
 * What was posted, edited, deleted or hidden in a thread since a moment, for whoever looks at it. What is gone comes as an
 * empty place, also without answers: it may stand on a screen.
 */
export async function listChangesSince(viewer: Viewer, caseNumber: number, since: Date): Promise<Comment[]> {
  const changedAt = sql`coalesce(${comments.deletedAt}, ${comments.editedAt}, ${comments.postedAt})`;
  const moment = sql.param(since, comments.postedAt);
  const thread = ofThread(viewer, caseNumber);
  const [changed, hidden] = await Promise.all([
    rows(viewer)
      .where(and(thread, sql`${changedAt} >= ${moment}`, or(visibleTo(viewer), isNotNull(comments.deletedAt))))
      .orderBy(changedAt, comments.id)
      .limit(MOST_CHANGES),
    rows(viewer)
      .where(and(thread, isNull(comments.deletedAt), sql`${hidings.hiddenAt} >= ${moment}`))
      .limit(MOST_CHANGES),
  ]);
  const known = new Set(changed.map(({ id }) => id));
  return [...changed, ...hidden.filter(({ id }) => !known.has(id))].map((comment) =>
    withoutHiddenText(viewer, comment),
  );
}
