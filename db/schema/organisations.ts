import { doublePrecision, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";

export const organisationKind = pgEnum("organisation_kind", ["municipality", "partner"]);

export const organisations = pgTable("organisation", {
  id: uuid().primaryKey().defaultRandom(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  kind: organisationKind().notNull(),
  /** CBS code of a municipality, for instance GM0758. */
  code: text().unique(),
  province: text(),
  latitude: doublePrecision(),
  longitude: doublePrecision(),
  createdAt: moment().notNull().defaultNow(),
});
