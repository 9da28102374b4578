import { eq } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { rateLimits } from "#db/schema";
import type { Actor, Viewer } from "#lib/auth/actor";
import { TooFast } from "#lib/core/errors";
import { env } from "#lib/core/env";
import { quotaAddress } from "#lib/core/network-address";
import { currentRequest } from "#lib/core/request-context";

const MINUTE = 60;
const DAY = 24 * 3600;

/** trust.md: points per number of seconds, the same for screens and API. */
const limits = {
  "case.burst": { points: 1, duration: 15 },
  "case.day": { points: 20, duration: DAY },
  "case.first-day": { points: 3, duration: DAY },
  "link.first-day": { points: 2, duration: DAY },
  "comment.minute": { points: 10, duration: MINUTE },
  "comment.first-day": { points: 10, duration: DAY },
  "follow-up.minute": { points: 5, duration: MINUTE },
  "transfer.minute": { points: 5, duration: MINUTE },
  "vote.minute": { points: 60, duration: MINUTE },
  "report.day": { points: 20, duration: DAY },
  "export.hour": { points: 5, duration: 60 * MINUTE },
  "import.hour": { points: 30, duration: 60 * MINUTE },
  "search.minute": { points: 30, duration: MINUTE },
  "upload.half-hour": { points: 30, duration: 30 * MINUTE },
  "paper.minute": { points: 6, duration: MINUTE },
  // Apart from searching: who types may not use up what the search itself needs. Four letters a second, all the time.
  "suggestion.minute": { points: 240, duration: MINUTE },
  "edit.minute": { points: 30, duration: MINUTE },
  "sign-in.address": { points: 3, duration: 15 * MINUTE },
  "resident-request.ip": { points: 5, duration: 60 * MINUTE },
  "resident-request.address": { points: 3, duration: DAY },
  "invitation.day": { points: 2_500, duration: DAY },
  "invitation.address": { points: 3, duration: DAY },
  "access.ip": { points: 10, duration: 15 * MINUTE },
  "access.address": { points: 3, duration: 15 * MINUTE },
  "move.day": { points: 5, duration: DAY },
  "merge.day": { points: 5, duration: DAY },
  "circle-link.day": { points: 20, duration: DAY },
  "second-factor.tries": { points: 5, duration: 15 * MINUTE },
  "sign-in.ip": { points: 10, duration: 15 * MINUTE },
  "logout.minute": { points: 300, duration: MINUTE },
  // A whole town hall comes in by one address, all at nine.
  "work-account.ip": { points: 600, duration: 15 * MINUTE },
} as const;

type LimitName = keyof typeof limits;
type Store = typeof db | Transaction;
const inMemory = new Map<LimitName, RateLimiterMemory>();

/** Database away: the memory of this process still limits (trust.md R-6). */
function fallback(name: LimitName): RateLimiterMemory {
  let found = inMemory.get(name);
  if (!found) inMemory.set(name, (found = new RateLimiterMemory({ keyPrefix: name, ...limits[name] })));
  return found;
}

/**
 * Counts one `name` for `key` (a participant's id, an address of the network …). Inside a transaction it counts
 * along with it: what is rolled back was never done, and no second connection is needed. `points` when it is many at once.
 * @throws TooFast with the seconds to wait
 */
export async function limit(name: LimitName, key: string, store: Store = db, points = 1): Promise<void> {
  if (!env.RATE_LIMITS) return;
  const limiter = new RateLimiterDrizzle({
    storeClient: store,
    schema: rateLimits,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    insuranceLimiter: fallback(name),
    ...limits[name],
  });
  try {
    await limiter.consume(key, points);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw new TooFast(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
    throw refusal;
  }
}

/** Gives back what was counted: whoever did it right starts anew. */
export async function forgetLimit(name: LimitName, key: string): Promise<void> {
  await fallback(name).delete(key);
  await db.delete(rateLimits).where(eq(rateLimits.key, `${name}:${key}`));
}

/** The same for a network address: whoever has a whole IPv6 network has one quota (trust.md R-5). */
export const limitNetwork = (name: LimitName, ip: string): Promise<void> => limit(name, quotaAddress(ip));

/** Searching costs the most of all reading: counted per participant, or per network for a visitor. */
export const limitSearch = (viewer: Viewer): Promise<void> => limitReader("search.minute", viewer);

/** Suggestions while typing, counted the same way. */
export const limitSuggestions = (viewer: Viewer): Promise<void> => limitReader("suggestion.minute", viewer);

/** Setting a collection on paper takes a thread for a while: counted the same way. */
export const limitPapers = (viewer: Viewer): Promise<void> => limitReader("paper.minute", viewer);

const limitReader = (name: LimitName, viewer: Viewer): Promise<void> =>
  viewer.kind === "participant" ? limit(name, viewer.id) : limitNetwork(name, currentRequest()?.ip ?? "");

const isFirstDay = (actor: Actor) => Date.now() - actor.joinedAt.getTime() < DAY * 1000;

export async function limitCases(actor: Actor, tx: Transaction): Promise<void> {
  if (isFirstDay(actor)) await limit("case.first-day", actor.id, tx);
  await limit("case.day", actor.id, tx);
  await limit("case.burst", actor.id, tx);
}

export async function limitComments(actor: Actor, tx: Transaction): Promise<void> {
  if (isFirstDay(actor)) await limit("comment.first-day", actor.id, tx);
  await limit("comment.minute", actor.id, tx);
}

/** Links on the first day, each counted. */
export async function limitLinks(actor: Actor, tx: Transaction, links: number): Promise<void> {
  if (!isFirstDay(actor)) return;
  const most = limits["link.first-day"].points + 1;
  for (let counted = 0; counted < Math.min(links, most); counted += 1) await limit("link.first-day", actor.id, tx);
}

/** Nobody sends files on the first day. */
export async function limitUploads(actor: Actor, tx: Transaction): Promise<void> {
  const left = Math.ceil(DAY - (Date.now() - actor.joinedAt.getTime()) / 1000);
  if (env.RATE_LIMITS && left > 0) throw new TooFast(left);
  await limit("upload.half-hour", actor.id, tx);
}
