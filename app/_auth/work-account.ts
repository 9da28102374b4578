import "server-only";
import { cookies, headers } from "next/headers";
import type { Actor } from "#lib/auth/actor";
import { Forbidden, NotFound, Refused, TooFast, unwrap } from "#lib/core/errors";
import { log } from "#lib/core/log";
import { currentRequest } from "#lib/core/request-context";
import { beginSignIn } from "#lib/work-accounts/attempts";
import type { Purpose } from "#lib/work-accounts/attempts";
import { ATTEMPT_MINUTES, WAITING_MINUTES } from "#lib/work-accounts/choices";
import { ProviderTrouble } from "#lib/work-accounts/trouble";

const ATTEMPT_COOKIE = "__Host-leerkring.attempt";
const WAITING_COOKIE = "__Host-leerkring.waiting";
const ORGANISATION_COOKIE = "__Host-leerkring.organisation";
const settings = { httpOnly: true, sameSite: "lax", path: "/", secure: true } as const;
const YEAR = 365 * 24 * 3600;

/** The value of a cookie; of two of one name one was planted, and neither counts. */
async function only(name: string): Promise<string | undefined> {
  const all = ((await headers()).get("cookie") ?? "").split(";").map((part) => part.trim());
  const found = all.filter((part) => part.startsWith(`${name}=`));
  return found.length === 1 ? found[0]!.slice(name.length + 1) : undefined;
}

const forget = async (name: string) => void (await cookies()).set(name, "", { ...settings, maxAge: 0 });

/** The secret of the attempt that this browser is making; it is used up by asking. */
export async function takeAttemptSecret(): Promise<string | undefined> {
  const secret = await only(ATTEMPT_COOKIE);
  await forget(ATTEMPT_COOKIE);
  return secret;
}

export const waitingSecret = (): Promise<string | undefined> => only(WAITING_COOKIE);
export const forgetWaiting = (): Promise<void> => forget(WAITING_COOKIE);
export async function keepWaiting(secret: string): Promise<void> {
  (await cookies()).set(WAITING_COOKIE, secret, { ...settings, maxAge: WAITING_MINUTES * 60 });
}

/** The organisation that was chosen last in this browser. */
export const chosenOrganisation = (): Promise<string | undefined> => only(ORGANISATION_COOKIE);
export async function keepOrganisation(slug: string): Promise<void> {
  (await cookies()).set(ORGANISATION_COOKIE, slug, { ...settings, maxAge: YEAR });
}

export const goTo = (address: string, status: 303 | 307 = 303): Response =>
  new Response(null, {
    status,
    headers: { Location: address, "Cache-Control": "private, no-store", "Referrer-Policy": "no-referrer" },
  });

/**
 * Sends the browser to the provider of an organisation. A GET, because a form may not lead off the site (its `form-action`).
 * What goes wrong is said at `back`, within seconds.
 */
export async function goToProvider(
  about: { slug: string; purpose: Purpose; actor?: Actor; path: string },
  back: string,
) {
  try {
    const { address, secret } = await beginSignIn({ ...about, ip: currentRequest()?.ip ?? "" });
    (await cookies()).set(ATTEMPT_COOKIE, secret, { ...settings, maxAge: ATTEMPT_MINUTES * 60 });
    return goTo(address);
  } catch (error) {
    return sayAt(back, error);
  }
}

/** Why it did not work, as one word in the address of a page that puts it into words. */
export function sayAt(back: string, thrown: unknown): Response {
  const error = unwrap(thrown);
  if (error instanceof NotFound) return new Response("404", { status: 404 });
  if (error instanceof Forbidden) return new Response("403", { status: 403 });
  if (error instanceof TooFast)
    return new Response("429", { status: 429, headers: { "Retry-After": String(error.retryAfter) } });
  if (!(error instanceof Refused)) throw thrown;
  log.warn({ kind: "work-account-refused", why: error instanceof ProviderTrouble ? error.trouble : error.message });
  return goTo(`${back}${back.includes("?") ? "&" : "?"}fout=${error.message}`);
}

/** What a page may be told that way: keys under `refusals`. */
export const signInMistakes = [
  "workAccountTrouble",
  "workAccountRefused",
  "signInCancelled",
  "attemptOver",
  "otherOrganisation",
  "workAccountTaken",
  "otherWorkAccount",
  "notSignedInAnew",
  "linkUsed",
  "suspended",
] as const;
