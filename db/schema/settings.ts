import { check, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { moment } from "./columns.ts";
import { participants } from "./participants.ts";

/** What an administrator chose for the whole community, one row each (lib/settings/choices.ts). No row: as it comes. */
export const settings = pgTable(
  "setting",
  {
    name: text().primaryKey(),
    value: jsonb().notNull(),
    changedBy: uuid()
      .notNull()
      .references(() => participants.id),
    changedAt: moment().notNull().defaultNow(),
  },
  (table) => [check("setting_size", sql`octet_length(${table.value}::text) <= 20000`)],
);
