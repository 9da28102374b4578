import { eq, sql } from "drizzle-orm";
import { TOTP, Secret } from "otpauth";
import { db } from "#db/client";
import { codeApps, sessions } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { findActor, startSession } from "#lib/auth/sessions";
import { findUnprovenApp } from "#lib/second-factor/queries";
import { proveApp, startApp } from "#lib/second-factor/apps";

/** Somebody who just came in with a link from their mail, as the database says: no second factor was shown. */
export async function byMail({ id }: Actor): Promise<{ token: string; actor: Actor }> {
  const token = await startSession(id, "Firefox, Linux");
  return { token, actor: await actorOf(token) };
}

export async function actorOf(token: string): Promise<Actor> {
  return (await findActor(token))!.actor;
}

/** What an app shows at this moment, `steps` of thirty seconds later. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Sets an app up in this session. @returns its secret, the recovery codes, and the session as it goes on */
export async function withApp(person: Actor) {
  const before = await byMail(person);
  await startApp(before.actor);
  const { secret } = (await findUnprovenApp(before.actor))!;
  const { token, codes } = await proveApp(before.actor, { code: codeOf(secret) });
  return { secret, codes: codes!, token, old: before.token, actor: await actorOf(token) };
}

/** Makes the codes of now work again: as if the one that was used belonged to an earlier time. */
export const laterThan = ({ id }: Actor) =>
  db.update(codeApps).set({ lastStep: 0 }).where(eq(codeApps.participantId, id));

/** Eleven minutes pass since they showed who they are. */
export const letGoStale = ({ sessionId }: Actor) =>
  db
    .update(sessions)
    .set({ confirmedAt: sql`now() - interval '11 minutes'` })
    .where(eq(sessions.id, sessionId));
