import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { record } from "#lib/audit/record";
import { notify } from "#lib/notifications/notify";

/** Cases that others can read, that nobody changed or confirmed since this moment, and whose author was not asked yet. */
const due = (before: SQL) => sql`
  select c.number from practice_case c join participant p on p.id = c.author_id
  where c.posted_at < ${before} and c.changed_at < ${before} and c.withdrawn_at is null and p.erased_at is null
    and not exists (select 1 from hiding h where h.case_number = c.number)
    and not exists (select 1 from case_review r where r.case_number = c.number
      and coalesce(r.confirmed_at, r.asked_at) > c.changed_at and (r.confirmed_at is null or r.confirmed_at >= ${before}))`;

/** How many authors would be asked now. */
export async function countDueReviews(before: SQL): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from (${due(before)}) d`);
  return row!.count;
}

/**
 * Asks authors whether a case that grew old is still right, through their bell; from then on readers see that it is old. Once
 * per case, until somebody answers or changes it. @returns how many
 */
export async function askForReviews(before: SQL, most: number): Promise<number> {
  return db.transaction(async (tx) => {
    const asked = await tx.execute<{ number: string; author: string }>(sql`
      with asked as (
        insert into case_review (case_number) ${due(before)} order by c.changed_at, c.number limit ${most}
        on conflict (case_number) where confirmed_at is null do update set asked_at = now()
        returning case_number
      )
      select c.number, c.author_id as author from asked join practice_case c on c.number = asked.case_number`);
    for (const { number, author } of asked) {
      const caseNumber = Number(number);
      await notify(tx, { receiverId: author, kind: "case-review", caseNumber });
      await record(tx, { actorId: null, action: "case.review-asked", caseNumber });
    }
    return asked.length;
  });
}
