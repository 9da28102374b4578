import * as client from "openid-client";
import { env } from "#lib/core/env";
import { identityOf } from "#lib/work-accounts/claims";
import type { Identity } from "#lib/work-accounts/claims";
import { DEADLINE_MS, outgoing } from "#lib/work-accounts/outgoing";
import { unseal } from "#lib/work-accounts/seal";
import { ProviderTrouble, troubleIn } from "#lib/work-accounts/trouble";

/** What is needed to speak with the provider of one organisation. */
export interface SignInConfiguration {
  organisationId: string;
  slug: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  domains: string[];
  requiredAcr: string | null;
  requiredAmr: string;
  groupClaim: string | null;
}

/** What ties one attempt together; made of the secret in the cookie. */
export interface AttemptKeys {
  state: string;
  nonce: string;
  verifier: string;
}

/** More than this the clocks may not differ (trust.md O-3). */
const CLOCK_SECONDS = 300;

/** Each organisation has an address of its own: an answer of another provider does not even arrive (RFC 9700 §4.4). */
export const redirectUri = (slug: string): string => `${env.APP_URL}/inloggen/werkaccount/${slug}/terug`;
export const logoutUri = (slug: string): string => `${env.APP_URL}/inloggen/werkaccount/${slug}/afmelden`;

/**
 * Asks the provider what it offers, anew each time: keys that were changed a minute ago are known, and nothing that one
 * answered wrong stays. All questions that follow share one deadline.
 * @throws ProviderTrouble
 */
export async function discover(
  { organisationId, issuer, clientId, clientSecret }: SignInConfiguration,
  ask = outgoing({ deadline: AbortSignal.timeout(DEADLINE_MS) }),
): Promise<client.Configuration> {
  const secret = unseal(clientSecret, organisationId);
  const options: client.DiscoveryRequestOptions = { [client.customFetch]: ask as client.CustomFetch };
  // Which http is allowed decides `ask`: that of this machine, in a demo.
  if (env.OIDC_LOOPBACK) options.execute = [client.allowInsecureRequests];
  const found = await client.discovery(new URL(issuer), clientId, undefined, undefined, options).catch(asTrouble);
  const about = found.serverMetadata();
  // openid-client lets the shared addresses of Entra ID through, where every tenant in the world could sign in.
  if (about.issuer !== issuer) throw new ProviderTrouble("issuerDiffers");
  const offers = about.token_endpoint_auth_methods_supported;
  const method = offers?.includes("client_secret_post") ? client.ClientSecretPost : client.ClientSecretBasic;
  const configuration = new client.Configuration(about, clientId, undefined, method(secret));
  configuration[client.customFetch] = ask as client.CustomFetch;
  if (env.OIDC_LOOPBACK) client.allowInsecureRequests(configuration);
  // By itself it trusts an id_token that came over TLS; we look at its signature all the same.
  client.enableNonRepudiationChecks(configuration);
  checkEndpoints(about);
  return configuration;
}

function checkEndpoints({ authorization_endpoint: door, token_endpoint: desk, jwks_uri: keys }: client.ServerMetadata) {
  if (!door || !desk || !keys) throw new ProviderTrouble("noEndpoint");
  const { protocol } = new URL(door);
  if (protocol !== "https:" && !(protocol === "http:" && env.OIDC_LOOPBACK)) throw new ProviderTrouble("insecure");
}

/** Whoever showed longer ago who they are, the provider asks anew. It also makes it tell when that was. */
const LONGEST_SECONDS = 24 * 3600;

/**
 * Where to send the browser. `again` asks the provider for the whole sign-in, whatever it remembers. Without PKCE no provider
 * is asked anything. @throws ProviderTrouble
 */
