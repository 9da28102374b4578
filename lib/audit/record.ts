import { eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { auditEntries, participants } from "#db/schema";
import { ReadOnly, SignInNeeded } from "#lib/core/errors";
import { networkOf } from "#lib/core/network-address";
import { currentRequest } from "#lib/core/request-context";

export interface Entry {
  actorId: string | null;
  action: string;
  caseNumber?: number;
  commentId?: string;
  participantId?: string;
  circleId?: string;
  reason?: string;
  /** Kinds and numbers; never texts of people. */
  detail?: Record<string, string | number | boolean | null>;
}

/**
 * What is nobody's content: one's own account and lists, asking for another look, taking one's own words
 * away. Whoever may only read can do these all the same.
 */
const ownAffairs =
  /^(sign-in|second-factor|account|profile|own-data|search|bookmark|preference|subscription|appeal)\.|^(privacy\.stopped|api-key\.revoked|tip\.removed|comment\.deleted|case\.withdrawn|attachment\.removed|follow-up\.removed|transfer\.withdrawn)$/;

/**
 * The one place that holds a measure against every change, whichever way it came: no entry, no change. The row of the
 * actor is held until the transaction ends, so that a measure or a deletion comes before it or after it, never between.
 * @throws ReadOnly, SignInNeeded for somebody who was shut out or had their account removed meanwhile
 */
async function mayAct(tx: Transaction, actorId: string, action: string): Promise<void> {
  const latest = (kind: "read-only" | "suspension") =>
    sql<string | null>`(select to_json(max(m.until)) from measure m where m.participant_id = participant.id
      and m.kind = ${kind} and m.until > now() and m.lifted_at is null)`;
  const comesOrGoes = action.startsWith("session.");
  const [standing] = await tx
    .select({ erasedAt: participants.erasedAt, suspended: latest("suspension"), readOnly: latest("read-only") })
    .from(participants)
    .where(eq(participants.id, actorId))
    .for("key share", { of: participants });
  if (standing?.erasedAt || (standing?.suspended && !comesOrGoes)) throw new SignInNeeded();
  if (standing?.readOnly && !comesOrGoes && !ownAffairs.test(action)) throw new ReadOnly(new Date(standing.readOnly));
}

/** Writes one line in the log, in the transaction of the change itself: no entry, no change. @throws ReadOnly */
export async function record(tx: Transaction, entry: Entry): Promise<void> {
  if (entry.actorId) await mayAct(tx, entry.actorId, entry.action);
  const request = currentRequest();
  const network = entry.actorId && request ? networkOf(request.ip) : null;
  await tx.insert(auditEntries).values({ ...entry, requestId: request?.id, network });
}

/** The same for many changes of one participant at once: one look at whether they may, one statement. @throws ReadOnly */
export async function recordAll(tx: Transaction, actorId: string, entries: Omit<Entry, "actorId">[]): Promise<void> {
  const [first] = entries;
  if (!first) return;
  await mayAct(tx, actorId, first.action);
  const request = currentRequest();
  const origin = { actorId, requestId: request?.id, network: request ? networkOf(request.ip) : null };
  await tx.insert(auditEntries).values(entries.map((entry) => ({ ...entry, ...origin })));
}
