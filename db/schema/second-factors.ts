import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { participants } from "./participants.ts";
import { sessions } from "./sessions.ts";

/** The app on somebody's phone that shows codes (RFC 6238): one per person. Until `provenAt` it counts for nothing. */
export const codeApps = pgTable("code_app", {
  participantId: uuid()
    .primaryKey()
    .references(() => participants.id, { onDelete: "cascade" }),
  /** Sealed (lib/core/sealed.ts): a copy of this table gives no codes. */
  secret: text().notNull(),
  madeAt: moment().notNull().defaultNow(),
  /** When they typed a first right code. */
  provenAt: moment(),
  /** The step of thirty seconds of the last right code: no code works twice. */
  lastStep: bigint({ mode: "number" }).notNull().default(0),
});

/** A passkey as a second factor (Web Authentication). */
export const passkeys = pgTable(
  "passkey",
  {
    id: uuid().primaryKey().defaultRandom(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    credentialId: text().notNull().unique("passkey_by_credential"),
    /** COSE, as base64url. */
    publicKey: text().notNull(),
    /** How often the device says it was used; many always say 0. */
    counter: bigint({ mode: "number" }).notNull().default(0),
    transports: text().array().notNull().default([]),
    /** Browser and system it was made with, as of a session. */
    device: text().notNull().default(""),
    madeAt: moment().notNull().defaultNow(),
    lastUsedAt: moment(),
  },
  (table) => [
    index("passkey_by_participant").on(table.participantId, table.madeAt),
    check("passkey_device", sql`char_length(${table.device}) <= 100`),
    check("passkey_counter", sql`${table.counter} >= 0`),
  ],
);

/** What a device is to sign next, for one session: used up by the answer. */
export const passkeyChallenges = pgTable(
  "passkey_challenge",
  {
    sessionId: uuid()
      .primaryKey()
      .references(() => sessions.id, { onDelete: "cascade" }),
    challenge: text().notNull(),
    /** An answer to the one is none to the other. */
    purpose: text({ enum: ["add", "confirm"] }).notNull(),
    expiresAt: moment().notNull(),
  },
  (table) => [check("passkey_challenge_purpose", sql`${table.purpose} in ('add', 'confirm')`)],
);

/** For who lost their phone: each code works once. */
export const recoveryCodes = pgTable(
  "recovery_code",
  {
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    codeHash: text().notNull(),
    madeAt: moment().notNull().defaultNow(),
    usedAt: moment(),
  },
  (table) => [primaryKey({ name: "recovery_code_pk", columns: [table.participantId, table.codeHash] })],
);
