import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { codeApps, participants, passkeys, recoveryCodes } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { secondFactorSetUp } from "#lib/auth/second-factor";
import { NotFound } from "#lib/core/errors";
import { canResetSecondFactor } from "#lib/second-factor/policy";
import { UNPROVEN_MINUTES } from "#lib/second-factor/choices";
import { unprovenOf, unsealSecret, uriOf } from "#lib/second-factor/secrets";

/** Whether somebody has one set up that works. */
export async function holdsSecondFactor(store: typeof db | Transaction, participantId: string): Promise<boolean> {
  const [row] = await store
    .select({ holds: secondFactorSetUp() })
    .from(participants)
    .where(eq(participants.id, participantId));
  return row?.holds ?? false;
}

const listPasskeys = (participantId: string) =>
  db
    .select({
      id: passkeys.id,
      device: passkeys.device,
      madeAt: passkeys.madeAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.participantId, participantId))
    .orderBy(asc(passkeys.madeAt), asc(passkeys.id));

const codesLeft = (participantId: string) =>
  db.$count(recoveryCodes, and(eq(recoveryCodes.participantId, participantId), isNull(recoveryCodes.usedAt)));

async function provenApp(participantId: string): Promise<Date | null> {
  const [app] = await db
    .select({ provenAt: codeApps.provenAt })
    .from(codeApps)
    .where(eq(codeApps.participantId, participantId));
  return app?.provenAt ?? null;
}

/** What the actor has set up. */
export async function getSecondFactor(actor: Actor) {
  const [appSince, keys, codes] = await Promise.all([provenApp(actor.id), listPasskeys(actor.id), codesLeft(actor.id)]);
  return { appSince, passkeys: keys, codesLeft: codes, any: appSince !== null || keys.length > 0 };
}
export type OwnSecondFactor = Awaited<ReturnType<typeof getSecondFactor>>;

/**
 * The secret of an app of which no code was typed yet, to scan or to type, in the session that asked for it; null when none
 * waits, or when the actor must first show anew who they are.
 */
export async function findUnprovenApp(actor: Actor): Promise<{ secret: string; uri: string } | null> {
  if (!actor.fresh) return null;
  const [app] = await db
    .select({ secret: codeApps.secret, email: participants.email })
    .from(codeApps)
    .innerJoin(participants, eq(participants.id, codeApps.participantId))
    .where(
      and(
        eq(codeApps.participantId, actor.id),
        isNull(codeApps.provenAt),
        gt(codeApps.madeAt, sql`now() - make_interval(mins => ${UNPROVEN_MINUTES})`),
      ),
    );
  const secret = app && unsealSecret(app.secret, unprovenOf(actor));
  return secret ? { secret, uri: uriOf(secret, app.email) } : null;
}

/** What an administrator sees before they take somebody's second factor away. @throws NotFound, Forbidden */
export async function getSecondFactorOf(actor: Actor, handle: string) {
  const [person] = await db
    .select({ id: participants.id, handle: participants.handle, name: participants.name })
    .from(participants)
    .where(and(eq(participants.handle, handle), isNull(participants.erasedAt)));
  if (!person) throw new NotFound();
  authorise(canResetSecondFactor(actor, person));
  const [appSince, keys] = await Promise.all([provenApp(person.id), listPasskeys(person.id)]);
  return { ...person, app: appSince !== null, passkeys: keys.length };
}
