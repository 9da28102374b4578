import { eq } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { codeApps, participants, passkeys, recoveryCodes, sessions } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { requireFresh } from "#lib/auth/fresh";
import { NotFound } from "#lib/core/errors";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";
import { canResetSecondFactor } from "#lib/second-factor/policy";
import { tellHolder } from "#lib/second-factor/tell";
import type { ResetSecondFactor } from "#lib/second-factor/validation";

/** Takes every second factor of somebody away, and ends their sessions, in the transaction of its cause. */
export async function forgetSecondFactor(
  tx: Transaction,
  participantId: string,
  { by, reason }: { by: string | null; reason: string },
): Promise<void> {
  for (const kept of [codeApps, passkeys, recoveryCodes])
    await tx.delete(kept).where(eq(kept.participantId, participantId));
  await tx.delete(sessions).where(eq(sessions.participantId, participantId));
  await tellHolder(tx, participantId, "reset");
  await record(tx, { actorId: by, action: "participant.second-factor-reset", participantId, reason });
}

/**
 * Takes every second factor of somebody away who lost it, and ends their sessions: they come in by mail and set a new one up.
 * `actor` is null from the command line, for when no other administrator is left.
 * @throws NotFound, Forbidden, FreshSignInNeeded, Invalid
 */
export async function resetSecondFactor(actor: Actor | null, input: ResetSecondFactor): Promise<void> {
  const { participantId, reason, personalDataSeen: seen } = input;
  const reset = async (tx: Transaction) => {
    const [person] = await tx
      .select({ erasedAt: participants.erasedAt })
      .from(participants)
      .where(eq(participants.id, participantId))
      .for("update");
    if (!person || person.erasedAt) throw new NotFound();
    await guardTexts(tx, { texts: { reason }, seen });
    await forgetSecondFactor(tx, participantId, { by: actor?.id ?? null, reason });
  };
  if (!actor) return db.transaction(reset);
  authorise(canResetSecondFactor(actor, { id: participantId }));
  requireFresh(actor);
  return guardedTransaction(actor, reset);
}
