import "server-only";
import { getServerSession } from "next-auth";
import { headers } from "next/headers";
import { visitor } from "#lib/auth/actor";
import type { Actor, Viewer } from "#lib/auth/actor";
import { forgetSessionOf, rememberSession } from "#lib/auth/known-sessions";
import { authOptions } from "#lib/auth/next-auth";
import { sessionTokenIn } from "#lib/auth/session-cookie";

/**
 * Who is looking, as the database knows them now. Pages ask through app/_auth/viewer.ts, once per request.
 * @throws Unavailable when the database does not answer: never "signed out" by mistake
 */
export async function findViewer(): Promise<Viewer> {
  const token = sessionTokenIn((await headers()).get("cookie"));
  if (!token) return visitor;
  let failure: unknown;
  const session = await getServerSession(
    authOptions((error) => {
      failure = error;
    }),
  );
  if (failure) throw failure;
  const actor = (session as { actor?: Actor } | null)?.actor;
  if (!actor) {
    forgetSessionOf(token);
    return visitor;
  }
  rememberSession(token, actor.id);
  return actor;
}
