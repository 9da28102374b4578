import { env } from "#lib/core/env";

interface Headers {
  get: (name: string) => string | null;
}

/**
 * Whether a request that changes something comes from our own pages. Without an Origin (Next alone lets such a request
 * through, trust.md T3), or with the "null" that our page without referrer sends, only the browser's own word counts.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null || origin === "null") return headers.get("sec-fetch-site") === "same-origin";
  const { protocol } = new URL(env.APP_URL);
  return origin === `${protocol}//${headers.get("host")}`;
}
