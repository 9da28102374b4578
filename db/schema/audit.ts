import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment, transactionId } from "./columns.ts";

/**
 * Who did what, when and why. Append-only: a trigger refuses update, delete and truncate.
 * No foreign keys: an entry outlives what it is about.
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
  },
  (table) => [
    index("audit_entry_newest").on(table.at, table.id),
    index("audit_entry_by_action").on(table.action, table.at, table.id),
    index("audit_entry_by_case").on(table.caseNumber),
    index("audit_entry_in_order").on(table.xact, table.id),
  ],
);
