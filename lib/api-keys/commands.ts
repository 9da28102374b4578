import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { apiKeys, participants } from "#db/schema";
import { KEYS_AT_ONCE } from "#lib/api-keys/choices";
import { hashOfKey, newKey } from "#lib/api-keys/keys";
import { canMakeKey } from "#lib/api-keys/policy";
import type { MakeKey, RevokeKey } from "#lib/api-keys/validation";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { requireFresh } from "#lib/auth/fresh";
import { limit } from "#lib/auth/limits";
import { env } from "#lib/core/env";
import { NotFound, Refused } from "#lib/core/errors";
import { wordsOf } from "#lib/core/messages";
import { enqueueMail } from "#lib/mail/outbox";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";

/**
 * Makes a key for the actor's own software. @returns the key itself, which is kept nowhere and cannot be shown again
 * @throws Forbidden, FreshSignInNeeded, Invalid, TooFast, Refused with ten keys that still work
 */
export async function makeKey(actor: Actor, input: MakeKey): Promise<string> {
  authorise(canMakeKey(actor));
  requireFresh(actor);
  return guardedTransaction(actor, async (tx) => {
    const { name, scope, days, personalDataSeen: seen } = input;
    await guardTexts(tx, { texts: { name }, seen });
    await limit("edit.minute", actor.id, tx);
    // Two at once would both count nine.
    const [holder] = await tx
      .select({ email: participants.email })
      .from(participants)
      .where(eq(participants.id, actor.id))
      .for("no key update");
    const working = and(
      eq(apiKeys.participantId, actor.id),
      isNull(apiKeys.revokedAt),
      gt(apiKeys.expiresAt, sql`now()`),
    );
    if ((await tx.$count(apiKeys, working)) >= KEYS_AT_ONCE) throw new Refused("tooManyKeys");
    const key = newKey();
    const [made] = await tx
      .insert(apiKeys)
      .values({
        participantId: actor.id,
        keyHash: hashOfKey(key),
        name,
        ending: key.slice(-4),
        mayWrite: scope === "write",
        expiresAt: sql`now() + make_interval(days => ${days})`,
      })
      .returning({ id: apiKeys.id });
    await tellHolder(tx, { ...actor, email: holder!.email }, days);
    await record(tx, { actorId: actor.id, action: "api-key.made", detail: { keyId: made!.id, scope, days } });
    return key;
  });
}

/** Whoever had their session for a moment must not get a year without them knowing. */
async function tellHolder(
  tx: Transaction,
  { id, language, email }: Actor & { email: string },
  days: number,
): Promise<void> {
  const words = wordsOf(language, "apiKeyMail");
  await enqueueMail(tx, {
    participantId: id,
    kind: "api-key",
    recipient: email,
    subject: words("subject"),
    body: words("body", { days, link: `${env.APP_URL}/profiel/sleutels` }),
  });
}

/** Ends one of the actor's own keys, at once and for good; twice is harmless. @throws NotFound */
export async function revokeKey(actor: Actor, { keyId }: RevokeKey): Promise<void> {
  await db.transaction(async (tx) => {
    const [found] = await tx
      .select({ revokedAt: apiKeys.revokedAt })
      .from(apiKeys)
      .where(and(eq(apiKeys.id, keyId), eq(apiKeys.participantId, actor.id)))
      .for("update");
    if (!found) throw new NotFound();
    if (found.revokedAt) return;
    await tx
      .update(apiKeys)
      .set({ revokedAt: sql`now()` })
      .where(eq(apiKeys.id, keyId));
    await record(tx, { actorId: actor.id, action: "api-key.revoked", detail: { keyId } });
  });
}
