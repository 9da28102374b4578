import { sql } from "drizzle-orm";
import { check, doublePrecision, integer, pgEnum, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";

export const organisationKind = pgEnum("organisation_kind", ["municipality", "partner"]);

export const organisations = pgTable(
  "organisation",
  {
    id: uuid().primaryKey().defaultRandom(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    kind: organisationKind().notNull(),
    /** CBS code of a municipality, for instance GM0758. */
    code: text().unique(),
    province: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    inhabitants: integer(),
    /** Class of CBS by addresses around an address: 1 very urban, 5 not urban. */
    urbanity: smallint(),
    createdAt: moment().notNull().defaultNow(),
    /** From then on nobody new can be invited; its people and cases stay. The log says who and why. */
    inactiveSince: moment(),
  },
  (table) => [
    check("organisation_inhabitants", sql`${table.inhabitants} > 0`),
    check("organisation_urbanity", sql`${table.urbanity} between 1 and 5`),
  ],
);

/** Where a renamed organisation stood before: old addresses lead on. */
export const organisationFormerSlugs = pgTable("organisation_former_slug", {
  slug: text().primaryKey(),
  organisationId: uuid()
    .notNull()
    .references(() => organisations.id),
  until: moment().notNull().defaultNow(),
});
