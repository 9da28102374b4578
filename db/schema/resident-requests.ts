import { sql } from "drizzle-orm";
import { bigint, check, index, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { moment } from "./columns.ts";
import { language, participants } from "./participants.ts";

export const requestSubject = pgEnum("request_subject", ["correction", "removal", "recognisable", "other"]);
export const contactWay = pgEnum("contact_way", ["email", "phone", "post"]);
export const requestStepKind = pgEnum("request_step_kind", ["taken", "noted", "closed"]);
export const requestOutcome = pgEnum("request_outcome", ["corrected", "removed", "nothing-found", "declined"]);

/** A resident, who has no account, asks for something about a case. What they wrote is erased some time after it is closed. */
export const residentRequests = pgTable(
  "resident_request",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** What the resident names when they ask how it stands. */
    code: text().notNull().unique(),
    subject: requestSubject().notNull(),
    /** As they wrote it: a number, an address, or words. */
    place: text().notNull().default(""),
    caseNumber: bigint({ mode: "number" }).references(() => practiceCases.number),
    explanation: text().notNull(),
    contactWay: contactWay().notNull(),
    contact: text().notNull(),
    contactNote: text().notNull().default(""),
    language: language().notNull(),
    receivedAt: moment().notNull().defaultNow(),
    dueAt: moment().notNull(),
    /** When the moderators were reminded that its term ends soon. */
    remindedAt: moment(),
    closedAt: moment(),
    erasedAt: moment(),
  },
  (table) => [
    index("resident_request_open")
      .on(table.dueAt, table.id)
      .where(sql`${table.closedAt} is null`),
    index("resident_request_closed").on(table.closedAt, table.id),
    check(
      "resident_request_text",
      sql`char_length(${table.explanation}) <= 4000 and char_length(${table.place}) <= 300`,
    ),
    check(
      "resident_request_contact",
      sql`char_length(${table.contact}) <= 300 and char_length(${table.contactNote}) <= 300`,
    ),
    check(
      "resident_request_whole",
      sql`(${table.erasedAt} is not null) = (${table.contact} = '') and (${table.erasedAt} is not null) = (${table.explanation} = '')`,
    ),
  ],
);

/** What moderators did with a request, one row each: who, when, and what they wrote. */
export const residentRequestSteps = pgTable(
  "resident_request_step",
  {
    id: uuid().primaryKey().defaultRandom(),
    requestId: uuid()
      .notNull()
      .references(() => residentRequests.id),
    kind: requestStepKind().notNull(),
    moderatorId: uuid()
      .notNull()
      .references(() => participants.id),
    outcome: requestOutcome(),
    text: text().notNull().default(""),
    at: moment()
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [
    index("resident_request_step_in_order").on(table.requestId, table.at, table.id),
    uniqueIndex("resident_request_closed_once")
      .on(table.requestId)
      .where(sql`${table.kind} = 'closed'`),
    check("resident_request_step_outcome", sql`(${table.kind} = 'closed') = (${table.outcome} is not null)`),
    check("resident_request_step_text", sql`char_length(${table.text}) <= 4000`),
  ],
);
