import { createHash } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { quotaAddress } from "#lib/core/network-address";

export const SESSION_COOKIE = "__Host-leerkring.session";

/** A session counts as known for this long after the application last confirmed it. */
const KNOWN_MS = 15 * 60_000;

interface KnownSession {
  participantId: string;
  seenAt: number;
}

const shared = globalThis as { __leerkringKnownSessions?: Map<string, KnownSession> };

/** Sessions the application looked up with success, by SHA-256 of the cookie value. Filled by lib/auth/known-sessions. */
export const knownSessions = (): Map<string, KnownSession> => (shared.__leerkringKnownSessions ??= new Map());

/** Every value of a cookie: a second one of the same name may have been planted. */
function cookieValues(header: string | undefined, name: string): string[] {
  return (header ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
}

/** Whose known session this request carries, or undefined: an invented cookie earns no quota of its own. */
export function participantOf(cookies: string | undefined, now = Date.now()): string | undefined {
  for (const value of cookieValues(cookies, SESSION_COOKIE).slice(0, 3)) {
    const key = createHash("sha256").update(value).digest("hex");
    const seen = knownSessions().get(key);
    if (seen !== undefined && now - seen.seenAt < KNOWN_MS) return seen.participantId;
  }
  return undefined;
}

/** Forgets sessions that were not seen for long; called now and then. */
export function forgetOldSessions(now = Date.now()): void {
  for (const [key, { seenAt }] of knownSessions()) if (now - seenAt >= KNOWN_MS) knownSessions().delete(key);
}

export interface Quota {
  /** Whole seconds to wait when the quota is used up, undefined when the request may pass. */
  waitFor: (address: string, cookies: string | undefined) => Promise<number | undefined>;
}

/** The quota of the whole site (trust.md R-1): per participant with a known session, else per address. In memory: one process serves. */
export function makeQuota(): Quota {
  const perParticipant = new RateLimiterMemory({ keyPrefix: "participant", points: 600, duration: 60 });
  const burst = new RateLimiterMemory({ keyPrefix: "burst", points: 50, duration: 10 });
  const minute = new RateLimiterMemory({ keyPrefix: "minute", points: 200, duration: 60 });

  const waitOf = async (limiter: RateLimiterMemory, key: string) => {
    try {
      await limiter.consume(key);
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  };

  return {
    async waitFor(address, cookies) {
      const participant = participantOf(cookies);
      if (participant) return waitOf(perParticipant, participant);
      const key = quotaAddress(address);
      return (await waitOf(burst, key)) ?? (await waitOf(minute, key));
    },
  };
}
