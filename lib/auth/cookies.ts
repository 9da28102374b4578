import "server-only";
import { cookies, headers } from "next/headers";
import type { Language } from "#lib/auth/actor";
import { ASKED_COOKIE } from "#lib/auth/asking-browser";
import { SESSION_COOKIE, cookieSettings } from "#lib/auth/next-auth";
import { sessionTokensIn } from "#lib/auth/session-cookie";
import { endSession } from "#lib/auth/sessions";
import type { SignedIn } from "#lib/auth/sign-in";
import { SESSION_HOURS } from "#lib/auth/terms";

export const LANGUAGE_COOKIE = "__Host-leerkring.language";
const YEAR = 365 * 24 * 3600;

/**
 * Hands the session to the browser; only in a route handler or action. What this browser held before is over (ASVS 5.0
 * V7.2.4). The participant's own language comes along, unless this browser already chose one.
 */
export async function giveSession({ token, language }: SignedIn): Promise<void> {
  await endSessions();
  if (!(await cookies()).has(LANGUAGE_COOKIE)) await keepLanguage(language);
  await keepToken(token);
}

/** The same session goes on under another token: see renewSession. */
export async function keepToken(token: string): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, token, { ...cookieSettings, maxAge: SESSION_HOURS * 3600 });
}

/** Ends what this browser holds. */
export async function endSessions(): Promise<void> {
  for (const token of sessionTokensIn((await headers()).get("cookie"))) await endSession(token);
}

/** What this browser was marked with on the sign-in page. */
export async function browserThatAsked(): Promise<string | undefined> {
  return (await cookies()).get(ASKED_COOKIE)?.value;
}

export async function forgetSession(): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, "", { ...cookieSettings, maxAge: 0 });
}

export async function keepLanguage(language: Language): Promise<void> {
  (await cookies()).set(LANGUAGE_COOKIE, language, { ...cookieSettings, maxAge: YEAR });
}
