import { SESSION_HOURS } from "#lib/auth/terms";
import { looksLikeToken, newToken } from "#lib/auth/tokens";

/** What a browser shows again when it comes back with a link that it asked for (trust.md M-3). */
export const ASKED_COOKIE = "__Host-leerkring.asked";

/**
 * The Set-Cookie that marks a browser on the sign-in page; undefined when it was marked before. The front sets it and not the
 * action that asks: Next would draw the whole page anew for a cookie.
 */
export function markFor(cookies: string | undefined): string | undefined {
  const held = (cookies ?? "").split("; ").find((one) => one.startsWith(`${ASKED_COOKIE}=`));
  if (held && looksLikeToken(held.slice(ASKED_COOKIE.length + 1))) return undefined;
  return `${ASKED_COOKIE}=${newToken()}; Path=/; Max-Age=${SESSION_HOURS * 3600}; Secure; HttpOnly; SameSite=Lax`;
}
