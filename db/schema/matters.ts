import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { collections } from "./collections.ts";
import { moment } from "./columns.ts";
import { comments } from "./comments.ts";
import { decisions, verdict } from "./moderation.ts";
import { organisations } from "./organisations.ts";
import { language, participants } from "./participants.ts";
import { residentRequests } from "./resident-requests.ts";
import { tips } from "./talk.ts";

/** Why something waits for a moderator. */
export const matterKind = pgEnum("matter_kind", [
  "report",
  "privacy",
  "first-post",
  "proposal",
  "changed",
  "appeal",
  "request",
]);

/**
 * Something that waits for a moderator, once, however many reasons there are. Kept by triggers from the facts themselves
 * (docs/adr/0023-matters.md); only the claim and the reminder are written here.
 */
export const matters = pgTable(
  "matter",
  {
    id: uuid().primaryKey().defaultRandom(),
    caseNumber: bigint({ mode: "number" }).references(() => practiceCases.number),
    commentId: uuid().references(() => comments.id),
    collectionId: uuid().references(() => collections.id),
    tipId: uuid().references(() => tips.id),
    requestId: uuid().references(() => residentRequests.id),
    /** Who wrote it, and from where; a resident is nobody we know. */
    authorId: uuid().references(() => participants.id),
    organisationId: uuid().references(() => organisations.id),
    kinds: matterKind().array().notNull(),
    reports: integer().notNull(),
    held: boolean().notNull(),
    since: moment().notNull(),
    /** When a moderator should have looked: the order of urgency. */
    dueAt: moment().notNull(),
    remindedAt: moment(),
    claimedBy: uuid().references(() => participants.id),
    claimedAt: moment(),
  },
  (table) => [
    uniqueIndex("matter_once_per_case").on(table.caseNumber),
    uniqueIndex("matter_once_per_comment").on(table.commentId),
    uniqueIndex("matter_once_per_collection").on(table.collectionId),
    uniqueIndex("matter_once_per_tip").on(table.tipId),
    uniqueIndex("matter_once_per_request").on(table.requestId),
    index("matter_by_urgency").on(table.dueAt, table.id),
    index("matter_by_age").on(table.since, table.id),
    index("matter_by_organisation").on(table.organisationId, table.dueAt, table.id),
    index("matter_by_organisation_age").on(table.organisationId, table.since, table.id),
    index("matter_claimed")
      .on(table.claimedBy)
      .where(sql`${table.claimedBy} is not null`),
    index("matter_unreminded")
      .on(table.since)
      .where(sql`${table.remindedAt} is null`),
    check(
      "matter_about_one_thing",
      sql`num_nonnulls(${table.caseNumber}, ${table.commentId}, ${table.collectionId}, ${table.tipId}, ${table.requestId}) = 1`,
    ),
    check("matter_claim", sql`(${table.claimedBy} is null) = (${table.claimedAt} is null)`),
    check("matter_has_a_kind", sql`cardinality(${table.kinds}) > 0`),
  ],
);

/** Each reason of a matter with its own age and term, so that a list of one kind is an index of its own. */
export const matterCauses = pgTable(
  "matter_cause",
  {
    matterId: uuid()
      .notNull()
      .references(() => matters.id, { onDelete: "cascade" }),
    kind: matterKind().notNull(),
    since: moment().notNull(),
    dueAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.matterId, table.kind] }),
    index("matter_cause_by_urgency").on(table.kind, table.dueAt, table.matterId),
    index("matter_cause_by_age").on(table.kind, table.since, table.matterId),
  ],
);

/** What moderators write down for each other about one item or one person. */
export const moderatorNotes = pgTable(
  "moderator_note",
  {
    id: uuid().primaryKey().defaultRandom(),
    caseNumber: bigint({ mode: "number" }).references(() => practiceCases.number),
    commentId: uuid().references(() => comments.id),
    collectionId: uuid().references(() => collections.id),
    tipId: uuid().references(() => tips.id),
    /** About this person. */
    participantId: uuid().references(() => participants.id),
    writerId: uuid()
      .notNull()
      .references(() => participants.id),
    text: text().notNull(),
    writtenAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index("moderator_note_by_case").on(table.caseNumber, table.writtenAt),
    index("moderator_note_by_comment").on(table.commentId, table.writtenAt),
    index("moderator_note_by_collection").on(table.collectionId, table.writtenAt),
    index("moderator_note_by_tip").on(table.tipId, table.writtenAt),
    index("moderator_note_by_participant").on(table.participantId, table.writtenAt),
    check(
      "moderator_note_about_one_thing",
      sql`num_nonnulls(${table.caseNumber}, ${table.commentId}, ${table.collectionId}, ${table.tipId}, ${table.participantId}) = 1`,
    ),
    check("moderator_note_text", sql`char_length(${table.text}) between 1 and 2000`),
  ],
);

/** A reason that moderators start from, per verdict and language. */
export const reasonTemplates = pgTable(
  "reason_template",
  {
    id: uuid().primaryKey().defaultRandom(),
    verdict: verdict().notNull(),
    language: language().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    version: integer().notNull().default(1),
    /** Null: came with Leerkring. */
    changedBy: uuid().references(() => participants.id),
    changedAt: moment().notNull().defaultNow(),
    removedAt: moment(),
  },
  (table) => [
    index("reason_template_in_use")
      .on(table.language, table.verdict, table.title, table.id)
      .where(sql`${table.removedAt} is null`),
    check("reason_template_title", sql`char_length(${table.title}) between 1 and 80`),
    check("reason_template_text", sql`char_length(${table.text}) between 1 and 2000`),
  ],
);

export const appealOutcome = pgEnum("appeal_outcome", ["upheld", "restored"]);

/** The author of something asks for another look at a decision: once per decision, answered by another moderator. */
export const appeals = pgTable(
  "appeal",
  {
    id: uuid().primaryKey().defaultRandom(),
    decisionId: uuid()
      .notNull()
      .unique()
      .references(() => decisions.id),
    authorId: uuid()
      .notNull()
      .references(() => participants.id),
    words: text().notNull(),
    askedAt: moment().notNull().defaultNow(),
    outcome: appealOutcome(),
    answer: text(),
    answeredBy: uuid().references(() => participants.id),
    answeredAt: moment(),
  },
  (table) => [
    index("appeal_open")
      .on(table.askedAt, table.id)
      .where(sql`${table.answeredAt} is null`),
    index("appeal_by_author").on(table.authorId, table.askedAt),
    check("appeal_words", sql`char_length(${table.words}) between 1 and 2000`),
    check("appeal_answer", sql`${table.answer} is null or char_length(${table.answer}) between 1 and 2000`),
    check(
      "appeal_answered_whole",
      sql`num_nonnulls(${table.outcome}, ${table.answer}, ${table.answeredBy}, ${table.answeredAt}) in (0, 4)`,
    ),
  ],
);
