import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { participants } from "./participants.ts";

/** A file with cases that somebody brought, for a day: first looked at, then taken in. */
export const caseImports = pgTable(
  "case_import",
  {
    id: uuid().primaryKey().defaultRandom(),
    broughtBy: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    /** The text as it came. */
    content: text().notNull(),
    broughtAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index("case_import_by_participant").on(table.broughtBy, table.broughtAt),
    index("case_import_oldest").on(table.broughtAt),
    check("case_import_size", sql`octet_length(${table.content}) between 1 and 5000000`),
  ],
);
