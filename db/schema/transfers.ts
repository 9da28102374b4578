import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { moment } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { participants } from "./participants.ts";

/** A colleague used a case in their own organisation: how things are there, and what came of it. */
export const transfers = pgTable(
  "case_transfer",
  {
    id: uuid().primaryKey().defaultRandom(),
    caseNumber: bigint({ mode: "number" })
      .notNull()
      .references(() => practiceCases.number),
    participantId: uuid()
      .notNull()
      .references(() => participants.id),
    /** Where it was used. */
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    context: text().notNull(),
    result: text().notNull(),
    toldAt: moment().notNull().defaultNow(),
    editedAt: moment(),
    version: integer().notNull().default(1),
  },
  (table) => [
    uniqueIndex("case_transfer_once").on(table.caseNumber, table.participantId),
    index("case_transfer_newest").on(table.caseNumber, table.toldAt, table.id),
    check("case_transfer_context", sql`char_length(${table.context}) between 1 and 2000`),
    check("case_transfer_result", sql`char_length(${table.result}) between 1 and 5000`),
  ],
);
