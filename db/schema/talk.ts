import { sql } from "drizzle-orm";
import { bigint, check, date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { practice, practiceCases } from "./cases.ts";
import { circles } from "./circles.ts";
import { moment } from "./columns.ts";
import { commentKind, comments } from "./comments.ts";
import { participants } from "./participants.ts";

const caseNumber = () =>
  bigint({ mode: "number" })
    .notNull()
    .references(() => practiceCases.number);
const commentId = () =>
  uuid()
    .notNull()
    .references(() => comments.id);
const participantId = () =>
  uuid()
    .notNull()
    .references(() => participants.id);

/** "Eerst alleen vragen": until then only questions are asked, unless it ended before. */
export const questionRounds = pgTable(
  "question_round",
  {
    id: uuid().primaryKey().defaultRandom(),
    caseNumber: caseNumber(),
    askedBy: participantId(),
    askedAt: moment().notNull().defaultNow(),
    until: moment().notNull(),
    endedAt: moment(),
    endedBy: uuid().references(() => participants.id),
  },
  (table) => [
    uniqueIndex("question_round_open_once")
      .on(table.caseNumber)
      .where(sql`${table.endedAt} is null`),
    index("question_round_by_participant").on(table.askedBy),
    check("question_round_ahead", sql`${table.until} > ${table.askedAt}`),
  ],
);

/** A comment as it was saved, each time, from its first edit on: when and why. The last one is the comment as it stands. */
export const commentVersions = pgTable(
  "comment_version",
  {
    id: uuid().primaryKey().defaultRandom(),
    commentId: commentId(),
    version: integer().notNull(),
    kind: commentKind().notNull(),
    body: text().notNull(),
    /** Why, in the words of who wrote it; may be empty. */
    reason: text().notNull().default(""),
    savedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("comment_version_once").on(table.commentId, table.version),
    check("comment_version_body_length", sql`char_length(${table.body}) between 1 and 5000`),
    check("comment_version_reason_length", sql`char_length(${table.reason}) <= 300`),
  ],
);

/** Who is named in a comment: a participant, or everybody in a circle. */
export const mentions = pgTable(
  "mention",
  {
    id: uuid().primaryKey().defaultRandom(),
    commentId: commentId(),
    participantId: uuid().references(() => participants.id, { onDelete: "cascade" }),
    circleId: uuid().references(() => circles.id, { onDelete: "cascade" }),
    mentionedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("mention_once_per_participant").on(table.commentId, table.participantId),
    uniqueIndex("mention_once_per_circle").on(table.commentId, table.circleId),
    index("mention_of_participant").on(table.participantId),
    index("mention_of_circle").on(table.circleId),
    check("mention_of_one", sql`num_nonnulls(${table.participantId}, ${table.circleId}) = 1`),
  ],
);

/** Which cases a comment leads to. */
export const caseLinks = pgTable("case_link", { commentId: commentId(), toCase: caseNumber() }, (table) => [
  primaryKey({ columns: [table.commentId, table.toCase] }),
  index("case_link_to").on(table.toCase, table.commentId),
]);

/** What the owner of the case takes along from the talk. */
export const takenAlong = pgTable(
  "taken_along",
  {
    commentId: commentId().primaryKey(),
    caseNumber: caseNumber(),
    takenBy: participantId(),
    takenAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index("taken_along_of_case").on(table.caseNumber, table.takenAt),
    index("taken_along_by").on(table.takenBy),
  ],
);

/** A tip that a participant made of a case or a comment, in their own words. */
export const tips = pgTable(
  "tip",
  {
    id: uuid().primaryKey().defaultRandom(),
    authorId: participantId(),
    caseNumber: caseNumber(),
    /** The comment of that case that it comes from, if it does. */
    commentId: uuid().references(() => comments.id),
    body: text().notNull(),
    practices: practice().array().notNull(),
    postedAt: moment().notNull().defaultNow(),
    editedAt: moment(),
    removedAt: moment(),
    version: integer().notNull().default(1),
    votes: integer().notNull().default(0),
    submissionKey: text(),
  },
  (table) => [
    uniqueIndex("tip_once").on(table.authorId, table.submissionKey),
    index("tip_newest").on(table.postedAt, table.id),
    index("tip_most_valued").on(table.votes, table.id),
    index("tip_of_case").on(table.caseNumber),
    index("tip_of_comment").on(table.commentId),
    index("tip_by_author").on(table.authorId, table.postedAt),
    check("tip_body", sql`(${table.removedAt} is null) = (${table.body} <> '')`),
    check("tip_body_length", sql`char_length(${table.body}) <= 1000`),
    check("tip_practices", sql`cardinality(${table.practices}) between 1 and 5`),
  ],
);

/** Up to when somebody has read the talk under a case. */
export const caseReadings = pgTable(
  "case_reading",
  {
    participantId: participantId(),
    caseNumber: caseNumber(),
    readAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.participantId, table.caseNumber] }),
    index("case_reading_of_case").on(table.caseNumber),
  ],
);

/** A case to come back to, with a note of one's own and a day to be reminded. Nobody else sees it. */
export const bookmarks = pgTable(
  "bookmark",
  {
    id: uuid().primaryKey().defaultRandom(),
    participantId: participantId(),
    caseNumber: caseNumber(),
    note: text().notNull().default(""),
    remindOn: date({ mode: "string" }),
    remindedAt: moment(),
    madeAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("bookmark_once").on(table.participantId, table.caseNumber),
    index("bookmark_newest").on(table.participantId, table.madeAt, table.id),
    index("bookmark_of_case").on(table.caseNumber),
    index("bookmark_due")
      .on(table.remindOn)
      .where(sql`${table.remindedAt} is null`),
    check("bookmark_note_length", sql`char_length(${table.note}) <= 1000`),
  ],
);
