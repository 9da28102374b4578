import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { moment } from "./columns.ts";
import { comments } from "./comments.ts";
import { participants } from "./participants.ts";

export const rearrangementKind = pgEnum("rearrangement_kind", [
  "moved",
  "split-off",
  "thread-moved",
  "merged",
  "locked",
  "unlocked",
  "slowed",
  "slow-ended",
  "pinned",
  "unpinned",
]);

/** What a moderator did with a thread or a case as a whole, and why: those whose words it is about read it. */
export const rearrangements = pgTable(
  "rearrangement",
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: rearrangementKind().notNull(),
    /** Where it was. */
    caseNumber: bigint({ mode: "number" })
      .notNull()
      .references(() => practiceCases.number),
    /** Where it went. */
    toCaseNumber: bigint({ mode: "number" }).references(() => practiceCases.number),
    commentId: uuid().references(() => comments.id),
    moderatorId: uuid()
      .notNull()
      .references(() => participants.id),
    reason: text().notNull(),
    at: moment().notNull().defaultNow(),
  },
  (table) => [
    index("rearrangement_by_case").on(table.caseNumber, table.at),
    check("rearrangement_reason", sql`char_length(${table.reason}) between 1 and 2000`),
  ],
);

export const threadRuleKind = pgEnum("thread_rule_kind", ["locked", "slow", "pinned"]);

/** What holds for a thread now; who, when and why stand with the rearrangement that made it so. */
export const threadRules = pgTable(
  "thread_rule",
  {
    caseNumber: bigint({ mode: "number" })
      .notNull()
      .references(() => practiceCases.number),
    kind: threadRuleKind().notNull(),
    /** Between two comments of one person. */
    minutes: integer(),
    commentId: uuid().references(() => comments.id),
    rearrangementId: uuid()
      .notNull()
      .references(() => rearrangements.id),
  },
  (table) => [
    primaryKey({ columns: [table.caseNumber, table.kind] }),
    index("thread_rule_of_comment")
      .on(table.commentId)
      .where(sql`${table.commentId} is not null`),
    check(
      "thread_rule_whole",
      sql`(${table.kind} = 'slow') = (${table.minutes} is not null) and (${table.kind} = 'pinned') = (${table.commentId} is not null)`,
    ),
    check("thread_rule_minutes", sql`${table.minutes} between 1 and 1440`),
  ],
);

/** A case that went into another: its address leads there. */
export const caseMerges = pgTable(
  "case_merge",
  {
    caseNumber: bigint({ mode: "number" })
      .primaryKey()
      .references(() => practiceCases.number),
    /** Never a merged case itself: a later merge takes these along. */
    intoNumber: bigint({ mode: "number" })
      .notNull()
      .references(() => practiceCases.number),
    rearrangementId: uuid()
      .notNull()
      .references(() => rearrangements.id),
  },
  (table) => [
    index("case_merge_into").on(table.intoNumber),
    check("case_merge_other", sql`${table.caseNumber} <> ${table.intoNumber}`),
  ],
);
