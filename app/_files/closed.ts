import { onwards, FRESH_PATH } from "#lib/auth/paths";
import { FreshSignInNeeded, NotFound, TooFast, isUnavailable, unwrap } from "#lib/core/errors";

/** Of every file that is fetched: nothing of it may ever run as a page of ours (trust.md U-6), nobody else keeps it. */
export const closed = {
  // A picture in <img> needs no more than this.
  "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "private, no-store",
};

/** An answer without a file. */
export const noFile = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(String(status), {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", ...closed, ...headers },
  });

/**
 * Why there is no file. Throws again what is nobody's fault but ours. `page` is where the button stood: whoever must first
 * show anew who they are comes back there.
 */
export function withoutFile(thrown: unknown, page = "/"): Response {
  const error = unwrap(thrown);
  if (error instanceof FreshSignInNeeded) return noFile(303, { Location: onwards(FRESH_PATH, page) });
  if (error instanceof NotFound) return noFile(404);
  if (error instanceof TooFast) return noFile(429, { "Retry-After": String(error.retryAfter) });
  if (isUnavailable(error)) return noFile(503, { "Retry-After": "5" });
  throw error;
}
