import type { Answer } from "../support/server.ts";
import type { Rule } from "./reads.ts";
import type { Thing } from "./things.ts";
import type { Viewer } from "./viewers.ts";

/** How a visitor is sent to sign in: by a page, by the API, by a plain form. */
export const signInStatus = { page: 307, api: 401, form: 303 } as const;

type Asked = Pick<Rule, "door" | "users" | "ok">;

export const mayUse = ({ door, users }: Asked, thing: Thing | undefined, viewer: Viewer): boolean =>
  door.includes(viewer) && (!thing || (thing.readers.includes(viewer) && (users?.(thing).includes(viewer) ?? true)));

/** What this viewer gets: what they may not know of is not there, what they may not use is forbidden. */
export function statusFor(rule: Asked, thing: Thing | undefined, viewer: Viewer, how: keyof typeof signInStatus) {
  if (!rule.door.includes(viewer)) return viewer === "visitor" ? signInStatus[how] : 403;
  if (thing && !thing.readers.includes(viewer)) return 404;
  if (thing && rule.users && !rule.users(thing).includes(viewer)) return 403;
  return (typeof rule.ok === "function" ? rule.ok(viewer) : rule.ok) ?? 200;
}

/**
 * The decision in an answer. To its own scripts Next says 200 and puts the decision in what comes; a prefetch brings
 * nothing of a page yet.
 */
export function decisionIn({ status, body }: Answer): number {
  if (status !== 200) return status;
  const [, refused] = /NEXT_HTTP_ERROR_FALLBACK;(\d{3})/.exec(body) ?? [];
  const [, redirected] = /NEXT_REDIRECT;\w+;[^;]*;(\d{3});/.exec(body) ?? [];
  return Number(refused ?? redirected ?? status);
}
