import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { moment } from "./columns.ts";
import { comments } from "./comments.ts";
import { participants } from "./participants.ts";

/**
 * "This is no personal data", said by the writer of a text about one value in it. Holds the value only as an HMAC with
 * the secret of the installation, to know the answer again when the text is edited.
 */
export const personalDataConfirmations = pgTable(
  "personal_data_confirmation",
  {
    id: uuid().primaryKey().defaultRandom(),
    caseNumber: bigint({ mode: "number" }).references(() => practiceCases.number),
    commentId: uuid().references(() => comments.id),
    /** The profile of this participant. */
    profileId: uuid().references(() => participants.id),
    field: text().notNull(),
    kind: text().notNull(),
    valueHash: text().notNull(),
    confirmedBy: uuid()
      .notNull()
      .references(() => participants.id),
    confirmedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("personal_data_confirmation_once_per_case").on(table.caseNumber, table.field, table.valueHash),
    uniqueIndex("personal_data_confirmation_once_per_comment").on(table.commentId, table.field, table.valueHash),
    uniqueIndex("personal_data_confirmation_once_per_profile").on(table.profileId, table.field, table.valueHash),
    index("personal_data_confirmation_by_participant").on(table.confirmedBy),
    index("personal_data_confirmation_by_age").on(table.confirmedAt),
    check(
      "personal_data_confirmation_on_one_thing",
      sql`num_nonnulls(${table.caseNumber}, ${table.commentId}, ${table.profileId}) = 1`,
    ),
  ],
);
