import { and, desc, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import {
  appeals,
  circles,
  collections,
  comments,
  decisions,
  followUps,
  notifications,
  participants,
  practiceCases,
  residentRequests,
  savedSearches,
  transfers,
} from "#db/schema";
import { isModerator } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { visibleTo as caseVisibleTo } from "#lib/cases/visible";
import { visibleTo as circleVisibleTo } from "#lib/circles/queries";
import { visibleTo } from "#lib/comments/queries";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import { isAskedOn, visibleTo as followUpVisibleTo } from "#lib/follow-ups/queries";
import { visibleTo as requestVisibleTo } from "#lib/resident-requests/queries";
import { visibleTo as transferVisibleTo } from "#lib/transfers/queries";

/**
 * The actor's bell, newest first. What they may no longer read is left out, whatever was rung for it; a decision on
 * one's own work always shows, without a case that is out of sight.
 */
export async function listNotifications(actor: Actor, after?: string) {
  const position = after ? readCursor(after, "time", "uuid") : undefined;
  const rows = await db
    .select({
      id: notifications.id,
      kind: notifications.kind,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
      actor: participants.name,
      case: { number: practiceCases.number, slug: practiceCases.slug, title: practiceCases.title },
      circle: { slug: circles.slug, name: circles.name },
      commentId: notifications.commentId,
      followUpId: notifications.followUpId,
      transferId: notifications.transferId,
      /** What came of the advice was asked, and that still waits for an answer. */
      waits: sql<boolean>`${notifications.kind} = 'follow-up-asked' and ${isAskedOn()}`,
      savedSearch: savedSearches.name,
      /** Its code and nothing else: what a resident wrote stays on its own page. */
      request: { code: residentRequests.code },
      decision: { id: decisions.id, verdict: decisions.verdict, reason: decisions.reason },
      collection: { slug: collections.slug, title: collections.title },
      appeal: { id: appeals.id, outcome: appeals.outcome, answer: appeals.answer },
      matterId: notifications.matterId,
    })
    .from(notifications)
    .leftJoin(practiceCases, and(eq(practiceCases.number, notifications.caseNumber), caseVisibleTo(actor)))
    .leftJoin(circles, and(eq(circles.id, notifications.circleId), circleVisibleTo(actor)))
    .leftJoin(comments, and(eq(comments.id, notifications.commentId), isNull(comments.deletedAt), visibleTo(actor)))
    .leftJoin(followUps, and(eq(followUps.id, notifications.followUpId), followUpVisibleTo(actor)))
    .leftJoin(transfers, and(eq(transfers.id, notifications.transferId), transferVisibleTo(actor)))
    .leftJoin(residentRequests, and(eq(residentRequests.id, notifications.requestId), requestVisibleTo(actor)))
    .leftJoin(participants, eq(participants.id, notifications.actorId))
    .leftJoin(savedSearches, eq(savedSearches.id, notifications.savedSearchId))
    .leftJoin(decisions, eq(decisions.id, notifications.decisionId))
    .leftJoin(appeals, eq(appeals.id, notifications.appealId))
    // A collection that was decided about: whoever hears of the decision made it.
    .leftJoin(collections, and(eq(collections.id, decisions.collectionId), isNull(collections.removedAt)))
    .where(
      and(
        eq(notifications.receiverId, actor.id),
        or(
          inArray(notifications.kind, ["decision", "appeal-decided"]),
          and(
            or(isNull(notifications.caseNumber), isNotNull(practiceCases.number)),
            or(isNull(notifications.commentId), isNotNull(comments.id)),
            or(isNull(notifications.circleId), isNotNull(circles.id)),
            or(isNull(notifications.followUpId), isNotNull(followUps.id)),
            or(isNull(notifications.transferId), isNotNull(transfers.id)),
            or(isNull(notifications.requestId), isNotNull(residentRequests.id)),
            or(ne(notifications.kind, "matter-waits"), isModerator(actor) ? sql`true` : sql`false`),
          ),
        ),
        position &&
          sql`(${notifications.createdAt}, ${notifications.id}) < (${sql.param(position[0], notifications.createdAt)}, ${position[1]})`,
      ),
    )
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(PAGE_SIZE + 1);
  return toPage(rows, PAGE_SIZE, (row) => [row.createdAt.getTime(), row.id]);
}

export type Notification = Awaited<ReturnType<typeof listNotifications>>["items"][number];
