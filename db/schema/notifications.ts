import { sql } from "drizzle-orm";
import { bigint, index, pgEnum, pgTable, uuid } from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { circles } from "./circles.ts";
import { moment } from "./columns.ts";
import { savedSearches } from "./finding.ts";
import { comments } from "./comments.ts";
import { followUps } from "./follow-ups.ts";
import { decisions } from "./moderation.ts";
import { participants } from "./participants.ts";
import { residentRequests } from "./resident-requests.ts";
import { transfers } from "./transfers.ts";

export const notificationKind = pgEnum("notification_kind", [
  "comment",
  "answer",
  "decision",
  "circle",
  "co-author",
  "follow-up-asked",
  "follow-up",
  "transfer",
  "search",
  "resident-request",
  "resident-request-due",
  "mention",
  "taken-along",
  "reminder",
]);

/** Holds no text: what it says is made when it is shown, from what the receiver may read then. */
export const notifications = pgTable(
  "notification",
  {
    id: uuid().primaryKey().defaultRandom(),
    receiverId: uuid()
      .notNull()
      .references(() => participants.id),
    kind: notificationKind().notNull(),
    actorId: uuid().references(() => participants.id),
    caseNumber: bigint({ mode: "number" }).references(() => practiceCases.number),
    commentId: uuid().references(() => comments.id),
    decisionId: uuid().references(() => decisions.id),
    circleId: uuid().references(() => circles.id),
    followUpId: uuid().references(() => followUps.id, { onDelete: "cascade" }),
    transferId: uuid().references(() => transfers.id, { onDelete: "cascade" }),
    /** New cases for a saved search: one notification per look, with the first of them as its case. */
    savedSearchId: uuid().references(() => savedSearches.id, { onDelete: "cascade" }),
    requestId: uuid().references(() => residentRequests.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
    readAt: moment(),
  },
  (table) => [
    index("notification_newest").on(table.receiverId, table.createdAt, table.id),
    index("notification_unread")
      .on(table.receiverId)
      .where(sql`${table.readAt} is null`),
    index("notification_of_follow_up")
      .on(table.followUpId)
      .where(sql`${table.followUpId} is not null`),
    index("notification_of_transfer")
      .on(table.transferId)
      .where(sql`${table.transferId} is not null`),
    index("notification_of_request")
      .on(table.requestId)
      .where(sql`${table.requestId} is not null`),
  ],
);
