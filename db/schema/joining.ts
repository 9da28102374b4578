import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { practice } from "./cases.ts";
import { circles } from "./circles.ts";
import { moment } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { language, participants } from "./participants.ts";

/** Whoever has an address in this domain may ask to come in at this organisation. */
export const organisationDomains = pgTable(
  "organisation_domain",
  {
    domain: text().primaryKey(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    /** Whoever showed that the address is theirs comes in at once; otherwise somebody looks first. */
    atOnce: boolean().notNull().default(false),
    setBy: uuid()
      .notNull()
      .references(() => participants.id),
    setAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index("organisation_domain_by_organisation").on(table.organisationId, table.domain),
    check("organisation_domain_form", sql`${table.domain} ~ '^[a-z0-9-]+(\\.[a-z0-9-]+)+$'`),
  ],
);

/** Somebody without an account asks to come in. Nobody sees it before they showed that the address is theirs. */
export const accessRequests = pgTable(
  "access_request",
  {
    id: uuid().primaryKey().defaultRandom(),
    tokenHash: text().notNull().unique("access_request_by_token"),
    email: text().notNull(),
    name: text().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    reason: text().notNull(),
    language: language().notNull(),
    askedAt: moment().notNull().defaultNow(),
    confirmedAt: moment(),
    decidedAt: moment(),
    decidedBy: uuid().references(() => participants.id),
    /** Null while it waits. */
    approved: boolean(),
    /** Why not, as it was mailed. */
    answer: text().notNull().default(""),
  },
  (table) => [
    uniqueIndex("access_request_waiting_once")
      .on(table.email)
      .where(sql`${table.confirmedAt} is not null and ${table.decidedAt} is null`),
    index("access_request_waiting")
      .on(table.confirmedAt, table.id)
      .where(sql`${table.confirmedAt} is not null and ${table.decidedAt} is null`),
    index("access_request_by_email").on(table.email),
    index("access_request_by_time").on(table.askedAt),
    check("access_request_email", sql`${table.email} = lower(${table.email})`),
    check("access_request_name_length", sql`char_length(${table.name}) between 1 and 100`),
    check("access_request_reason_length", sql`char_length(${table.reason}) between 1 and 1000`),
    check("access_request_answer_length", sql`char_length(${table.answer}) <= 1000`),
    check("access_request_decided", sql`(${table.decidedAt} is null) = (${table.approved} is null)`),
  ],
);

/** A link with which whoever has it steps into a circle. Only the SHA-256 of its code is kept. */
export const circleLinks = pgTable(
  "circle_link",
  {
    id: uuid().primaryKey().defaultRandom(),
    tokenHash: text().notNull().unique("circle_link_by_token"),
    circleId: uuid()
      .notNull()
      .references(() => circles.id, { onDelete: "cascade" }),
    madeBy: uuid()
      .notNull()
      .references(() => participants.id),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    /** How many people may come in with it. */
    places: smallint().notNull(),
    withdrawnAt: moment(),
  },
  (table) => [
    index("circle_link_by_circle").on(table.circleId, table.createdAt),
    check("circle_link_places", sql`${table.places} between 1 and 100`),
  ],
);

/** Who came in with which link. */
export const circleLinkUses = pgTable(
  "circle_link_use",
  {
    linkId: uuid()
      .notNull()
      .references(() => circleLinks.id, { onDelete: "cascade" }),
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    usedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.linkId, table.participantId] }),
    index("circle_link_use_by_participant").on(table.participantId),
  ],
);

/** The first steps of somebody who just came in; open until they ended or skipped them. */
export const firstVisits = pgTable("first_visit", {
  participantId: uuid()
    .primaryKey()
    .references(() => participants.id, { onDelete: "cascade" }),
  beganAt: moment().notNull().defaultNow(),
  endedAt: moment(),
});

/** The practices that somebody wants to read about. */
export const participantInterests = pgTable(
  "participant_interest",
  {
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    practice: practice().notNull(),
    chosenAt: moment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.participantId, table.practice] })],
);
