import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { participantRole, participants } from "./participants.ts";

/** Which role a group of the employer gives here. */
export interface GroupRole {
  group: string;
  role: "participant" | "moderator" | "researcher" | "partner";
}

/** What came in with a trial sign-in: names alone, never values, but for the groups. */
export interface TrialOutcome {
  claims: string[];
  groups: string[];
  secondFactor: boolean;
  verifiedEmail: boolean;
}

/** How people of one organisation sign in with the account of their work (OpenID Connect). */
export const organisationSignIns = pgTable(
  "organisation_sign_in",
  {
    organisationId: uuid()
      .primaryKey()
      .references(() => organisations.id, { onDelete: "cascade" }),
    issuer: text().notNull(),
    clientId: text().notNull(),
    /** Sealed with a key that is not in the database (lib/work-accounts/seal.ts). */
    clientSecret: text().notNull(),
    /** What to ask of the provider, and what in its answer proves a second factor. */
    requiredAcr: text(),
    requiredAmr: text().notNull().default("mfa"),
    /** Whoever has no account yet may come in by themselves. */
    newcomers: boolean().notNull().default(false),
    groupClaim: text(),
    /** What an administrator looks at before it does anything. */
    proposedRoles: jsonb().$type<GroupRole[]>().notNull().default([]),
    appliedRoles: jsonb().$type<GroupRole[]>().notNull().default([]),
    /** Since when people see it on the sign-in page; null: not (any more). */
    openedAt: moment(),
    changedBy: uuid()
      .notNull()
      .references(() => participants.id),
    changedAt: moment().notNull().defaultNow(),
    triedBy: uuid().references(() => participants.id, { onDelete: "set null" }),
    triedAt: moment(),
    trial: jsonb().$type<TrialOutcome>(),
  },
  (table) => [
    // One provider speaks for one organisation alone: an account of B can never be one of A.
    unique("organisation_sign_in_issuer").on(table.issuer),
    check(
      "organisation_sign_in_length",
      sql`char_length(${table.issuer}) <= 500 and char_length(${table.clientId}) between 1 and 200`,
    ),
    check(
      "organisation_sign_in_roles",
      sql`octet_length(${table.proposedRoles}::text) <= 20000 and octet_length(${table.appliedRoles}::text) <= 20000`,
    ),
  ],
);

/** What the addresses of an organisation end in: by it somebody finds their organisation. No two share one. */
export const signInDomains = pgTable(
  "sign_in_domain",
  {
    domain: text().primaryKey(),
    organisationId: uuid()
      .notNull()
      .references(() => organisationSignIns.organisationId, { onDelete: "cascade" }),
  },
  (table) => [
    index("sign_in_domain_by_organisation").on(table.organisationId),
    check(
      "sign_in_domain_form",
      sql`${table.domain} ~ '^[a-z0-9-]+([.][a-z0-9-]+)+$' and char_length(${table.domain}) <= 253`,
    ),
  ],
);

/** The account of somebody's work. Its key is what the provider says of itself and of the person, never an address. */
export const workAccounts = pgTable(
  "work_account",
  {
    id: uuid().primaryKey().defaultRandom(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    issuer: text().notNull(),
    sub: text().notNull(),
    linkedAt: moment().notNull().defaultNow(),
    lastUsedAt: moment().notNull().defaultNow(),
    groups: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** The role that a group gave; what a person gave stays when the groups change. */
    givenRole: participantRole(),
  },
  (table) => [
    unique("work_account_subject").on(table.issuer, table.sub),
    unique("work_account_of_participant").on(table.participantId, table.issuer),
    index("work_account_by_organisation").on(table.organisationId, table.id),
  ],
);

/**
 * Somebody is on their way to their provider. What ties it to their browser is a secret in its cookie, of which only
 * the SHA-256 is here; state, nonce and proof key are made of that secret and stand nowhere.
 */
export const signInAttempts = pgTable(
  "sign_in_attempt",
  {
    secretHash: text().primaryKey(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    purpose: text().$type<"sign-in" | "again" | "link" | "trial">().notNull(),
    /** Who shows anew who they are, links or tries; null for signing in. */
    participantId: uuid().references(() => participants.id, { onDelete: "cascade" }),
    /** Where they were going. */
    path: text().notNull().default("/"),
    expiresAt: moment().notNull(),
  },
  (table) => [
    index("sign_in_attempt_by_participant").on(table.participantId),
    index("sign_in_attempt_over").on(table.expiresAt),
    check("sign_in_attempt_purpose", sql`${table.purpose} in ('sign-in', 'again', 'link', 'trial')`),
    check("sign_in_attempt_of_whom", sql`(${table.purpose} = 'sign-in') = (${table.participantId} is null)`),
  ],
);

/** Somebody came back from their provider, and nobody here knows this work account yet: it waits for proof whose it is. */
export const waitingWorkAccounts = pgTable(
  "waiting_work_account",
  {
    secretHash: text().primaryKey(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    issuer: text().notNull(),
    sub: text().notNull(),
    name: text().notNull(),
    /** As the provider says; it proves nothing by itself. */
    email: text(),
    groups: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    sid: text(),
    secondFactor: boolean().notNull(),
    path: text().notNull().default("/"),
    /** Who asked to link it while signed in; nobody else can. */
    participantId: uuid().references(() => participants.id, { onDelete: "cascade" }),
    /** The address that a mail went to, and the SHA-256 of what was in it. */
    askedEmail: text(),
    codeHash: text(),
    expiresAt: moment().notNull(),
  },
  (table) => [
    index("waiting_work_account_by_participant").on(table.participantId),
    index("waiting_work_account_over").on(table.expiresAt),
  ],
);

/** Logout tokens that were used up: each works once. */
export const spentLogoutTokens = pgTable(
  "spent_logout_token",
  {
    tokenHash: text().primaryKey(),
    spentAt: moment().notNull().defaultNow(),
  },
  (table) => [index("spent_logout_token_by_time").on(table.spentAt)],
);
