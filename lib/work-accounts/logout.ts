import { and, eq, inArray } from "drizzle-orm";
import { createRemoteJWKSet, customFetch, decodeJwt, jwtVerify } from "jose";
import type { JWTPayload } from "jose";
import { db } from "#db/client";
import { sessions, spentLogoutTokens, workAccounts } from "#db/schema";
import { record } from "#lib/audit/record";
import { limit } from "#lib/auth/limits";
import { hashOf } from "#lib/auth/tokens";
import { Refused } from "#lib/core/errors";
import { discover } from "#lib/work-accounts/provider";
import { outgoing } from "#lib/work-accounts/outgoing";
import { troubleIn } from "#lib/work-accounts/trouble";
import { signInOf } from "#lib/work-accounts/queries";
import type { SignIn } from "#lib/work-accounts/queries";

const EVENT = "http://schemas.openid.net/event/backchannel-logout";
/** Signatures that only the provider can make: never one with a secret that both know. */
const ALGORITHMS = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
];
const MOST_SIGNS = 10_000;

/**
 * The provider tells that somebody signed out there (OpenID Connect Back-Channel Logout 1.0): what they opened here with that
 * work account ends. A token works once; sessions by mail link stay.
 * @throws NotFound, Refused for a token that is not right or was used, TooFast
 */
export async function endByProvider(slug: string, token: string): Promise<void> {
  const signIn = await signInOf(slug, "any");
  const told = await verify(signIn, token);
  await db.transaction(async (tx) => {
    const [fresh] = await tx
      .insert(spentLogoutTokens)
      .values({ tokenHash: hashOf(`${signIn.issuer} ${told.jti}`) })
      .onConflictDoNothing()
      .returning({ tokenHash: spentLogoutTokens.tokenHash });
    if (!fresh) throw new Refused("logoutToken");
    const accounts = tx
      .select({ id: workAccounts.id })
      .from(workAccounts)
      .where(
        and(
          eq(workAccounts.issuer, signIn.issuer),
          eq(workAccounts.organisationId, signIn.organisationId),
          told.sub === undefined ? undefined : eq(workAccounts.sub, told.sub),
        ),
      );
    const ended = await tx
      .delete(sessions)
      .where(
        and(
          inArray(sessions.workAccountId, accounts),
          typeof told.sid === "string" ? eq(sessions.providerSession, told.sid) : undefined,
        ),
      )
      .returning({ participantId: sessions.participantId });
    for (const { participantId } of ended)
      await record(tx, { actorId: participantId, action: "session.ended-by-provider" });
  });
}

async function verify(signIn: SignIn, token: string): Promise<JWTPayload & { jti: string }> {
  // What is plainly not for us costs the provider no question.
  if (token.length > MOST_SIGNS || issuerIn(token) !== signIn.issuer) throw new Refused("logoutToken");
  await limit("logout.minute", signIn.organisationId);
  const ask = outgoing();
  const { jwks_uri: keys } = (await discover(signIn, ask)).serverMetadata();
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(keys!), { [customFetch]: ask as never }), {
    issuer: signIn.issuer,
    audience: signIn.clientId,
    algorithms: ALGORITHMS,
    typ: "logout+jwt",
    maxTokenAge: "5m",
    clockTolerance: "30s",
    requiredClaims: ["iat", "jti", "events"],
  }).catch((cause: unknown) => {
    throw troubleIn(cause) ?? new Refused("logoutToken");
  });
  const event = (payload.events as Record<string, unknown> | undefined)?.[EVENT];
  const names = payload.sub !== undefined || typeof payload.sid === "string";
  if (typeof event !== "object" || event === null || "nonce" in payload || !names) throw new Refused("logoutToken");
  return { ...payload, jti: payload.jti! };
}

function issuerIn(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}
