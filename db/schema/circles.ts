import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { participants } from "./participants.ts";

export const circles = pgTable(
  "circle",
  {
    id: uuid().primaryKey().defaultRandom(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    purpose: text().notNull(),
    /** Open: every participant may join. Closed: only the facilitator adds people. */
    open: boolean().notNull(),
    facilitatorId: uuid()
      .notNull()
      .references(() => participants.id),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    check("circle_name_length", sql`char_length(${table.name}) between 1 and 100`),
    check("circle_purpose_length", sql`char_length(${table.purpose}) <= 1000`),
  ],
);

export const circleMembers = pgTable(
  "circle_member",
  {
    circleId: uuid()
      .notNull()
      .references(() => circles.id, { onDelete: "cascade" }),
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    addedBy: uuid()
      .notNull()
      .references(() => participants.id),
    joinedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.circleId, table.participantId] }),
    index("circle_member_by_participant").on(table.participantId),
  ],
);

/** Whom the facilitator took out: no link and no button leads them back, until the facilitator adds them by hand. */
export const circleRemovals = pgTable(
  "circle_removal",
  {
    circleId: uuid()
      .notNull()
      .references(() => circles.id, { onDelete: "cascade" }),
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    removedBy: uuid()
      .notNull()
      .references(() => participants.id),
    removedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.circleId, table.participantId] }),
    index("circle_removal_by_participant").on(table.participantId),
  ],
);
