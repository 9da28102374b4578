import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { language, participants } from "./participants.ts";

/**
 * A file with everything that is kept of somebody, which they asked for. The bytes stand in the storage under its id,
 * for a day; then the row goes too.
 */
export const ownDataFiles = pgTable(
  "own_data_file",
  {
    /** Random: it is the key in the storage. */
    id: uuid().primaryKey().defaultRandom(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id),
    name: text().notNull(),
    language: language().notNull(),
    askedAt: moment().notNull().defaultNow(),
    /** How much of the work is done, in percents. */
    progress: smallint().notNull().default(0),
    readyAt: moment(),
    bytes: bigint({ mode: "number" }),
    /** It could not be made: whoever asked may ask again. */
    failedAt: moment(),
    /** Nobody may have it any more, and its bytes are still to go. */
    closedAt: moment(),
  },
  (table) => [
    uniqueIndex("own_data_file_one_at_a_time")
      .on(table.participantId)
      .where(sql`${table.readyAt} is null and ${table.failedAt} is null and ${table.closedAt} is null`),
    index("own_data_file_newest").on(table.participantId, table.askedAt),
    index("own_data_file_by_age").on(table.askedAt),
    check("own_data_file_progress", sql`${table.progress} between 0 and 100`),
    check("own_data_file_ready", sql`(${table.readyAt} is null) = (${table.bytes} is null)`),
  ],
);
