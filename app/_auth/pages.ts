import "server-only";
import { forbidden, notFound, redirect } from "next/navigation";
import type { Actor, Viewer } from "#lib/auth/actor";
import { getViewer } from "./viewer";
import { Forbidden, Invalid, NotFound, TooFast, unwrap } from "#lib/core/errors";
import { currentRequest } from "#lib/core/request-context";

/** The signed-in participant; a visitor goes to sign in first and comes back to `path`. */
export async function requireActor(path: string): Promise<Actor> {
  const viewer = await getViewer();
  if (viewer.kind === "visitor") redirect(`/inloggen?verder=${encodeURIComponent(path)}`);
  return viewer;
}

/** A signed-in participant who may use this page; others get 403. */
export async function requireAllowed(path: string, allowed: (viewer: Viewer) => boolean): Promise<Actor> {
  const actor = await requireActor(path);
  if (!allowed(actor)) forbidden();
  return actor;
}

/**
 * Awaits a query of a page: what does not exist for the viewer (also a place in a list) is a 404, what they may not use
 * a 403, too often a 429.
 */
export async function orNotFound<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (thrown) {
    const error = unwrap(thrown);
    if (error instanceof NotFound || error instanceof Invalid) notFound();
    if (error instanceof Forbidden) forbidden();
    const request = currentRequest();
    if (error instanceof TooFast && request) request.tooFast = error.retryAfter;
    throw error;
  }
}
