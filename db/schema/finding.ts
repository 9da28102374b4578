import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { audience, domain, practice } from "./cases.ts";
import { circles } from "./circles.ts";
import { moment } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { participants } from "./participants.ts";

/**
 * Every word of the cases that all participants may read, once, without capitals and accents. Kept by a trigger: what no
 * such case holds any more is forgotten in the same statement.
 */
export const searchWords = pgTable(
  "search_word",
  {
    word: text().primaryKey(),
    /** What the Dutch stemmer makes of it. */
    stem: text().notNull(),
    /** In how many of these cases it stands, and in how many of their titles: for the order of suggestions only. */
    cases: integer().notNull().default(0),
    titles: integer().notNull().default(0),
  },
  (table) => [
    index("search_word_start").on(sql`${table.stem} text_pattern_ops`),
    index("search_word_end").on(sql`reverse(${table.stem}) text_pattern_ops`),
    index("search_word_prefix").on(sql`${table.word} text_pattern_ops`),
    index("search_word_alike").using("gin", sql`${table.word} gin_trgm_ops`),
  ],
);

/**
 * How many posted cases there are of each kind that a filter can tell apart. Kept by triggers, so the counts beside the
 * filters are sums over a small table.
 */
export const caseCounts = pgTable(
  "case_count",
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    domain: domain(),
    practices: practice().array().notNull(),
    year: smallint().notNull(),
    audience: audience().notNull(),
    circleId: uuid().references(() => circles.id),
    published: boolean().notNull(),
    hidden: boolean().notNull(),
    tips: boolean().notNull(),
    cases: integer().notNull(),
  },
  (table) => [
    unique("case_count_once")
      .on(
        table.organisationId,
        table.domain,
        table.practices,
        table.year,
        table.audience,
        table.circleId,
        table.published,
        table.hidden,
        table.tips,
      )
      .nullsNotDistinct(),
    index("case_count_by_circle").on(table.circleId),
    check("case_count_not_negative", sql`${table.cases} >= 0`),
  ],
);

export const searchPace = pgEnum("search_pace", ["at-once", "daily", "never"]);

/** A search that somebody wants to hear from again. */
export const savedSearches = pgTable(
  "saved_search",
  {
    id: uuid().primaryKey().defaultRandom(),
    ownerId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** The query of the list's address, in the Dutch of addresses. */
    query: jsonb().$type<Record<string, string | string[]>>().notNull(),
    pace: searchPace().notNull().default("at-once"),
    /** SHA-256 of the secret in the address of its feed. */
    feedHash: text().notNull().unique(),
    createdAt: moment().notNull().defaultNow(),
    /** Cases posted until then have been looked at. */
    lookedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index("saved_search_by_owner").on(table.ownerId, table.createdAt, table.id),
    index("saved_search_waiting").on(table.lookedAt),
    check("saved_search_name_length", sql`char_length(${table.name}) between 1 and 100`),
  ],
);
