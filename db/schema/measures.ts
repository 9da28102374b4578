import { sql } from "drizzle-orm";
import { check, index, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { participants } from "./participants.ts";

/** warning: told, and nothing more; read-only: reads along; suspension: cannot get in. */
export const measureKind = pgEnum("measure_kind", ["warning", "read-only", "suspension"]);

/** What a moderator decided about a person: why, and until when. Lifted early when `liftedAt` is set, with its own reason. */
export const measures = pgTable(
  "measure",
  {
    id: uuid().primaryKey().defaultRandom(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id),
    moderatorId: uuid()
      .notNull()
      .references(() => participants.id),
    kind: measureKind().notNull(),
    reason: text().notNull(),
    startedAt: moment().notNull().defaultNow(),
    until: moment().notNull(),
    /** When the person said that they read it: until then a banner asks. */
    readAt: moment(),
    liftedAt: moment(),
    liftedBy: uuid().references(() => participants.id),
    liftReason: text().notNull().default(""),
  },
  (table) => [
    index("measure_by_participant").on(table.participantId, table.until),
    check("measure_not_oneself", sql`${table.participantId} <> ${table.moderatorId}`),
    check("measure_reason", sql`char_length(${table.reason}) between 1 and 2000`),
    check("measure_lift_reason", sql`char_length(${table.liftReason}) <= 2000`),
    check("measure_lifted", sql`(${table.liftedAt} is null) = (${table.liftedBy} is null)`),
  ],
);
