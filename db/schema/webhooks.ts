import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { moment, transactionId } from "./columns.ts";
import { comments } from "./comments.ts";
import { organisations } from "./organisations.ts";
import { participants } from "./participants.ts";
import { tips } from "./talk.ts";

export const webhookAudience = pgEnum("webhook_audience", ["public", "participants"]);

/** Where software of an organisation is told that something happened: of what, and where to. Its secret is kept sealed. */
export const webhooks = pgTable(
  "webhook",
  {
    id: uuid().primaryKey().defaultRandom(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    madeBy: uuid()
      .notNull()
      .references(() => participants.id),
    address: text().notNull(),
    audience: webhookAudience().notNull().default("public"),
    kinds: text().array().notNull(),
    secret: text().notNull(),
    /** The one before it still signs along until then, so that a receiver can change over. */
    previousSecret: text(),
    previousUntil: moment(),
    createdAt: moment().notNull().defaultNow(),
    /** What happened before it was made, or switched on again, is no news for it. */
    onSince: moment().notNull().defaultNow(),
    offAt: moment(),
    offWhy: text(),
  },
  (table) => [
    index("webhook_by_organisation").on(table.organisationId, table.createdAt, table.id),
    check("webhook_address", sql`char_length(${table.address}) between 8 and 500`),
    check("webhook_kinds", sql`cardinality(${table.kinds}) > 0`),
    check("webhook_off", sql`(${table.offAt} is null) = (${table.offWhy} is null)`),
    check("webhook_off_why", sql`${table.offWhy} in ('owner', 'unreachable', 'gone')`),
    check("webhook_previous", sql`(${table.previousSecret} is null) = (${table.previousUntil} is null)`),
  ],
);

/** One thing that one webhook is told, once: which line of the log, and what became of it. No text of anybody. */
export const webhookDeliveries = pgTable(
  "webhook_delivery",
  {
    id: uuid().primaryKey().defaultRandom(),
    webhookId: uuid()
      .notNull()
      .references(() => webhooks.id, { onDelete: "cascade" }),
    /** The line of the log; null for a test. */
    entryId: bigint({ mode: "number" }),
    kind: text().notNull(),
    caseNumber: bigint({ mode: "number" }).references(() => practiceCases.number, { onDelete: "cascade" }),
    commentId: uuid().references(() => comments.id, { onDelete: "cascade" }),
    tipId: uuid().references(() => tips.id, { onDelete: "cascade" }),
    happenedAt: moment().notNull().defaultNow(),
    createdAt: moment().notNull().defaultNow(),
    deliveredAt: moment(),
    /** It did not arrive, and is not tried any more. */
    givenUpAt: moment(),
  },
  (table) => [
    unique("webhook_delivery_once").on(table.webhookId, table.entryId),
    index("webhook_delivery_newest").on(table.webhookId, table.createdAt, table.id),
    index("webhook_delivery_of_case").on(table.caseNumber, table.webhookId, table.createdAt),
    index("webhook_delivery_of_comment").on(table.commentId),
    index("webhook_delivery_of_tip").on(table.tipId),
    index("webhook_delivery_by_age").on(table.createdAt),
  ],
);

/** Each try: what the receiver answered, or what kept it from answering. Never what was sent or said. */
export const webhookAttempts = pgTable(
  "webhook_attempt",
  {
    deliveryId: uuid()
      .notNull()
      .references(() => webhookDeliveries.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    at: moment().notNull().defaultNow(),
    durationMs: integer().notNull(),
    status: integer(),
    fault: text(),
  },
  (table) => [
    primaryKey({ columns: [table.deliveryId, table.number] }),
    check("webhook_attempt_outcome", sql`num_nonnulls(${table.status}, ${table.fault}) = 1`),
    check("webhook_attempt_number", sql`${table.number} > 0`),
  ],
);

/** One row: up to where the log was read for all webhooks together. */
export const webhookReadings = pgTable(
  "webhook_reading",
  {
    only: boolean().primaryKey().default(true),
    xact: transactionId().notNull(),
    entryId: bigint({ mode: "number" }).notNull(),
  },
  (table) => [check("webhook_reading_one_row", sql`${table.only}`)],
);
