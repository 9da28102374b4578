import type { Transaction } from "#db/client";
import { auditEntries } from "#db/schema";
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

/** Writes one line in the log, in the transaction of the change itself: no entry, no change. */
export async function record(tx: Transaction, entry: Entry): Promise<void> {
  await tx.insert(auditEntries).values({ ...entry, requestId: currentRequest()?.id });
}
