import type { Transaction } from "#db/client";
import { followings } from "#db/schema";

/** Who takes part in a case follows it from then on, unless they muted it. */
export async function beginFollowing(tx: Transaction, participantId: string, caseNumber: number): Promise<void> {
  await tx.insert(followings).values({ participantId, caseNumber, level: "follow" }).onConflictDoNothing();
}
