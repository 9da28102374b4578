import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { participants } from "./participants.ts";

/** Who does not want to hear from whom. Only the blocker knows. */
export const blocks = pgTable(
  "block",
  {
    blockerId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    blockedId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    blockedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.blockerId, table.blockedId] }),
    index("block_of").on(table.blockedId),
    check("block_not_oneself", sql`${table.blockerId} <> ${table.blockedId}`),
  ],
);
