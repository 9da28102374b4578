import { visitor } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";
import { forgetSessionOf, rememberSession } from "#lib/auth/known-sessions";
import { sessionTokenIn } from "#lib/auth/session-cookie";
import { findActor } from "#lib/auth/sessions";

/**
 * Who sends this Cookie header, outside a page of Next: the same sessions as everywhere.
 * @throws Unavailable when the database does not answer: never "signed out" by mistake
 */
export async function viewerOf(cookieHeader: string | null): Promise<Viewer> {
  const token = sessionTokenIn(cookieHeader);
  const found = token ? await findActor(token) : null;
  if (!token || !found) {
    if (token) forgetSessionOf(token);
    return visitor;
  }
  rememberSession(token, found.actor.id);
  return found.actor;
}
