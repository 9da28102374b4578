import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { moment } from "./columns.ts";
import { participants } from "./participants.ts";

/** Its author is asked whether an old case is still right. As long as nobody answered, readers see that it is old. */
export const caseReviews = pgTable(
  "case_review",
  {
    id: uuid().primaryKey().defaultRandom(),
    caseNumber: bigint({ mode: "number" })
      .notNull()
      .references(() => practiceCases.number),
    askedAt: moment().notNull().defaultNow(),
    /** When somebody who writes the case said that it is. */
    confirmedAt: moment(),
    confirmedBy: uuid().references(() => participants.id),
  },
  (table) => [
    uniqueIndex("case_review_open_once")
      .on(table.caseNumber)
      .where(sql`${table.confirmedAt} is null`),
    index("case_review_of_case").on(table.caseNumber, table.askedAt),
    check("case_review_confirmed", sql`(${table.confirmedAt} is null) = (${table.confirmedBy} is null)`),
  ],
);
