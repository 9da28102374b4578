import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment, transactionId } from "./columns.ts";

/**
 * Who did what, when and why. Append-only: a trigger refuses update, delete and truncate, and the role of the application has
 * no right to them, but for lines that have had their term (docs/adr/0020-the-log.md). Two things can be emptied and never rewritten: `network` after its term, and
 * `reason` when the person it is about had their account removed. No foreign keys: an entry outlives what it is about.
 */
export const auditEntries = pgTable(
  "audit_entry",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment().notNull().defaultNow(),
    /** Null for what the system does by itself. */
    actorId: uuid(),
    action: text().notNull(),
    caseNumber: bigint({ mode: "number" }),
    commentId: uuid(),
    participantId: uuid(),
    circleId: uuid(),
    reason: text(),
    /** Kinds and numbers, never text of a case or an address. */
    detail: jsonb(),
    requestId: text(),
    /** The transaction that wrote it: entries of transactions that all ended have one order for everybody who reads along. */
    xact: transactionId().default(sql`pg_current_xact_id()`),
    /** From where: the network of the client (a /24, or a /48 of IPv6), for 180 days. */
    network: text(),
  },
  (table) => [
    index("audit_entry_newest").on(table.at, table.id),
    index("audit_entry_by_action").on(table.action, table.at, table.id),
    index("audit_entry_in_order").on(table.xact, table.id),
    index("audit_entry_by_case").on(table.caseNumber, table.at, table.id),
    index("audit_entry_by_actor").on(table.actorId, table.at, table.id),
    index("audit_entry_by_participant").on(table.participantId, table.at, table.id),
    index("audit_entry_with_network")
      .on(table.at)
      .where(sql`${table.network} is not null`),
    // That somebody came or went has a shorter term than the rest (lib/retention).
    index("audit_entry_comings")
      .on(table.at, table.id)
      .where(sql`${table.action} ^@ 'session.' or ${table.action} ^@ 'sign-in.'`),
    index("audit_entry_reason")
      .using("gin", sql`${table.reason} gin_trgm_ops`)
      .where(sql`${table.reason} is not null`),
  ],
);
