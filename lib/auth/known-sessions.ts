import { hashOf } from "#lib/auth/tokens";

interface KnownSession {
  participantId: string;
  /** Milliseconds since 1970. */
  seenAt: number;
}

const shared = globalThis as { __leerkringKnownSessions?: Map<string, KnownSession> };
const known = (): Map<string, KnownSession> => (shared.__leerkringKnownSessions ??= new Map());

/** Tells the limiter at the door whose cookie this is, so that an invented one gives no extra quota. */
export function rememberSession(token: string, participantId: string): void {
  if (known().size > 50_000) known().clear();
  known().set(hashOf(token), { participantId, seenAt: Date.now() });
}

/** What opens nothing (any more) gives no quota either. */
export function forgetSessionOf(token: string): void {
  known().delete(hashOf(token));
}
