import { randomInt } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { recoveryCodes } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { requireFresh } from "#lib/auth/fresh";
import { limit } from "#lib/auth/limits";
import { keyedHash } from "#lib/core/sealed";
import { Refused } from "#lib/core/errors";
import { RECOVERY_CODES, RECOVERY_LENGTH, RECOVERY_SIGNS } from "#lib/second-factor/choices";
import { holdsSecondFactor } from "#lib/second-factor/queries";
import { tellHolder } from "#lib/second-factor/tell";

const hashOf = (participantId: string, code: string) => keyedHash(`${participantId} ${code}`, "recovery-code");

/** Almost fifty random bits. */
const newCode = () =>
  Array.from({ length: RECOVERY_LENGTH }, () => RECOVERY_SIGNS[randomInt(RECOVERY_SIGNS.length)]).join("");

const inPieces = (code: string) => `${code.slice(0, RECOVERY_LENGTH / 2)}-${code.slice(RECOVERY_LENGTH / 2)}`;

const unusedOf = (participantId: string) =>
  and(eq(recoveryCodes.participantId, participantId), isNull(recoveryCodes.usedAt));

export const countRecoveryCodes = (store: typeof db | Transaction, participantId: string): Promise<number> =>
  store.$count(recoveryCodes, unusedOf(participantId));

/** A new set; the one before it works no longer. @returns the codes, which are kept nowhere and cannot be shown again */
export async function makeRecoveryCodes(tx: Transaction, participantId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.participantId, participantId));
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ participantId, codeHash: hashOf(participantId, code) })));
  return codes.map(inPieces);
}

/** Uses a code up. @returns whether it was one that still worked */
export async function takeRecoveryCode(tx: Transaction, participantId: string, code: string): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(and(unusedOf(participantId), eq(recoveryCodes.codeHash, hashOf(participantId, code))))
    .returning({ at: recoveryCodes.usedAt });
  return used.length > 0;
}

/** Asks for a new set. @throws FreshSignInNeeded, Refused without a second factor, TooFast */
export async function renewRecoveryCodes(actor: Actor): Promise<string[]> {
  requireFresh(actor);
  return db.transaction(async (tx) => {
    await limit("edit.minute", actor.id, tx);
    if (!(await holdsSecondFactor(tx, actor.id))) throw new Refused("noSecondFactor");
    const codes = await makeRecoveryCodes(tx, actor.id);
    await tellHolder(tx, actor.id, "codesRenewed");
    await record(tx, { actorId: actor.id, action: "second-factor.codes-renewed" });
    return codes;
  });
}