export async function addressToSignIn(
  signIn: SignInConfiguration,
  keys: AttemptKeys,
  { again = false }: { again?: boolean } = {},
): Promise<string> {
  const configuration = await discover(signIn);
  const methods = configuration.serverMetadata().code_challenge_methods_supported;
  if (methods && !methods.includes("S256")) throw new ProviderTrouble("noProofKey");
  return client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri(signIn.slug),
    scope: "openid profile email",
    state: keys.state,
    nonce: keys.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(keys.verifier),
    code_challenge_method: "S256",
    max_age: String(again ? 0 : LONGEST_SECONDS),
    ...(again && { prompt: "login" }),
    ...(signIn.requiredAcr && { acr_values: signIn.requiredAcr }),
  }).href;
}

/**
 * Trades what the browser brought back for who it is. Checked: state, `iss` of the answer, code with its proof key, and of
 * the id_token its signature, issuer, audience, nonce and times (trust.md O-2 to O-4).
 * @throws ProviderTrouble
 */
export async function whoCameBack(signIn: SignInConfiguration, query: string, keys: AttemptKeys): Promise<Identity> {
  const configuration = await discover(signIn);
  const back = new URL(redirectUri(signIn.slug));
  back.search = query;
  const checks = {
    expectedState: keys.state,
    expectedNonce: keys.nonce,
    pkceCodeVerifier: keys.verifier,
    idTokenExpected: true,
  };
  const tokens = await client.authorizationCodeGrant(configuration, back, checks).catch(asTrouble);
  const claims = tokens.claims()!;
  if (Math.abs(claims.iat - Date.now() / 1000) > CLOCK_SECONDS) throw new ProviderTrouble("answerRefused");
  return identityOf(signIn, { ...(await moreAbout(configuration, tokens.access_token, claims, signIn)), ...claims });
}

/**
 * Some providers keep names and groups for those who ask once more. How somebody signed in only the signed token says, and
 * an address never borrows the proof of another one. Without an answer it goes on with what it has.
 */
async function moreAbout(
  configuration: client.Configuration,
  token: string,
  claims: client.IDToken,
  { groupClaim }: SignInConfiguration,
): Promise<Record<string, unknown>> {
  const wanted = ["email", "name", ...(groupClaim ? [groupClaim] : [])];
  const asks = configuration.serverMetadata().userinfo_endpoint && !wanted.every((claim) => claim in claims);
  if (!asks) return {};
  const {
    acr: _acr,
    amr: _amr,
    auth_time: _at,
    ...more
  } = await client.fetchUserInfo(configuration, token, claims.sub).catch((): Partial<client.UserInfoResponse> => ({}));
  if ("email" in claims) delete more.email_verified;
  return more;
}

/** Puts what openid-client threw into one of our troubles. */
function asTrouble(error: unknown): never {
  const own = troubleIn(error);
  if (own) throw own;
  if (error instanceof client.AuthorizationResponseError)
    throw new ProviderTrouble(error.error === "access_denied" ? "cancelled" : "answerRefused", error);
  if (error instanceof client.ResponseBodyError)
    throw new ProviderTrouble(isClientRefusal(error.error) ? "clientRefused" : "codeRefused", error);
  if (error instanceof client.WWWAuthenticateChallengeError) throw new ProviderTrouble("clientRefused", error);
  const { code, cause } = error as { code?: string; cause?: { attribute?: string } };
  if (code === "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED" && cause?.attribute === "issuer")
    throw new ProviderTrouble("issuerDiffers", error);
  if (code === "OAUTH_RESPONSE_IS_NOT_JSON" || code === "OAUTH_PARSE_ERROR")
    throw new ProviderTrouble("notJson", error);
  if (code === "OAUTH_HTTP_REQUEST_FORBIDDEN") throw new ProviderTrouble("insecure", error);
  if (code === "OAUTH_RESPONSE_IS_NOT_CONFORM") throw new ProviderTrouble("failed", error);
  throw new ProviderTrouble("answerRefused", error);
}

export const isClientRefusal = (code: string): boolean => code === "invalid_client" || code === "unauthorized_client";
