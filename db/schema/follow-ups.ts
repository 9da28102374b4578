import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { moment } from "./columns.ts";
import { participants } from "./participants.ts";

export const followUpAnswer = pgEnum("follow_up_answer", ["later", "never"]);

/** What the author of a case tried after the advice of others, and what happened then. */
export const followUps = pgTable(
  "case_follow_up",
  {
    id: uuid().primaryKey().defaultRandom(),
    caseNumber: bigint({ mode: "number" })
      .notNull()
      .references(() => practiceCases.number),
    authorId: uuid()
      .notNull()
      .references(() => participants.id),
    tried: text().notNull(),
    happened: text().notNull(),
    toldAt: moment().notNull().defaultNow(),
    editedAt: moment(),
    version: integer().notNull().default(1),
    submissionKey: text(),
    submissionHash: text(),
  },
  (table) => [
    uniqueIndex("case_follow_up_once").on(table.authorId, table.submissionKey),
    index("case_follow_up_in_order").on(table.caseNumber, table.toldAt, table.id),
    check("case_follow_up_tried", sql`char_length(${table.tried}) between 1 and 5000`),
    check("case_follow_up_happened", sql`char_length(${table.happened}) between 1 and 5000`),
  ],
);

/** The author of a case was asked what came of the advice. Asked again only after they answered "later". */
export const followUpAsks = pgTable(
  "follow_up_ask",
  {
    id: uuid().primaryKey().defaultRandom(),
    caseNumber: bigint({ mode: "number" })
      .notNull()
      .references(() => practiceCases.number),
    askedAt: moment().notNull().defaultNow(),
    answer: followUpAnswer(),
    answeredAt: moment(),
  },
  (table) => [
    uniqueIndex("follow_up_ask_once")
      .on(table.caseNumber)
      .where(sql`${table.answer} is null or ${table.answer} = 'never'`),
    index("follow_up_ask_later")
      .on(table.answeredAt)
      .where(sql`${table.answer} = 'later'`),
    check("follow_up_ask_answered", sql`(${table.answer} is null) = (${table.answeredAt} is null)`),
  ],
);
