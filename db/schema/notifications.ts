import { sql } from "drizzle-orm";
import { bigint, index, pgEnum, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { circles } from "./circles.ts";
import { moment } from "./columns.ts";
import { savedSearches } from "./finding.ts";
import { comments } from "./comments.ts";
import { followUps } from "./follow-ups.ts";
import { measures } from "./measures.ts";
import { appeals, matters } from "./matters.ts";
import { decisions } from "./moderation.ts";
import { participants } from "./participants.ts";
import { rearrangements } from "./rearranging.ts";
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
  "measure",
  "measure-lifted",
  "rearranged",
  "followed",
  "case-changed",
  "appeal",
  "appeal-decided",
  "matter-waits",
  "mention",
  "taken-along",
  "reminder",
  "case-review",
  "own-data",
]);

/** How somebody wants to hear of something. app: only in the bell. */
export const pace = pgEnum("message_pace", ["app", "at-once", "daily", "weekly", "never"]);

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
    measureId: uuid().references(() => measures.id, { onDelete: "cascade" }),
    rearrangementId: uuid().references(() => rearrangements.id),
    appealId: uuid().references(() => appeals.id),
    /** What waits too long; gone with it once a moderator decided. */
    matterId: uuid().references(() => matters.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
    readAt: moment(),
    /** How it goes by mail; null when it does not. */
    mailPace: pace(),
    /** When a mail should tell it; null when no mail will, or one did. */
    mailDueAt: moment(),
    mailedAt: moment(),
  },
  (table) => [
    index("notification_newest").on(table.receiverId, table.createdAt, table.id),
    index("notification_unread")
      .on(table.receiverId)
      .where(sql`${table.readAt} is null`),
    uniqueIndex("notification_once_per_comment")
      .on(table.receiverId, table.commentId, table.kind)
      .where(sql`${table.commentId} is not null and ${table.decisionId} is null`),
    index("notification_thread").on(table.receiverId, table.caseNumber, table.kind, table.createdAt, table.id),
    index("notification_read_by_age")
      .on(table.createdAt)
      .where(sql`${table.readAt} is not null`),
    index("notification_mail_due")
      .on(table.mailDueAt, table.receiverId)
      .where(sql`${table.mailDueAt} is not null`),
    index("notification_mailed")
      .on(table.receiverId, table.mailedAt)
      .where(sql`${table.mailedAt} is not null`),
    index("notification_of_follow_up")
      .on(table.followUpId)
      .where(sql`${table.followUpId} is not null`),
    index("notification_of_transfer")
      .on(table.transferId)
      .where(sql`${table.transferId} is not null`),
    index("notification_of_measure")
      .on(table.measureId)
      .where(sql`${table.measureId} is not null`),
    index("notification_of_comment")
      .on(table.commentId)
      .where(sql`${table.commentId} is not null`),
    index("notification_of_case")
      .on(table.caseNumber)
      .where(sql`${table.caseNumber} is not null`),
    index("notification_of_request")
      .on(table.requestId)
      .where(sql`${table.requestId} is not null`),
    index("notification_of_matter")
      .on(table.matterId)
      .where(sql`${table.matterId} is not null`),
  ],
);
