import { hashOf } from "#lib/auth/tokens";

const shared = globalThis as { __leerkringKnownSessions?: Map<string, number> };

/** Tells the limiter at the door which cookies are real, so that an invented one gives no extra quota. */
export function rememberSession(token: string): void {
  const known = (shared.__leerkringKnownSessions ??= new Map());
  if (known.size > 50_000) known.clear();
  known.set(hashOf(token), Date.now());
}
