import "server-only";
import { isSameOrigin } from "#lib/auth/same-origin";
import { Invalid, NotFound, Refused, TooFast, unwrap } from "#lib/core/errors";
import { log } from "#lib/core/log";

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
      if (error instanceof Refused) return goTo(`/inloggen?fout=${error.message}`);
      if (error instanceof TooFast)
        return new Response("429", { status: 429, headers: { "Retry-After": String(error.retryAfter) } });
      if (error instanceof Invalid) return new Response("400", { status: 400 });
      if (error instanceof TypeError) return new Response("400", { status: 400 });
      throw error;
    }
  };
}
