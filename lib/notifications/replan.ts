import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { notifications } from "#db/schema";
import { defaultPace, dueAt, mailPace } from "#lib/notifications/pace";

/** After a change of mind: what still waits for its mail goes as the receiver wants it now. */
export async function replan(tx: Transaction, receiverId: string, which: SQL = sql`true`): Promise<void> {
  await tx.execute(sql`
    update notification set mail_pace = ${mailPace(sql`e.pace`)},
      mail_due_at = ${dueAt(sql`e.pace`, sql`e.day`)}
    from (
      select n.id, coalesce(s.digest_day, 1) as day,
        case when f.level = 'mute' then 'never' else coalesce(f.pace, p.pace, ${defaultPace(sql`n.kind::text`)}) end as pace
      from notification n
      left join following f on f.case_number = n.case_number and f.participant_id = n.receiver_id
      left join notification_preference p on p.participant_id = n.receiver_id and p.kind = n.kind
      left join mail_setting s on s.participant_id = n.receiver_id
      where n.receiver_id = ${receiverId} and n.mail_due_at is not null
    ) e
    where ${notifications}.id = e.id and ${which}`);
}
