import "server-only";
import type { z } from "zod";
import type { Actor } from "#lib/auth/actor";
import { isSameOrigin } from "#lib/auth/same-origin";
import { viewerOf } from "#lib/auth/viewer-of";
import { onwards, FRESH_PATH } from "#lib/auth/paths";
import {
  Conflict,
  Forbidden,
  FreshSignInNeeded,
  Invalid,
  NotFound,
  ReadOnly,
  Refused,
  TooFast,
  unwrap,
} from "#lib/core/errors";
import { log } from "#lib/core/log";
import { formObject, parse } from "#lib/core/parse";

const goTo = (path: string, headers: Record<string, string> = {}) =>
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "private, no-store", ...headers } });

/**
 * A plain form POST without a session yet: same origin, then `answer` gives the path to go to. For sign-in and language,
 * which must also work from a script and without JavaScript.
 */
export function formRoute(answer: (form: FormData, request: Request) => Promise<string>) {
  return async (request: Request): Promise<Response> => {
    if (!isSameOrigin(request.headers)) {
      log.warn({ kind: "refused", why: "other origin" });
      return new Response("403", { status: 403 });
    }
    try {
      return goTo(await answer(await request.formData(), request));
    } catch (thrown) {
      const error = unwrap(thrown);
      if (error instanceof NotFound) return new Response("404", { status: 404 });
      if (error instanceof Forbidden) return new Response("403", { status: 403 });
      if (error instanceof Refused) return goTo(`/inloggen?fout=${error.message}`);
      if (error instanceof TooFast)
        return new Response("429", { status: 429, headers: { "Retry-After": String(error.retryAfter) } });
      if (error instanceof Invalid) return new Response("400", { status: 400 });
      if (error instanceof TypeError) return new Response("400", { status: 400 });
      throw error;
    }
  };
}

/** Why a verb did not do it, as one word in an address; undefined for what has an answer of its own. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof Invalid) return error.mistakes[0]?.message;
  if (error instanceof TooFast) return "tooFast";
  if (error instanceof ReadOnly) return error.message;
  return error instanceof Refused || error instanceof Conflict ? error.message : undefined;
}

/**
 * A plain form of a participant, for what must also work without JavaScript: strict input, one verb that gives the path to
 * go to. A refusal goes back to `back` with its reason as `fout`; that page puts it into words.
 */
export const participantForm = <Schema extends z.ZodObject>(
  schema: Schema,
  back: string,
  verb: (actor: Actor, input: z.output<Schema>) => Promise<string>,
) =>
  formRoute(async (form, request) => {
    const viewer = await viewerOf(request.headers.get("cookie"));
    if (viewer.kind === "visitor") return `/inloggen?verder=${encodeURIComponent(back)}`;
    try {
      return await verb(viewer, parse(schema, formObject(schema, form)));
    } catch (thrown) {
      const error = unwrap(thrown);
      if (error instanceof FreshSignInNeeded) return onwards(FRESH_PATH, back);
      const reason = reasonOf(error);
      if (reason === undefined) throw thrown;
      return `${back}${back.includes("?") ? "&" : "?"}fout=${encodeURIComponent(reason)}`;
    }
  });
