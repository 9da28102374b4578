import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { keyIn } from "#lib/api-keys/keys";
import type { Spent } from "#lib/auth/shared-quota";
import { hashOf } from "#lib/auth/tokens";
import { quotaAddress } from "#lib/core/network-address";

export const SESSION_COOKIE = "__Host-leerkring.session";

/** A session counts as known for this long after the application last confirmed it. */
const KNOWN_MS = 15 * 60_000;

interface KnownSession {
  participantId: string;
  seenAt: number;
}

const shared = globalThis as { __leerkringKnownSessions?: Map<string, KnownSession> };

/** Sessions and API keys the application looked up with success, by the SHA-256 of each. Filled by lib/auth/known-sessions. */
export const knownSessions = (): Map<string, KnownSession> => (shared.__leerkringKnownSessions ??= new Map());

/** Every value of a cookie: a second one of the same name may have been planted. */
function cookieValues(header: string | undefined, name: string): string[] {
  return (header ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
}

/** Who is known to hold this token; an invented one earns no quota of its own. */
function holderOf(hash: string, now: number): string | undefined {
  const seen = knownSessions().get(hash);
  return seen !== undefined && now - seen.seenAt < KNOWN_MS ? seen.participantId : undefined;
}

/** Whose known session this request carries, or undefined. */
export function participantOf(cookies: string | undefined, now = Date.now()): string | undefined {
  for (const value of cookieValues(cookies, SESSION_COOKIE).slice(0, 3)) {
    const holder = holderOf(hashOf(value), now);
    if (holder) return holder;
  }
  return undefined;
}

/** Forgets sessions that were not seen for long; called now and then. */
export function forgetOldSessions(now = Date.now()): void {
  for (const [key, { seenAt }] of knownSessions()) if (now - seenAt >= KNOWN_MS) knownSessions().delete(key);
}

/** What is left after a request; of several limits the one that is nearest. */
export interface Left {
  limit: number;
  remaining: number;
  /** Whole seconds until it begins anew. */
  reset: number;
  /** Whole seconds to wait when it is used up, undefined when the request may pass. */
  wait: number | undefined;
}

/** The same for whoever uses the API, in the names that most clients read. */
export const limitHeaders = ({ limit, remaining, reset }: Left): Record<string, string> => ({
  "RateLimit-Limit": String(limit),
  "RateLimit-Remaining": String(remaining),
  "RateLimit-Reset": String(reset),
});

export interface Asking {
  address: string;
  cookies: string | undefined;
  authorization: string | undefined;
}

export interface Quota {
  take: (asking: Asking) => Promise<Left>;
}

interface Limit {
  name: string;
  points: number;
  seconds: number;
  memory: RateLimiterMemory;
}

const limitOf = (name: string, points: number, seconds: number): Limit => ({
  name,
  points,
  seconds,
  memory: new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
});

async function spendInMemory({ memory }: Limit, key: string): Promise<Spent> {
  const left = await memory.consume(key).catch((refused: unknown) => {
    if (refused instanceof RateLimiterRes) return refused;
    throw refused;
  });
  return { spent: left.consumedPoints, left: left.msBeforeNext };
}

/**
 * The quota of the whole site (trust.md ): per API key and its holder, per participant with a known session, else
 * per address. `together` counts for all processes; where it has nothing to say, the memory of this one does.
 */
export function makeQuota(
  together: (key: string, seconds: number) => Promise<Spent | undefined> = () => Promise.resolve(undefined),
): Quota {
  const perKey = limitOf("key", 300, 300);
  const perHolder = limitOf("holder", 1_500, 300);
  const perParticipant = limitOf("participant", 600, 60);
  const burst = limitOf("burst", 50, 10);
  const minute = limitOf("minute", 200, 60);

  const takeOne = async (from: Limit, key: string): Promise<Left> => {
    const { spent, left } = (await together(`${from.name} ${key}`, from.seconds)) ?? (await spendInMemory(from, key));
    const reset = Math.max(1, Math.ceil(left / 1000));
    const remaining = Math.max(0, from.points - spent);
    return { limit: from.points, remaining, reset, wait: spent > from.points ? reset : undefined };
  };
  /** One after the other: what the first refuses does not count for the second. */
  const takeBoth = async (first: [Limit, string], second: [Limit, string]) => {
    const one = await takeOne(...first);
    if (one.wait !== undefined) return one;
    const other = await takeOne(...second);
    return other.wait !== undefined || other.remaining < one.remaining ? other : one;
  };

  return {
    async take({ address, cookies, authorization }) {
      const key = keyIn(authorization ?? null);
      const hash = key && hashOf(key);
      const holder = hash && holderOf(hash, Date.now());
      if (hash && holder) return takeBoth([perKey, hash], [perHolder, holder]);
      const participant = authorization === undefined ? participantOf(cookies) : undefined;
      if (participant) return takeOne(perParticipant, participant);
      const network = quotaAddress(address);
      return takeBoth([burst, network], [minute, network]);
    },
  };
}
