import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { participants } from "./participants.ts";

/**
 * A participant starts to work for another organisation. Nothing changes before they showed that the new address is theirs and
 * the new organisation agreed; their cases stay where they were written, unless the old one lets them go.
 */
export const moves = pgTable(
  "move",
  {
    id: uuid().primaryKey().defaultRandom(),
    tokenHash: text().notNull().unique("move_by_token"),
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    fromOrganisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    toOrganisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** The address at the new organisation. */
    email: text().notNull(),
    takeCases: boolean().notNull(),
    askedAt: moment().notNull().defaultNow(),
    confirmedAt: moment(),
    decidedAt: moment(),
    decidedBy: uuid().references(() => participants.id),
    /** Null while it waits. */
    approved: boolean(),
    /** Why not, as it was mailed. */
    answer: text().notNull().default(""),
    /** What the old organisation says about the cases. */
    casesDecidedAt: moment(),
    casesDecidedBy: uuid().references(() => participants.id),
    casesApproved: boolean(),
  },
  (table) => [
    uniqueIndex("move_waiting_once")
      .on(table.participantId)
      .where(sql`${table.decidedAt} is null`),
    index("move_waiting")
      .on(table.confirmedAt, table.id)
      .where(sql`${table.confirmedAt} is not null and ${table.decidedAt} is null`),
    index("move_with_cases_waiting")
      .on(table.decidedAt, table.id)
      .where(sql`${table.approved} and ${table.takeCases} and ${table.casesDecidedAt} is null`),
    index("move_by_participant").on(table.participantId, table.askedAt),
    check("move_elsewhere", sql`${table.fromOrganisationId} <> ${table.toOrganisationId}`),
    check("move_email", sql`${table.email} = lower(${table.email})`),
    check("move_answer_length", sql`char_length(${table.answer}) <= 1000`),
    check("move_decided", sql`(${table.decidedAt} is null) = (${table.approved} is null)`),
    check("move_cases_decided", sql`(${table.casesDecidedAt} is null) = (${table.casesApproved} is null)`),
  ],
);
