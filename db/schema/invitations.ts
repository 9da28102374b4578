import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { circles } from "./circles.ts";
import { moment } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { participantRole, participants } from "./participants.ts";

/**
 * Who was asked to come in, with what they will be. Only the SHA-256 of the code in the mail is kept: a copy of this table
 * opens nothing. It is open until it was accepted, withdrawn, or its term is over.
 */
export const invitations = pgTable(
  "invitation",
  {
    id: uuid().primaryKey().defaultRandom(),
    tokenHash: text().notNull().unique("invitation_by_token"),
    email: text().notNull(),
    name: text().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    role: participantRole().notNull().default("participant"),
    /** The circle they belong to as soon as they are in. */
    circleId: uuid().references(() => circles.id, { onDelete: "set null" }),
    /** Null: the rule for a domain let them in. */
    invitedBy: uuid().references(() => participants.id),
    createdAt: moment().notNull().defaultNow(),
    /** When the mail went last. */
    sentAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    acceptedAt: moment(),
    /** Who they became. */
    participantId: uuid().references(() => participants.id),
    withdrawnAt: moment(),
  },
  (table) => [
    // One at a time for an address: who is invited again loses nothing, and no two codes stand beside each other.
    uniqueIndex("invitation_open_once")
      .on(table.email)
      .where(sql`${table.acceptedAt} is null and ${table.withdrawnAt} is null`),
    index("invitation_by_email").on(table.email),
    index("invitation_newest").on(table.createdAt, table.id),
    index("invitation_by_inviter").on(table.invitedBy, table.createdAt),
    index("invitation_by_participant").on(table.participantId),
    check("invitation_email", sql`${table.email} = lower(${table.email})`),
    check("invitation_name_length", sql`char_length(${table.name}) between 1 and 100`),
    check("invitation_accepted", sql`(${table.acceptedAt} is null) = (${table.participantId} is null)`),
    check("invitation_one_end", sql`num_nonnulls(${table.acceptedAt}, ${table.withdrawnAt}) <= 1`),
  ],
);
