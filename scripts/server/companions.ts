import { hasCompanions, spendTogether } from "#lib/auth/shared-quota";
import type { Spent } from "#lib/auth/shared-quota";
import { outsideRequest } from "#lib/core/request-context";

const LOOK_EVERY_MS = 5_000;
/** Nobody waits longer for the count; the memory of this process counts then, for a while (trust.md R-6). */
const WAIT_MS = 1_000;
const REST_MS = 2_000;

const late = (): Promise<undefined> => new Promise((resolve) => setTimeout(() => resolve(undefined), WAIT_MS).unref());

/**
 * Counts in the database while other processes serve too: those that share our port (`always`), or others on this database.
 * A process that is alone counts in its memory, which costs nothing.
 */
export function countTogether(always: boolean): (key: string, seconds: number) => Promise<Spent | undefined> {
  let shared = always;
  let restUntil = 0;
  if (!always) {
    const look = () =>
      hasCompanions().then(
        (many) => (shared = many),
        () => {}, // the database is away: as it was
      );
    void look();
    setInterval(() => void look(), LOOK_EVERY_MS).unref();
  }
  return async (key, seconds) => {
    if (!shared || Date.now() < restUntil) return undefined;
    // Outside the request: without a database it may still be answered, from memory and with a page.
    const count = outsideRequest(() => spendTogether(key, seconds).catch(() => undefined));
    const spent = await Promise.race([count, late()]);
    if (!spent) restUntil = Date.now() + REST_MS;
    return spent;
  };
}
