import { sql } from "drizzle-orm";
import { bigint, check, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";

/** Who is who in a case, without names: "inwoner A", and what a reader needs to know of them. In the order of the author. */
export const caseRoles = pgTable(
  "case_role",
  {
    caseNumber: bigint({ mode: "number" })
      .notNull()
      .references(() => practiceCases.number),
    position: smallint().notNull(),
    label: text().notNull(),
    description: text().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.caseNumber, table.position] }),
    check("case_role_position", sql`${table.position} between 1 and 20`),
    check("case_role_label", sql`char_length(${table.label}) between 1 and 40`),
    check("case_role_description", sql`char_length(${table.description}) <= 200`),
  ],
);
