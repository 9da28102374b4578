import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { and, eq, gt, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { participants, passkeyChallenges, passkeys } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { requireFresh } from "#lib/auth/fresh";
import { forgetLimit, limit } from "#lib/auth/limits";
import { NotFound, Refused } from "#lib/core/errors";
import { added, removed } from "#lib/second-factor/changes";
import type { Added } from "#lib/second-factor/changes";
import { CHALLENGE_MINUTES, PASSKEYS_AT_ONCE } from "#lib/second-factor/choices";
import { confirmed } from "#lib/second-factor/confirm";
import { relyingParty } from "#lib/second-factor/relying-party";
import type { AddPasskey, RemovePasskey } from "#lib/second-factor/validation";

/** EdDSA, ES256 and RS256, as COSE numbers them: one of them every device can. */
const ALGORITHMS = [-8, -7, -257];

type Purpose = (typeof passkeyChallenges.$inferSelect)["purpose"];

function party() {
  const found = relyingParty();
  if (!found) throw new Refused("passkeysImpossible");
  return found;
}

const listOwn = (actor: Actor) =>
  db
    .select({ id: passkeys.credentialId, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.participantId, actor.id));

/** One per session: a newer one makes the one before it useless. */
async function keepChallenge(actor: Actor, purpose: Purpose, challenge: string): Promise<void> {
  const expiresAt = sql`now() + make_interval(mins => ${CHALLENGE_MINUTES})`;
  await db
    .insert(passkeyChallenges)
    .values({ sessionId: actor.sessionId, purpose, challenge, expiresAt })
    .onConflictDoUpdate({ target: passkeyChallenges.sessionId, set: { purpose, challenge, expiresAt } });
}

/** What the device was asked to sign: of many answers at once, one finds it. */
async function takeChallenge(tx: Transaction, actor: Actor, purpose: Purpose): Promise<string | undefined> {
  const [taken] = await tx
    .delete(passkeyChallenges)
    .where(
      and(
        eq(passkeyChallenges.sessionId, actor.sessionId),
        eq(passkeyChallenges.purpose, purpose),
        gt(passkeyChallenges.expiresAt, sql`now()`),
      ),
    )
    .returning({ challenge: passkeyChallenges.challenge });
  return taken?.challenge;
}

/** What a browser needs to make a passkey. @throws FreshSignInNeeded, Refused with ten of them, or where they cannot be */
export async function askNewPasskey(actor: Actor) {
  requireFresh(actor);
  const own = await listOwn(actor);
  if (own.length >= PASSKEYS_AT_ONCE) throw new Refused("tooManyPasskeys");
  const [person] = await db
    .select({ email: participants.email })
    .from(participants)
    .where(eq(participants.id, actor.id));
  const options = await generateRegistrationOptions({
    rpName: "Leerkring",
    rpID: party().id,
    userName: person!.email,
    userDisplayName: actor.name,
    userID: new TextEncoder().encode(actor.id),
    excludeCredentials: own,
    // It stands beside the mail, not in its place: that it is there is enough.
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: "discouraged", userVerification: "preferred" },
  });
  await keepChallenge(actor, "add", options.challenge);
  return options;
}

/** What a browser needs to show one. @throws NotFound without any, Refused where they cannot be */
export async function askPasskey(actor: Actor) {
  const own = await listOwn(actor);
  if (own.length === 0) throw new NotFound();
  const options = await generateAuthenticationOptions({
    rpID: party().id,
    allowCredentials: own,
    userVerification: "preferred",
  });
  await keepChallenge(actor, "confirm", options.challenge);
  return options;
}

function read<T>(response: string): T {
  try {
    return JSON.parse(response) as T;
  } catch {
    throw new Refused("passkeyWrong");
  }
}

/** The library throws at everything that is not as it should be: all of it is "no". */
const orNothing = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);

/**
 * Keeps the passkey that the browser made: from now on it is a second factor, and this session has shown it.
 * @throws FreshSignInNeeded, TooFast, Refused
 */
export async function addPasskey(actor: Actor, { response, device }: AddPasskey): Promise<Added> {
  requireFresh(actor);
  const given = read<RegistrationResponseJSON>(response);
  await limit("second-factor.tries", actor.id);
  const made = await db.transaction(async (tx) => {
    const credential = await newCredential(tx, actor, given);
    const kept = credential
      ? await tx
          .insert(passkeys)
          .values({
            participantId: actor.id,
            credentialId: credential.id,
            publicKey: Buffer.from(credential.publicKey).toString("base64url"),
            counter: credential.counter,
            transports: (credential.transports ?? []).slice(0, 10),
            device: device.slice(0, 100),
          })
          .onConflictDoNothing({ target: passkeys.credentialId })
          .returning({ id: passkeys.id })
      : [];
    return kept.length > 0 ? added(tx, actor, "passkey") : failed(tx, actor);
  });
  if (!made) throw new Refused("passkeyWrong");
  await forgetLimit("second-factor.tries", actor.id);
  return made;
}

async function newCredential(tx: Transaction, actor: Actor, given: RegistrationResponseJSON) {
  const expectedChallenge = await takeChallenge(tx, actor, "add");
  if (!expectedChallenge) return undefined;
  const { id, origin } = party();
  const verified = await orNothing(
    verifyRegistrationResponse({
      response: given,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  return verified?.registrationInfo?.credential;
}

async function failed(tx: Transaction, actor: Actor): Promise<undefined> {
  await record(tx, { actorId: actor.id, action: "second-factor.failed", detail: { kind: "passkey" } });
}

/** Shows a second factor by a passkey. @returns the new token of the session. @throws TooFast after five wrong ones, Refused */
export async function confirmPasskey(actor: Actor, { response }: { response: string }): Promise<string> {
  const given = read<AuthenticationResponseJSON>(response);
  await limit("second-factor.tries", actor.id);
  const token = await db.transaction(async (tx) =>
    (await isOwnPasskey(tx, actor, given)) ? confirmed(tx, actor, "passkey") : failed(tx, actor),
  );
  if (!token) throw new Refused("passkeyWrong");
  await forgetLimit("second-factor.tries", actor.id);
  return token;
}

async function isOwnPasskey(tx: Transaction, actor: Actor, given: AuthenticationResponseJSON): Promise<boolean> {
  const expectedChallenge = await takeChallenge(tx, actor, "confirm");
  if (!expectedChallenge || typeof given.id !== "string") return false;
  const own = and(eq(passkeys.participantId, actor.id), eq(passkeys.credentialId, given.id));
  const [known] = await tx.select().from(passkeys).where(own).for("update");
  if (!known) return false;
  const { id, origin } = party();
  const verified = await orNothing(
    verifyAuthenticationResponse({
      response: given,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: false,
      credential: {
        id: known.credentialId,
        publicKey: new Uint8Array(Buffer.from(known.publicKey, "base64url")),
        counter: known.counter,
      },
    }),
  );
  if (!verified?.verified) return false;
  const { newCounter } = verified.authenticationInfo;
  await tx
    .update(passkeys)
    .set({ counter: newCounter, lastUsedAt: sql`now()` })
    .where(own);
  return true;
}

/** Takes one away; twice is harmless. @throws FreshSignInNeeded */
export async function removePasskey(actor: Actor, { passkeyId }: RemovePasskey): Promise<void> {
  requireFresh(actor);
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, passkeyId), eq(passkeys.participantId, actor.id)))
      .returning({ id: passkeys.id });
    if (gone.length > 0) await removed(tx, actor, "passkey");
  });
}
