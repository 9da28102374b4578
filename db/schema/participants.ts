import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { check, index, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { organisations } from "./organisations.ts";

export const participantRole = pgEnum("participant_role", [
  "participant",
  "moderator",
  "researcher",
  "partner",
  "administrator",
]);
export const language = pgEnum("language", ["nl", "en"]);

export const participants = pgTable(
  "participant",
  {
    id: uuid().primaryKey().defaultRandom(),
    handle: text().notNull().unique(),
    email: text().notNull(),
    name: text().notNull(),
    jobTitle: text().notNull().default(""),
    about: text().notNull().default(""),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    role: participantRole().notNull().default("participant"),
    /** From then on the role is no longer there (lib/auth/role-now.ts); null: no end. Who gave it and why: role_grant. */
    roleUntil: moment(),
    language: language().notNull().default("nl"),
    invitedBy: uuid().references((): AnyPgColumn => participants.id),
    joinedAt: moment().notNull().defaultNow(),
    /** When the visit before the present one ended: what is newer is "new since your last visit". */
    previousVisitAt: moment(),
    lastVisitAt: moment(),
    /** When their account was removed: the row is then "Oud-deelnemer", for what stands on it. */
    erasedAt: moment(),
    /** Name and address as people look for them: small letters without accents, a space before each word. */
    sought: text().generatedAlwaysAs(sql`plain(' ' || name || ' ' || email)`),
  },
  (table) => [
    uniqueIndex("participant_email_unique").on(sql`lower(${table.email})`),
    index("participant_by_organisation").on(table.organisationId, table.name),
    index("participant_in_charge")
      .on(table.role, table.id)
      .where(sql`${table.role} in ('moderator', 'administrator')`),
    index("participant_sought").using("gin", sql`${table.sought} gin_trgm_ops`),
    index("participant_by_name")
      .on(table.name, table.id)
      .where(sql`${table.erasedAt} is null`),
    index("participant_by_role").on(table.role, table.name, table.id),
    index("participant_never_here")
      .on(table.name, table.id)
      .where(sql`${table.erasedAt} is null and ${table.lastVisitAt} is null`),
    index("participant_role_ending")
      .on(table.roleUntil)
      .where(sql`${table.roleUntil} is not null`),
    check("participant_role_until", sql`${table.roleUntil} is null or ${table.role} <> 'participant'`),
    check("participant_name_length", sql`char_length(${table.name}) between 1 and 100`),
    check("participant_about_length", sql`char_length(${table.about}) <= 2000`),
  ],
);
