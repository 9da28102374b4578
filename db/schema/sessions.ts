import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { participants } from "./participants.ts";
import { workAccounts } from "./work-accounts.ts";

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
    /** The network it was seen on last, as the log keeps it: which building or provider, not who. */
    network: text(),
    /** The way they came in, as they call it. */
    way: text({ enum: ["mail", "provider", "demo"] })
      .notNull()
      .default("mail"),
    /** When they last showed who they are: what can do much harm asks for it again. */
    confirmedAt: moment().notNull().defaultNow(),
    /** When they showed a second factor; null with one alone. */
    secondFactorAt: moment(),
    /** The work account it was opened with, and what the provider calls its own session: it may end both. */
    workAccountId: uuid().references(() => workAccounts.id, { onDelete: "cascade" }),
    providerSession: text(),
  },
  (table) => [
    index("session_by_participant").on(table.participantId),
    index("session_by_work_account")
      .on(table.workAccountId, table.providerSession)
      .where(sql`${table.workAccountId} is not null`),
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
    /** The browser that asked for it (SHA-256 of what its cookie holds): there the link is enough. */
    browserHash: text().notNull().default(""),
    /** The six digits in the mail (SHA-256, with the hash of the token): for any other browser, and instead of the link. */
    digitsHash: text().notNull().default(""),
    tries: smallint().notNull().default(0),
  },
  (table) => [
    index("sign_in_link_by_participant").on(table.participantId),
    index("sign_in_link_by_browser").on(table.browserHash),
  ],
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
  browserHash: text().notNull().default(""),
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
    index("mail_by_age").on(table.createdAt),
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
