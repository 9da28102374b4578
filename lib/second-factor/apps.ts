import { and, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { codeApps } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { requireFresh } from "#lib/auth/fresh";
import { forgetLimit, limit } from "#lib/auth/limits";
import { Invalid, Refused } from "#lib/core/errors";
import { added, removed } from "#lib/second-factor/changes";
import type { Added } from "#lib/second-factor/changes";
import { newSecret, sealSecret, stepOf, unprovenOf, unsealSecret } from "#lib/second-factor/secrets";
import type { ProveApp } from "#lib/second-factor/validation";

/**
 * Begins with an app: its secret waits for a first right code in this session, and one that another session asked for is gone.
 * @throws FreshSignInNeeded, TooFast, Refused when there is one
 */
export async function startApp(actor: Actor): Promise<void> {
  requireFresh(actor);
  await db.transaction(async (tx) => {
    await limit("edit.minute", actor.id, tx);
    const secret = sealSecret(newSecret(), unprovenOf(actor));
    const begun = await tx
      .insert(codeApps)
      .values({ participantId: actor.id, secret })
      .onConflictDoUpdate({
        target: codeApps.participantId,
        set: { secret, madeAt: sql`now()`, lastStep: 0 },
        setWhere: isNull(codeApps.provenAt),
      })
      .returning({ id: codeApps.participantId });
    if (begun.length === 0) throw new Refused("codeAppThere");
    await record(tx, { actorId: actor.id, action: "second-factor.app-begun" });
  });
}

/**
 * Uses the code of an app up, by the clock of the database. Of two that bring one code at once, one gets it.
 * @returns whether it was right, and newer than the last
 */
export async function takeAppCode(tx: Transaction, actor: Actor, code: string, proven: boolean): Promise<boolean> {
  const own = and(
    eq(codeApps.participantId, actor.id),
    proven ? isNotNull(codeApps.provenAt) : isNull(codeApps.provenAt),
  );
  const [app] = await tx
    .select({ secret: codeApps.secret, now: sql<number>`extract(epoch from clock_timestamp())::float8` })
    .from(codeApps)
    .where(own)
    .for("update");
  const secret = app && unsealSecret(app.secret, proven ? actor.id : unprovenOf(actor));
  const step = secret ? stepOf(code, secret, app.now) : undefined;
  if (!secret || step === undefined) return false;
  const taken = await tx
    .update(codeApps)
    .set({ lastStep: step, ...(!proven && { provenAt: sql`now()`, secret: sealSecret(secret, actor.id) }) })
    .where(and(own, lt(codeApps.lastStep, step)))
    .returning({ step: codeApps.lastStep });
  return taken.length > 0;
}

/**
 * A first right code: from now on the app is a second factor, and this session has shown it.
 * @throws FreshSignInNeeded, TooFast, Invalid
 */
export async function proveApp(actor: Actor, { code }: ProveApp): Promise<Added> {
  requireFresh(actor);
  await limit("second-factor.tries", actor.id);
  const proven = await db.transaction(async (tx) => {
    if (await takeAppCode(tx, actor, code, false)) return added(tx, actor, "app");
    await record(tx, { actorId: actor.id, action: "second-factor.failed", detail: { kind: "app" } });
    return undefined;
  });
  if (!proven) throw new Invalid([{ field: "code", message: "wrongCode" }]);
  await forgetLimit("second-factor.tries", actor.id);
  return proven;
}

/** Takes the app away; twice is harmless. @throws FreshSignInNeeded */
export async function removeApp(actor: Actor): Promise<void> {
  requireFresh(actor);
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(codeApps)
      .where(eq(codeApps.participantId, actor.id))
      .returning({ provenAt: codeApps.provenAt });
    if (gone.some(({ provenAt }) => provenAt !== null)) await removed(tx, actor, "app");
  });
}
