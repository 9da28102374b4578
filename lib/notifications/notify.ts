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

/**
 * Rings the receiver's bell, in the transaction of its cause, and plans the mail that goes with it. Of one comment
 * nobody hears the same twice.
 */
export async function notify(tx: Transaction, notification: Notification): Promise<void> {
  const receiver = sql`select ${notification.receiverId}::uuid as id`;
  const [found] = await tx.execute<{ mail_pace: Notification["mailPace"]; due: number | null }>(
    sql`select w.mail_pace, extract(epoch from w.mail_due_at) * 1000 as due from (${willing(receiver, notification)}) w`,
  );
  if (!found) return;
  await tx
    .insert(notifications)
    .values({
      ...notification,
      mailPace: found.mail_pace,
      mailDueAt: found.due === null ? null : new Date(Number(found.due)),
    })
    .onConflictDoNothing();
}
