import { lt, sql } from "drizzle-orm";
import { db } from "#db/client";
import { quotas } from "#db/schema";
import { hashOf } from "#lib/auth/tokens";

export interface Spent {
  spent: number;
  /** Milliseconds until it begins anew. */
  left: number;
}

/**
 * Counts one for `key`, together with all other processes, in a term of so many seconds that begins with the first.
 * @throws Unavailable
 */
export async function spendTogether(key: string, seconds: number): Promise<Spent> {
  const term = sql`make_interval(secs => ${seconds})`;
  const [row] = await db.execute<{ spent: number; left: number }>(sql`
    insert into quota as q (key, spent, until) values (${hashOf(key)}, 1, clock_timestamp() + ${term})
      on conflict (key) do update set
        spent = case when q.until <= clock_timestamp() then 1 else q.spent + 1 end,
        until = case when q.until <= clock_timestamp() then clock_timestamp() + ${term} else q.until end
      returning spent, (extract(epoch from until - clock_timestamp()) * 1000)::int as left`);
  return { spent: row!.spent, left: Math.max(1, row!.left) };
}

/** What is over; for the job that tidies. */
export const forgetQuotas = async (): Promise<void> => {
  await db.delete(quotas).where(lt(quotas.until, sql`now()`));
};

/** Whether more processes than this one serve from this database: each keeps one connection that listens. */
export async function hasCompanions(): Promise<boolean> {
  const [row] = await db.execute<{ many: boolean }>(sql`
    select count(*) > 1 as many from pg_stat_activity
      where datname = current_database() and application_name = 'leerkring-listener'`);
  return row!.many;
}
