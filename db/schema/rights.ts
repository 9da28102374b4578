import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { participantRole, participants } from "./participants.ts";

/**
 * A role above participant that somebody was given: by whom (null: the system), why, and until when. The role itself, and its
 * end, also stand on the participant; a change writes both.
 */
export const roleGrants = pgTable(
  "role_grant",
  {
    id: uuid().primaryKey().defaultRandom(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id),
    role: participantRole().notNull(),
    givenBy: uuid().references(() => participants.id),
    givenAt: moment().notNull().defaultNow(),
    until: moment(),
    reason: text().notNull().default(""),
    /** When they were told that the end is near. */
    warnedAt: moment(),
    endedAt: moment(),
    /** Null when it ended by itself. */
    endedBy: uuid().references(() => participants.id),
  },
  (table) => [
    uniqueIndex("role_grant_standing")
      .on(table.participantId)
      .where(sql`${table.endedAt} is null`),
    index("role_grant_by_participant").on(table.participantId, table.givenAt),
    index("role_grant_ending")
      .on(table.until)
      .where(sql`${table.endedAt} is null and ${table.until} is not null`),
    check("role_grant_above_participant", sql`${table.role} <> 'participant'`),
    check("role_grant_reason", sql`char_length(${table.reason}) <= 500`),
  ],
);

/** Who arranges what is of one organisation. */
export const organisationAdministrators = pgTable(
  "organisation_administrator",
  {
    id: uuid().primaryKey().defaultRandom(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    givenBy: uuid().references(() => participants.id),
    givenAt: moment().notNull().defaultNow(),
    until: moment(),
    reason: text().notNull(),
    warnedAt: moment(),
    endedAt: moment(),
    endedBy: uuid().references(() => participants.id),
  },
  (table) => [
    uniqueIndex("organisation_administrator_standing")
      .on(table.participantId, table.organisationId)
      .where(sql`${table.endedAt} is null`),
    index("organisation_administrator_of_organisation").on(table.organisationId),
    check("organisation_administrator_reason", sql`char_length(${table.reason}) between 1 and 500`),
  ],
);

/** An administrator looked whether somebody should keep a special right: a role, or an organisation to arrange. */
export const rightsReviews = pgTable(
  "rights_review",
  {
    id: uuid().primaryKey().defaultRandom(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id),
    role: participantRole(),
    organisationId: uuid().references(() => organisations.id),
    outcome: text({ enum: ["kept", "taken"] }).notNull(),
    reason: text().notNull(),
    reviewedBy: uuid()
      .notNull()
      .references(() => participants.id),
    reviewedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index("rights_review_by_participant").on(table.participantId, table.reviewedAt),
    check("rights_review_of_one", sql`num_nonnulls(${table.role}, ${table.organisationId}) = 1`),
    check("rights_review_outcome", sql`${table.outcome} in ('kept', 'taken')`),
    check("rights_review_reason", sql`char_length(${table.reason}) between 1 and 500`),
    check("rights_review_not_oneself", sql`${table.participantId} <> ${table.reviewedBy}`),
  ],
);
