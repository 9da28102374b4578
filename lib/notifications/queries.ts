import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import {
  appeals,
  circles,
  collections,
  comments,
  decisions,
  notifications,
  participants,
  practiceCases,
  rearrangements,
  residentRequests,
  savedSearches,
  tips,
} from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { visibleTo as caseVisibleTo } from "#lib/cases/visible";
import { visibleTo as circleVisibleTo } from "#lib/circles/queries";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import { isAskedOn } from "#lib/follow-ups/queries";
import { topics } from "#lib/notifications/choices";
import type { Topic } from "#lib/notifications/choices";
import { MOST_COUNTED, groupSize, leads, readableBy } from "#lib/notifications/readable";
import type { Receiver } from "#lib/notifications/readable";
import { visibleTo as requestVisibleTo } from "#lib/resident-requests/queries";

const tipDecidedOn = sql`coalesce(${decisions.tipId}, (select d.tip_id from decision d where d.id = ${appeals.decisionId}))`;

/** What a notification says to this reader, with what it says it about. A decision stands without a case that is out of sight. */
export const told = (reader: Receiver, from: Pick<Transaction, "select"> = db) =>
  from
    .select({
      id: notifications.id,
      kind: notifications.kind,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
      actor: participants.name,
      case: { number: practiceCases.number, slug: practiceCases.slug, title: practiceCases.title },
      circle: { slug: circles.slug, name: circles.name },
      commentId: comments.id,
      onComment: sql<boolean>`${notifications.commentId} is not null`,
      followUpId: notifications.followUpId,
      transferId: notifications.transferId,
      /** What came of the advice was asked, and that still waits for an answer. */
      waits: sql<boolean>`${notifications.kind} = 'follow-up-asked' and ${isAskedOn()}`,
      savedSearch: savedSearches.name,
      /** Its code and nothing else: what a resident wrote stays on its own page. */
      request: { code: residentRequests.code },
      rearrangement: { kind: rearrangements.kind, reason: rearrangements.reason },
      mailPace: notifications.mailPace,
      decision: { id: decisions.id, verdict: decisions.verdict, reason: decisions.reason },
      collection: { slug: collections.slug, title: collections.title },
      tip: { id: tips.id },
      onTip: sql<boolean>`${decisions.tipId} is not null`,
      appeal: { id: appeals.id, outcome: appeals.outcome, answer: appeals.answer },
      matterId: notifications.matterId,
    })
    .from(notifications)
    .leftJoin(practiceCases, and(eq(practiceCases.number, notifications.caseNumber), caseVisibleTo(reader)))
    .leftJoin(circles, and(eq(circles.id, notifications.circleId), circleVisibleTo(reader)))
    .leftJoin(comments, and(eq(comments.id, notifications.commentId), isNull(comments.deletedAt)))
    .leftJoin(residentRequests, and(eq(residentRequests.id, notifications.requestId), requestVisibleTo(reader)))
    .leftJoin(participants, eq(participants.id, notifications.actorId))
    .leftJoin(savedSearches, eq(savedSearches.id, notifications.savedSearchId))
    .leftJoin(decisions, eq(decisions.id, notifications.decisionId))
    .leftJoin(rearrangements, eq(rearrangements.id, notifications.rearrangementId))
    .leftJoin(appeals, eq(appeals.id, notifications.appealId))
    // A collection that was decided about: whoever hears of the decision made it.
    .leftJoin(collections, and(eq(collections.id, decisions.collectionId), isNull(collections.removedAt)))
    // The same of a tip, also when an appeal about it changed nothing.
    .leftJoin(tips, and(eq(tips.id, tipDecidedOn), isNull(tips.removedAt)))
    .$dynamic();

export interface BellFilter {
  unread?: boolean;
  topic?: Topic;
}

/**
 * The actor's bell, newest first: what belongs together stands as one, with how many there are (at most 99). What they may
 * no longer read is left out, whatever was rung for it.
 * @throws Invalid for a cursor that is not ours
 */
export async function listNotifications(actor: Actor, after?: string, { unread, topic }: BellFilter = {}) {
  const position = after ? readCursor(after, "time", "uuid") : undefined;
  const page = db.$with("page").as(
    db
      .select({ id: notifications.id, size: groupSize(actor).as("size") })
      .from(notifications)
      .where(
        and(
          eq(notifications.receiverId, actor.id),
          unread ? isNull(notifications.readAt) : undefined,
          topic && inArray(notifications.kind, [...topics[topic]]),
          readableBy(actor),
          leads(actor),
          position &&
            sql`(${notifications.createdAt}, ${notifications.id}) < (${sql.param(position[0], notifications.createdAt)}, ${position[1]})`,
        ),
      )
      .orderBy(desc(notifications.createdAt), desc(notifications.id))
      .limit(PAGE_SIZE + 1),
  );
  const sizes = await db.with(page).select().from(page);
  const size = new Map(sizes.map((row) => [row.id, row.size]));
  const rows = await told(actor)
    .where(inArray(notifications.id, [...size.keys()]))
    .orderBy(desc(notifications.createdAt), desc(notifications.id));
  return toPage(
    rows.map((row) => ({ ...row, count: size.get(row.id) ?? 1 })),
    PAGE_SIZE,
    (row) => [row.createdAt.getTime(), row.id],
  );
}

export type Notification = Awaited<ReturnType<typeof listNotifications>>["items"][number];

/** Of very many unread ones only the newest are looked at. */
const LOOKED_AT = 200;

/** The number on the bell: unread, and readable at this moment. At most 99. */
export async function countUnread(actor: Receiver): Promise<number> {
  const newest = db
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.receiverId, actor.id), isNull(notifications.readAt)))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(LOOKED_AT);
  const count = await db.$count(notifications, and(sql`${notifications.id} in (${newest})`, readableBy(actor)));
  return Math.min(count, MOST_COUNTED);
}
