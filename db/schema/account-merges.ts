import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { participants } from "./participants.ts";

/**
 * A participant says that another address is theirs too, and was mailed a link there to show it. One at a time for who asks, and
 * gone once it was used. Only the SHA-256 of the code is kept.
 */
export const accountMergeAsks = pgTable(
  "account_merge_ask",
  {
    participantId: uuid()
      .primaryKey()
      .references(() => participants.id, { onDelete: "cascade" }),
    email: text().notNull(),
    tokenHash: text().notNull().unique("account_merge_ask_by_token"),
    askedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index("account_merge_ask_by_age").on(table.askedAt),
    check("account_merge_ask_email", sql`${table.email} = lower(${table.email})`),
  ],
);

/** Two accounts of one person became one: the former one has nothing any more, and its old address leads to who they are now. */
export const accountMerges = pgTable(
  "account_merge",
  {
    formerId: uuid()
      .primaryKey()
      .references(() => participants.id),
    /** Never a former one itself: a later merge takes these along. */
    intoId: uuid()
      .notNull()
      .references(() => participants.id),
    /** Null once who they are now had their account removed. */
    formerHandle: text().unique("account_merge_by_handle"),
    mergedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index("account_merge_into").on(table.intoId),
    check("account_merge_of_two", sql`${table.formerId} <> ${table.intoId}`),
  ],
);
