import { createLocalJWKSet } from "jose";
import type { JSONWebKeySet } from "jose";
import * as client from "openid-client";
import type { Actor } from "#lib/auth/actor";
import { limit } from "#lib/auth/limits";
import type { Trouble } from "#lib/work-accounts/choices";
import { outgoing } from "#lib/work-accounts/outgoing";
import { discover, isClientRefusal, redirectUri } from "#lib/work-accounts/provider";
import { getSignIn, signInOf } from "#lib/work-accounts/queries";
import type { SignIn } from "#lib/work-accounts/queries";
import { ProviderTrouble, troubleIn } from "#lib/work-accounts/trouble";

export const checkSteps = ["discovery", "proofKey", "keys", "client", "logout"] as const;
export type CheckStep = (typeof checkSteps)[number];

/** "unsure": the provider does not say; it may still be right. */
export interface Checked {
  step: CheckStep;
  outcome: "good" | "wrong" | "unsure";
  trouble?: Trouble;
}

/**
 * Looks, without signing in, whether the provider of an organisation does what we need, and stops at what is wrong first.
 * @throws NotFound, Forbidden, TooFast
 */
export async function checkProvider(actor: Actor, slug: string): Promise<Checked[]> {
  await getSignIn(actor, slug); // it asks whether they may
  const signIn = await signInOf(slug, "any");
  await limit("edit.minute", actor.id);
  const done: Checked[] = [];
  for await (const step of steps(signIn)) done.push(step);
  return done;
}

async function* steps(signIn: SignIn): AsyncGenerator<Checked> {
  const ask = outgoing();
  const found = await tried("discovery", () => discover(signIn, ask));
  yield found.checked;
  if (!found.value) return;
  const about = found.value.serverMetadata();
  const methods = about.code_challenge_methods_supported;
  if (methods && !methods.includes("S256")) yield { step: "proofKey", outcome: "wrong", trouble: "noProofKey" };
  else yield { step: "proofKey", outcome: methods ? "good" : "unsure" };
  yield (await tried("keys", () => readKeys(about.jwks_uri!, ask))).checked;
  yield (await tried("client", () => knock(found.value!, signIn))).checked;
  yield { step: "logout", outcome: about.backchannel_logout_supported === true ? "good" : "unsure" };
}

async function tried<T>(step: CheckStep, work: () => Promise<T>): Promise<{ checked: Checked; value?: T }> {
  try {
    return { value: await work(), checked: { step, outcome: "good" } };
  } catch (error) {
    const trouble = troubleIn(error);
    if (!trouble) throw error;
    return { checked: { step, outcome: "wrong", trouble: trouble.trouble } };
  }
}

async function readKeys(address: string, ask: ReturnType<typeof outgoing>): Promise<void> {
  const answer = await ask(address);
  const set = (await answer.json().catch(() => ({}))) as JSONWebKeySet;
  try {
    createLocalJWKSet(set);
  } catch (cause) {
    throw new ProviderTrouble("noKeys", cause);
  }
  if (set.keys.length === 0) throw new ProviderTrouble("noKeys");
}

/** Comes with a code that cannot be right: a provider that knows us refuses the code, another one refuses us. */
async function knock(configuration: client.Configuration, { slug }: SignIn): Promise<void> {
  const back = new URL(`${redirectUri(slug)}?code=trial`);
  const { issuer, authorization_response_iss_parameter_supported: says } = configuration.serverMetadata();
  if (says) back.searchParams.set("iss", issuer);
  try {
    await client.authorizationCodeGrant(configuration, back, { pkceCodeVerifier: client.randomPKCECodeVerifier() });
  } catch (error) {
    const own = troubleIn(error);
    if (own) throw own;
    if (error instanceof client.WWWAuthenticateChallengeError) throw new ProviderTrouble("clientRefused", error);
    if (error instanceof client.ResponseBodyError && isClientRefusal(error.error))
      throw new ProviderTrouble("clientRefused", error);
    if (error instanceof client.ResponseBodyError) return;
    throw new ProviderTrouble("notJson", error);
  }
}
