import { visitor } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";
import { SESSION_COOKIE } from "#lib/auth/next-auth";
import { rememberSession } from "#lib/auth/known-sessions";
import { findActor } from "#lib/auth/sessions";

/** The values of the session cookie in a Cookie header; a second one of the same name may have been planted. */
const tokensIn = (header: string | null): string[] =>
  (header ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${SESSION_COOKIE}=`))
    .map((part) => part.slice(SESSION_COOKIE.length + 1));

/**
 * Who sends this Cookie header, outside a page of Next: the same sessions as everywhere.
 * @throws Unavailable when the database does not answer: never "signed out" by mistake
 */
export async function viewerOf(cookieHeader: string | null): Promise<Viewer> {
  const [token] = tokensIn(cookieHeader);
  const found = token ? await findActor(token) : null;
  if (!token || !found) return visitor;
  rememberSession(token);
  return found.actor;
}
