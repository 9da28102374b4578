import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { notifications } from "#db/schema";
import { defaultPace, dueAt, mailPace } from "#lib/notifications/pace";

type Notification = typeof notifications.$inferInsert;
type About = Pick<Notification, "kind" | "actorId" | "caseNumber">;

/** A decision is about one's own work: no mute keeps it away. */
const unmutable = (kind: string) => kind === "decision";

/**
 * Of `receivers` (rows with an `id`) those who want to hear of this, each with the pace and the time of the mail. Nobody
 * hears of what they did themselves, of a case they muted, of a kind they turned off, or from whom they blocked.
 */
export const willing = (receivers: SQL, { kind, actorId = null, caseNumber = null }: About): SQL => sql`
  select r.id, ${mailPace(sql`e.pace`)} as mail_pace,
    ${dueAt(sql`e.pace`, sql`coalesce(s.digest_day, 1)`)} as mail_due_at
  from (${receivers}) r
  left join following f on f.case_number = ${caseNumber}::bigint and f.participant_id = r.id
  left join notification_preference p on p.participant_id = r.id and p.kind = ${kind}::notification_kind
  left join mail_setting s on s.participant_id = r.id
  cross join lateral (select coalesce(f.pace, p.pace, ${defaultPace(sql`${kind}::text`)}) as pace) e
  where r.id is distinct from ${actorId}::uuid
    and e.pace <> 'never'
    and (${unmutable(kind)} or f.level is distinct from 'mute')
    and not exists (select 1 from block b where b.blocker_id = r.id and b.blocked_id = ${actorId}::uuid)`;

const columnOf = (key: string) => sql.identifier(key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

/**
 * Rings the receiver's bell, in the transaction of its cause, and plans the mail that goes with it: one statement. Of one
 * comment nobody hears the same twice.
 */
export async function notify(tx: Transaction, notification: Notification): Promise<void> {
  const given = Object.entries(notification).filter(([, value]) => value !== undefined && value !== null);
  const columns = given.map(([key]) => columnOf(key));
  const values = given.map(([key, value]) => sql`${sql.param(value, notifications[key as keyof Notification])}`);
  const receiver = sql`select ${notification.receiverId}::uuid as id`;
  await tx.execute(sql`
    insert into notification (${sql.join(columns, sql`, `)}, mail_pace, mail_due_at)
    select ${sql.join(values, sql`, `)}, w.mail_pace, w.mail_due_at
    from (${willing(receiver, notification)}) w
    on conflict do nothing`);
}
