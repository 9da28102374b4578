import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { participants } from "./participants.ts";

/** Only the SHA-256 of a token is kept: a copy of this table opens nothing. */
export const sessions = pgTable(
  "session",
  {
    id: uuid().notNull().unique().defaultRandom(),
    tokenHash: text().primaryKey(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
    lastSeenAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    /** Browser and system in words, as far as the user agent says so. */
    device: text().notNull().default(""),
    /** The way they came in, as they call it. */
    way: text({ enum: ["mail", "provider", "demo"] })
      .notNull()
      .default("mail"),
    /** When they last showed who they are: what can do much harm asks for it again. */
    confirmedAt: moment().notNull().defaultNow(),
    /** When they showed a second factor; null with one alone. */
    secondFactorAt: moment(),
  },
  (table) => [
    index("session_by_participant").on(table.participantId),
    check("session_way", sql`${table.way} in ('mail', 'provider', 'demo')`),
  ],
);

export const signInLinks = pgTable(
  "sign_in_link",
  {
    tokenHash: text().primaryKey(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
  },
  (table) => [index("sign_in_link_by_participant").on(table.participantId)],
);

/**
 * Somebody typed this address on the sign-in page. Kept only until the post job has looked whether it belongs to a
 * participant: asking takes as long for a known address as for an unknown one (trust.md M-4).
 */
export const signInRequests = pgTable("sign_in_request", {
  id: uuid().primaryKey().defaultRandom(),
  email: text().notNull(),
  /** Where they were going. */
  path: text().notNull().default("/"),
  askedAt: moment().notNull().defaultNow(),
});

/** Outgoing mail, written in the transaction of its cause together with the job that sends it: they share their id. */
export const mails = pgTable(
  "mail",
  {
    id: uuid().primaryKey().defaultRandom(),
    participantId: uuid().references(() => participants.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    /** The same as HTML; empty for a mail of plain text alone. */
    html: text().notNull().default(""),
    /** Where a mail program stops mails like this one (RFC 8058). */
    unsubscribeUrl: text(),
    createdAt: moment().notNull().defaultNow(),
    sentAt: moment(),
    /** The mail server will never take it: no such address. */
    refusedAt: moment(),
    attempts: integer().notNull().default(0),
  },
  (table) => [
    index("mail_waiting")
      .on(table.createdAt)
      .where(sql`${table.sentAt} is null and ${table.refusedAt} is null`),
    index("mail_by_participant").on(table.participantId, table.createdAt),
    index("mail_of_notifications")
      .on(table.createdAt)
      .where(sql`${table.kind} = 'notification'`),
  ],
);

/** Store of rate-limiter-flexible. */
export const rateLimits = pgTable("rate_limit", {
  key: text().primaryKey(),
  points: integer().notNull(),
  expire: moment(),
});
