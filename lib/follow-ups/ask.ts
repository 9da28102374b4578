import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { record } from "#lib/audit/record";
import { env } from "#lib/core/env";
import { notify } from "#lib/notifications/notify";

/** How long a server may have been away without anybody's question getting lost. */
const CATCH_UP_DAYS = 14;
const AT_ONCE = 200;

/**
 * Asks authors what came of the advice, through their bell: FOLLOW_UP_AFTER_DAYS after a colleague commented, or after
 * they said "later". Once per case, only when it stands, was posted by them and has no follow-up yet. Looks only at what
 * became due in the last two weeks, so that it costs the same in a large community and an old one is not flooded.
 * @returns how many were asked
 */
export async function askForFollowUps(): Promise<number> {
  const due = sql`now() - make_interval(days => ${env.FOLLOW_UP_AFTER_DAYS})`;
  const since = sql`now() - make_interval(days => ${env.FOLLOW_UP_AFTER_DAYS + CATCH_UP_DAYS})`;
  return db.transaction(async (tx) => {
    const asked = await tx.execute<{ number: string; author: string }>(sql`
      with due as (
        select m.case_number from comment m join practice_case c on c.number = m.case_number
          where m.posted_at > ${since} and m.posted_at <= ${due} and m.author_id <> c.author_id and m.deleted_at is null
            and not exists (select 1 from hiding h where h.comment_id = m.id)
            and not exists (select 1 from follow_up_ask a where a.case_number = m.case_number)
        union
        select a.case_number from follow_up_ask a
          where a.answer = 'later' and a.answered_at <= ${due}
            and not exists (select 1 from follow_up_ask b where b.case_number = a.case_number
              and (b.answer is null or b.answer = 'never' or b.asked_at > a.asked_at))
      ), asked as (
        insert into follow_up_ask (case_number)
          select c.number from due join practice_case c on c.number = due.case_number
            where c.posted_at is not null and c.withdrawn_at is null
              and not exists (select 1 from hiding h where h.case_number = c.number)
              and not exists (select 1 from case_follow_up f where f.case_number = c.number)
            order by c.number limit ${AT_ONCE}
          on conflict do nothing
          returning case_number
      )
      select c.number, c.author_id as author from asked join practice_case c on c.number = asked.case_number`);
    for (const { number, author } of asked) {
      const caseNumber = Number(number);
      await notify(tx, { receiverId: author, kind: "follow-up-asked", caseNumber });
      await record(tx, { actorId: null, action: "follow-up.asked", caseNumber });
    }
    return asked.length;
  });
}
