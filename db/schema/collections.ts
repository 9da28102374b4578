import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { moment } from "./columns.ts";
import { participants } from "./participants.ts";

/** maker: nobody else yet. Which of its cases somebody reads is decided by each case itself. */
export const collectionAudience = pgEnum("collection_audience", ["maker", "participants", "public"]);

/** Cases that somebody put together, with an introduction. */
export const collections = pgTable(
  "collection",
  {
    id: uuid().primaryKey().defaultRandom(),
    slug: text().notNull().unique(),
    title: text().notNull(),
    introduction: text().notNull(),
    makerId: uuid()
      .notNull()
      .references(() => participants.id),
    audience: collectionAudience().notNull(),
    createdAt: moment().notNull().defaultNow(),
    changedAt: moment().notNull().defaultNow(),
    version: integer().notNull().default(1),
    /** When its maker asked for it to be public; null when they did not, or a moderator decided. */
    publicAskedAt: moment(),
    removedAt: moment(),
    removedById: uuid().references(() => participants.id),
  },
  (table) => [
    index("collection_newest")
      .on(table.changedAt, table.id)
      .where(sql`${table.removedAt} is null`),
    index("collection_by_maker").on(table.makerId),
    check("collection_title", sql`char_length(${table.title}) between 1 and 120`),
    check("collection_introduction", sql`char_length(${table.introduction}) between 1 and 5000`),
    // The address under which one is made.
    check("collection_slug", sql`${table.slug} <> 'nieuw'`),
    check("collection_removed", sql`(${table.removedAt} is null) = (${table.removedById} is null)`),
  ],
);

/** A case in a collection, in its place. At most 40, so that a collection stays one thing to read. */
export const collectionCases = pgTable(
  "collection_case",
  {
    collectionId: uuid()
      .notNull()
      .references(() => collections.id),
    caseNumber: bigint({ mode: "number" })
      .notNull()
      .references(() => practiceCases.number),
    position: integer().notNull(),
    /** Why this case, in a sentence of the maker. */
    reason: text().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.collectionId, table.caseNumber] }),
    unique("collection_case_place").on(table.collectionId, table.position),
    index("collection_case_by_case").on(table.caseNumber),
    check("collection_case_position", sql`${table.position} between 1 and 40`),
    check("collection_case_reason", sql`char_length(${table.reason}) <= 500`),
  ],
);
