import { and, eq, exists, inArray, isNull, ne, not, notExists, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { circles, comments, followUps, notifications, practiceCases, residentRequests, transfers } from "#db/schema";
import { isModerator } from "#lib/auth/actor";
import type { Reader } from "#lib/auth/actor";
import { threadVisibleTo, visibleTo as caseVisibleTo } from "#lib/cases/visible";
import { visibleTo as circleVisibleTo } from "#lib/circles/queries";
import { visibleTo as commentVisibleTo } from "#lib/comments/queries";
import { visibleTo as followUpVisibleTo } from "#lib/follow-ups/queries";
import { groupedKinds } from "#lib/notifications/choices";
import { visibleTo as requestVisibleTo } from "#lib/resident-requests/queries";
import { visibleTo as transferVisibleTo } from "#lib/transfers/queries";

export type Receiver = Exclude<Reader, { kind: "visitor" }>;
type Rows = typeof notifications;

const one = { one: sql`1` };

/**
 * Which notifications say something that their receiver may read at this moment: for the bell, its number and the mails.
 * A decision on one's own work is always told.
 */
export function readableBy(reader: Receiver, rows: Rows = notifications): SQL {
  const theCase = eq(practiceCases.number, rows.caseNumber);
  const onCase = exists(
    db
      .select(one)
      .from(practiceCases)
      .where(and(theCase, caseVisibleTo(reader))),
  );
  const onComment = and(
    exists(
      db
        .select(one)
        .from(practiceCases)
        .where(and(theCase, threadVisibleTo(reader))),
    ),
    exists(
      db
        .select(one)
        .from(comments)
        .where(and(eq(comments.id, rows.commentId), isNull(comments.deletedAt), commentVisibleTo(reader))),
    ),
  );
  const onCircle = exists(
    db
      .select(one)
      .from(circles)
      .where(and(eq(circles.id, rows.circleId), circleVisibleTo(reader))),
  );
  const onFollowUp = exists(
    db
      .select(one)
      .from(followUps)
      .where(and(eq(followUps.id, rows.followUpId), followUpVisibleTo(reader))),
  );
  const onTransfer = exists(
    db
      .select(one)
      .from(transfers)
      .where(and(eq(transfers.id, rows.transferId), transferVisibleTo(reader))),
  );
  const onRequest = exists(
    db
      .select(one)
      .from(residentRequests)
      .where(and(eq(residentRequests.id, rows.requestId), requestVisibleTo(reader))),
  );
  const moderates = isModerator(reader) ? sql`true` : sql`false`;
  return or(
    inArray(rows.kind, ["decision", "appeal-decided"]),
    and(
      or(ne(rows.kind, "matter-waits"), moderates),
      or(isNull(rows.caseNumber), onCase),
      or(isNull(rows.commentId), onComment),
      or(isNull(rows.circleId), onCircle),
      or(isNull(rows.followUpId), onFollowUp),
      or(isNull(rows.transferId), onTransfer),
      or(isNull(rows.requestId), onRequest),
    ),
  )!;
}

/** What is told together: new words in one discussion, of one kind, read or not. */
const grouped = (rows: Rows) => inArray(rows.kind, [...groupedKinds]);

const sameGroup = (rows: Rows, others: Rows) =>
  and(
    eq(others.receiverId, rows.receiverId),
    eq(others.caseNumber, rows.caseNumber),
    eq(others.kind, rows.kind),
    sql`(${others.readAt} is null) = (${rows.readAt} is null)`,
    grouped(others),
  );

const other = alias(notifications, "other") as unknown as Rows;

/** The newest of its group, or on its own. */
export const leads = (reader: Receiver): SQL =>
  or(
    not(grouped(notifications)),
    notExists(
      db
        .select(one)
        .from(other)
        .where(
          and(
            sameGroup(notifications, other),
            sql`(${other.createdAt}, ${other.id}) > (${notifications.createdAt}, ${notifications.id})`,
            readableBy(reader, other),
          ),
        ),
    ),
  )!;

/** Nobody counts further. */
export const MOST_COUNTED = 99;

/** How many the group has that its receiver may read. */
export const groupSize = (reader: Receiver): SQL<number> =>
  sql<number>`(case when ${grouped(notifications)} then (select count(*)::int from (${db
    .select(one)
    .from(other)
    .where(and(sameGroup(notifications, other), readableBy(reader, other)))
    .limit(MOST_COUNTED)}) g) else 1 end)`;
