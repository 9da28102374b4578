import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { participants } from "./participants.ts";

/** Keys with which software of a participant uses the API. Only the SHA-256 is kept: a copy of this table opens nothing. */
export const apiKeys = pgTable(
  "api_key",
  {
    id: uuid().primaryKey().defaultRandom(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    keyHash: text().notNull().unique("api_key_by_hash"),
    /** What it is for, in the words of its holder. */
    name: text().notNull(),
    /** The last signs of the key, to tell it from another. */
    ending: text().notNull(),
    mayWrite: boolean().notNull(),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    lastUsedAt: moment(),
    revokedAt: moment(),
  },
  (table) => [
    index("api_key_by_participant").on(table.participantId, table.createdAt),
    check("api_key_name", sql`char_length(${table.name}) between 1 and 60`),
    check("api_key_ending", sql`char_length(${table.ending}) = 4`),
    check("api_key_term", sql`${table.expiresAt} > ${table.createdAt}`),
  ],
);
