import { createHmac } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { signInAttempts } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { hashOf, looksLikeToken, newToken } from "#lib/auth/tokens";
import { authorise } from "#lib/auth/authorise";
import { limitNetwork } from "#lib/auth/limits";
import { Refused } from "#lib/core/errors";
import { ATTEMPT_MINUTES } from "#lib/work-accounts/choices";
import { canArrangeSignIn } from "#lib/work-accounts/policy";
import { addressToSignIn } from "#lib/work-accounts/provider";
import type { AttemptKeys } from "#lib/work-accounts/provider";
import { signInOf } from "#lib/work-accounts/queries";

export type Purpose = (typeof signInAttempts.$inferSelect)["purpose"];

/** State, nonce and proof key of an attempt: whoever holds the cookie can make them, a copy of the database cannot. */
export function keysOf(secret: string): AttemptKeys {
  const make = (what: string) => createHmac("sha256", secret).update(`leerkring ${what}`).digest("base64url");
  return { state: make("state"), nonce: make("nonce"), verifier: make("verifier") };
}

interface Begin {
  slug: string;
  purpose: Purpose;
  /** Who shows anew who they are, links or tries; left out for signing in. */
  actor?: Actor;
  path: string;
  ip: string;
}

/**
 * Sends somebody to the provider of an organisation. @returns the address to go to, and the secret for their cookie
 * @throws NotFound, Forbidden, TooFast, ProviderTrouble
 */
export async function beginSignIn({
  slug,
  purpose,
  actor,
  path,
  ip,
}: Begin): Promise<{ address: string; secret: string }> {
  await limitNetwork("work-account.ip", ip);
  const signIn = await signInOf(slug, purpose === "trial" ? "any" : "open");
  if (purpose === "trial") authorise(actor !== undefined && canArrangeSignIn(actor));
  if (purpose === "link" || purpose === "again") authorise(actor?.organisation.id === signIn.organisationId);
  const secret = newToken();
  const address = await addressToSignIn(signIn, keysOf(secret), { again: purpose === "again" });
  await db.insert(signInAttempts).values({
    secretHash: hashOf(secret),
    organisationId: signIn.organisationId,
    purpose,
    participantId: purpose === "sign-in" ? null : actor!.id,
    path,
    expiresAt: sql`now() + make_interval(mins => ${ATTEMPT_MINUTES})`,
  });
  return { address, secret };
}

/** Takes the attempt of this browser: it works once, in time, and only at the organisation it was made for. @throws Refused */
export async function takeAttempt(secret: string | undefined, organisationId: string) {
  if (!secret || !looksLikeToken(secret)) throw new Refused("attemptOver");
  const [taken] = await db
    .delete(signInAttempts)
    .where(and(eq(signInAttempts.secretHash, hashOf(secret))))
    .returning({
      organisationId: signInAttempts.organisationId,
      purpose: signInAttempts.purpose,
      participantId: signInAttempts.participantId,
      path: signInAttempts.path,
      inTime: sql<boolean>`${signInAttempts.expiresAt} > now()`,
    });
  if (!taken?.inTime || taken.organisationId !== organisationId) throw new Refused("attemptOver");
  return taken;
}
