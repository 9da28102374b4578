import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { collections } from "./collections.ts";
import { moment } from "./columns.ts";
import { comments } from "./comments.ts";
import { participants } from "./participants.ts";
import { tips } from "./talk.ts";

export const reportReason = pgEnum("report_reason", ["personal-data", "disrespectful", "off-topic", "other"]);
export const verdict = pgEnum("verdict", ["leave", "hide", "ask", "restore", "publish", "decline"]);
/** held: reported as personal data, waits for a moderator; first-post: of somebody new, waits too; hidden: a moderator decided. */
export const hidingKind = pgEnum("hiding_kind", ["held", "hidden", "first-post"]);

/** What a moderator decided, and why. */
export const decisions = pgTable(
  "decision",
  {
    id: uuid().primaryKey().defaultRandom(),
    caseNumber: bigint({ mode: "number" }).references(() => practiceCases.number),
    commentId: uuid().references(() => comments.id),
    collectionId: uuid().references(() => collections.id),
    tipId: uuid().references(() => tips.id),
    moderatorId: uuid()
      .notNull()
      .references(() => participants.id),
    verdict: verdict().notNull(),
    reason: text().notNull(),
    /** Of the text that the moderator read: a later one came after the decision. */
    version: integer(),
    /** Of a comment or a tip that was asked to change: what it said then. Erased when its author deletes it. */
    askedText: text(),
    decidedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index("decision_by_case").on(table.caseNumber, table.decidedAt),
    index("decision_by_comment").on(table.commentId, table.decidedAt),
    index("decision_by_collection")
      .on(table.collectionId, table.decidedAt)
      .where(sql`${table.collectionId} is not null`),
    index("decision_by_tip")
      .on(table.tipId, table.decidedAt)
      .where(sql`${table.tipId} is not null`),
    index("decision_asked")
      .on(table.decidedAt)
      .where(sql`${table.verdict} = 'ask'`),
    check(
      "decision_on_one_thing",
      sql`num_nonnulls(${table.caseNumber}, ${table.commentId}, ${table.collectionId}, ${table.tipId}) = 1`,
    ),
    check("decision_reason", sql`char_length(${table.reason}) between 1 and 2000`),
  ],
);

/** Something that asks a moderator to look: a report of a participant, or a case that wants to be public. */
export const reports = pgTable(
  "report",
  {
    id: uuid().primaryKey().defaultRandom(),
    reporterId: uuid()
      .notNull()
      .references(() => participants.id),
    caseNumber: bigint({ mode: "number" }).references(() => practiceCases.number),
    commentId: uuid().references(() => comments.id),
    collectionId: uuid().references(() => collections.id),
    tipId: uuid().references(() => tips.id),
    reason: reportReason().notNull(),
    explanation: text().notNull().default(""),
    reportedAt: moment().notNull().defaultNow(),
    decisionId: uuid().references(() => decisions.id),
  },
  (table) => [
    uniqueIndex("report_open_once_per_case")
      .on(table.caseNumber, table.reporterId)
      .where(sql`${table.decisionId} is null`),
    uniqueIndex("report_open_once_per_comment")
      .on(table.commentId, table.reporterId)
      .where(sql`${table.decisionId} is null`),
    uniqueIndex("report_open_once_per_collection")
      .on(table.collectionId, table.reporterId)
      .where(sql`${table.decisionId} is null`),
    uniqueIndex("report_open_once_per_tip")
      .on(table.tipId, table.reporterId)
      .where(sql`${table.decisionId} is null`),
    index("report_open")
      .on(table.reportedAt, table.id)
      .where(sql`${table.decisionId} is null`),
    check(
      "report_on_one_thing",
      sql`num_nonnulls(${table.caseNumber}, ${table.commentId}, ${table.collectionId}, ${table.tipId}) = 1`,
    ),
    check("report_explanation_length", sql`char_length(${table.explanation}) <= 1000`),
  ],
);

/** As long as this row stands, only the author and moderators see what it points at. */
export const hidings = pgTable(
  "hiding",
  {
    id: uuid().primaryKey().defaultRandom(),
    caseNumber: bigint({ mode: "number" }).references(() => practiceCases.number),
    commentId: uuid().references(() => comments.id),
    collectionId: uuid().references(() => collections.id),
    tipId: uuid().references(() => tips.id),
    kind: hidingKind().notNull(),
    decisionId: uuid().references(() => decisions.id),
    hiddenAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("hiding_once_per_case").on(table.caseNumber),
    uniqueIndex("hiding_once_per_comment").on(table.commentId),
    uniqueIndex("hiding_once_per_collection").on(table.collectionId),
    uniqueIndex("hiding_once_per_tip").on(table.tipId),
    index("hiding_newest").on(table.hiddenAt, table.id),
    check(
      "hiding_of_one_thing",
      sql`num_nonnulls(${table.caseNumber}, ${table.commentId}, ${table.collectionId}, ${table.tipId}) = 1`,
    ),
    check("hiding_decided", sql`(${table.kind} = 'hidden') = (${table.decisionId} is not null)`),
  ],
);
