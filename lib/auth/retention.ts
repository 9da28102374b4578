import { lt, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import {
  mails,
  rateLimits,
  sessions,
  signInAttempts,
  signInLinks,
  signInRequests,
  spentLogoutTokens,
  waitingWorkAccounts,
  workingCopies,
} from "#db/schema";
import { MAIL_DAYS, SESSION_HOURS, WORKING_COPY_MONTHS } from "#lib/auth/terms";

/** More than this waits for the next turn. */
const NETWORKS_AT_ONCE = 10_000;

/** Removes sessions, links, limits, mails and unsaved texts whose term is over (domain.md §3.5). */
export async function forgetWhatIsOver(): Promise<void> {
  await db
    .delete(sessions)
    .where(
      or(
        lt(sessions.expiresAt, sql`now()`),
        lt(sessions.lastSeenAt, sql`now() - make_interval(hours => ${SESSION_HOURS})`),
      ),
    );
  await db.delete(signInLinks).where(lt(signInLinks.expiresAt, sql`now() - interval '1 day'`));
  await db.delete(signInAttempts).where(lt(signInAttempts.expiresAt, sql`now()`));
  await db.delete(waitingWorkAccounts).where(lt(waitingWorkAccounts.expiresAt, sql`now()`));
  await db.delete(spentLogoutTokens).where(lt(spentLogoutTokens.spentAt, sql`now() - interval '1 day'`));
  await db.delete(signInRequests).where(lt(signInRequests.askedAt, sql`now() - interval '1 hour'`));
  await db.delete(rateLimits).where(lt(rateLimits.expire, sql`now() - interval '1 hour'`));
  await db.delete(mails).where(lt(mails.createdAt, sql`now() - make_interval(days => ${MAIL_DAYS})`));
  await db
    .delete(workingCopies)
    .where(lt(workingCopies.savedAt, sql`now() - make_interval(months => ${WORKING_COPY_MONTHS})`));
  await db.execute(sql`select forget_log_networks(${NETWORKS_AT_ONCE})`);
}
