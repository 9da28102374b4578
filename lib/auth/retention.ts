import { lt, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import {
  caseImports,
  rateLimits,
  sessions,
  signInAttempts,
  signInLinks,
  signInRequests,
  spentLogoutTokens,
  waitingWorkAccounts,
} from "#db/schema";
import { forgetQuotas } from "#lib/auth/shared-quota";
import { IMPORT_HOURS, SESSION_HOURS } from "#lib/auth/terms";

const over = (): SQL | undefined =>
  or(
    lt(sessions.expiresAt, sql`now()`),
    lt(sessions.lastSeenAt, sql`now() - make_interval(hours => ${SESSION_HOURS})`),
  );

/** How many sessions are over and still have a row. */
export const countSessionsThatAreOver = (): Promise<number> => db.$count(sessions, over());

/**
 * Removes what opens no door any more: sessions, links, requests, limits and files with cases whose time is over. @returns how many sessions
 */
export async function forgetWhatIsOver(): Promise<number> {
  const gone = await db.delete(sessions).where(over()).returning({ id: sessions.id });
  await db.delete(signInLinks).where(lt(signInLinks.expiresAt, sql`now() - interval '1 day'`));
  await db.delete(signInAttempts).where(lt(signInAttempts.expiresAt, sql`now()`));
  await db.delete(waitingWorkAccounts).where(lt(waitingWorkAccounts.expiresAt, sql`now()`));
  await db.delete(spentLogoutTokens).where(lt(spentLogoutTokens.spentAt, sql`now() - interval '1 day'`));
  await db.delete(signInRequests).where(lt(signInRequests.askedAt, sql`now() - interval '1 hour'`));
  await db.delete(rateLimits).where(lt(rateLimits.expire, sql`now() - interval '1 hour'`));
  await db.delete(caseImports).where(lt(caseImports.broughtAt, sql`now() - make_interval(hours => ${IMPORT_HOURS})`));
  await forgetQuotas();
  return gone.length;
}
