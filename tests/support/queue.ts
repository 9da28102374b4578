import { sql } from "drizzle-orm";
import { db } from "#db/client";

export const emptyQueue = () => db.execute(sql`delete from pgboss.job`);

/** What waits to be tried again may be tried now, as if time had passed. */
export const makeDue = () => db.execute(sql`update pgboss.job set start_after = now() where state < 'active'`);

export const jobsOf = (state: string) =>
  db.execute<{ id: string; data: object; wait: number; retries: number }>(
    sql`select id, data, extract(epoch from start_after - now())::float as wait, retry_count::int as retries
        from pgboss.job where state::text = ${state} order by created_on, id`,
  );

/** A worker claimed everything that is due, that many seconds ago, and died. */
export const claimAndDie = (secondsAgo: number) =>
  db.execute(
    sql`update pgboss.job set state = 'active', started_on = now() - make_interval(secs => ${secondsAgo}) where state < 'active'`,
  );
