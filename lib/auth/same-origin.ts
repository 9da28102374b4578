import { env } from "#lib/core/env";

/**
 * Whether a request that changes something comes from our own pages. No Origin header counts only when the browser
 * itself says same-origin: Next alone lets such a request through (trust.md T3).
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null) return headers.get("sec-fetch-site") === "same-origin";
  const { protocol } = new URL(env.APP_URL);
  return origin === `${protocol}//${headers.get("host")}`;
}
