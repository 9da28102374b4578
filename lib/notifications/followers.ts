import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { enqueue, workOff } from "#lib/jobs/queue";
import { willing } from "#lib/notifications/notify";

interface ForFollowers {
  kind: "followed" | "case-changed";
  actorId: string;
  caseNumber: number;
  commentId?: string;
}

/** With more followers than this, who posts does not wait for all of their bells. */
const MANY = 200;

/**
 * Rings the bell of everyone who follows the case, except who hears of it already. That a case changed is said once until
 * it is read. Of a case with many followers the bells ring just after this transaction, by a job that it writes.
 */
export async function notifyFollowers(
  tx: Transaction,
  notification: ForFollowers,
  except: readonly string[] = [],
): Promise<void> {
  const { caseNumber } = notification;
  const [found] = await tx.execute<{ many: boolean }>(sql`
    with followed as (
      select count(*) > ${MANY} as many from (select 1 from following where case_number = ${caseNumber} limit ${MANY + 1}) f
    ), rung as (${ringing(notification, except, sql`not (select many from followed)`)})
    select many from followed`);
  if (found?.many) await enqueue(tx, "ring", { notification, except }, { key: String(caseNumber) });
}

/** Rings the bells that the posts of cases with many followers left to it. Twice is harmless. */
export const ringWaiting = (): Promise<number> =>
  workOff<{ notification: ForFollowers; except: string[] }>("ring", 1, async ({ data }) => {
    await db.execute(ringing(data.notification, data.except));
    return true;
  });

/** Who can read the case that something new stands in: of a case in a circle, who is in it, and moderators. */
const READERS = sql`(c.circle_id is null or (p.role = 'moderator' and (p.role_until is null or p.role_until > now()))
  or exists (select 1 from circle_member m where m.circle_id = c.circle_id and m.participant_id = p.id))`;

/** One statement, however many there are. */
function ringing(notification: ForFollowers, except: readonly string[], when = sql`true`): SQL {
  const { kind, actorId, caseNumber, commentId = null } = notification;
  const followers = sql`
    select p.id from following g
    join participant p on p.id = g.participant_id
    join practice_case c on c.number = g.case_number
    where g.case_number = ${caseNumber} and g.level = 'follow' and ${READERS}
      and p.id <> all(${`{${except.join(",")}}`}::uuid[])
      and (${commentId}::uuid is not null or not exists (
        select 1 from notification n where n.receiver_id = p.id and n.case_number = g.case_number
          and n.kind = ${kind}::notification_kind and n.read_at is null))`;
  return sql`
    insert into notification (receiver_id, kind, actor_id, case_number, comment_id, mail_pace, mail_due_at)
    select w.id, ${kind}::notification_kind, ${actorId}::uuid, ${caseNumber}::bigint, ${commentId}::uuid, w.mail_pace, w.mail_due_at
    from (${willing(followers, notification)}) w
    where ${when}
    on conflict do nothing`;
}
