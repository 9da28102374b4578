import "server-only";
import { cookies } from "next/headers";
import { SESSION_COOKIE, cookieSettings } from "#lib/auth/next-auth";
import { SESSION_HOURS } from "#lib/auth/terms";

export const LANGUAGE_COOKIE = "__Host-leerkring.language";
const YEAR = 365 * 24 * 3600;

/** Hands the session token to the browser; only in a route handler or action. */
export async function giveSession(token: string): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, token, { ...cookieSettings, maxAge: SESSION_HOURS * 3600 });
}

export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(SESSION_COOKIE)?.value;
}

export async function forgetSession(): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, "", { ...cookieSettings, maxAge: 0 });
}

export async function keepLanguage(language: "nl" | "en"): Promise<void> {
  (await cookies()).set(LANGUAGE_COOKIE, language, { ...cookieSettings, maxAge: YEAR });
}
