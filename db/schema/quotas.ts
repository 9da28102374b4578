import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";

/**
 * What was asked of the whole site in the last minutes, when more than one process counts. Unlogged, so that counting waits
 * for no disk: after a crash of the database everybody begins anew. Not part of a backup.
 */
export const quotas = pgTable(
  "quota",
  {
    /** A hash: no address of anybody. */
    key: text().primaryKey(),
    spent: integer().notNull(),
    until: moment().notNull(),
  },
  (table) => [index("quota_until").on(table.until)],
);
