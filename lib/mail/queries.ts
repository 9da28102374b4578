import { and, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { mails } from "#db/schema";

export interface MailCount {
  waiting: number;
  /** Of those that wait: tried before, in vain. */
  again: number;
  /** For good, by the mail server of the receiver. */
  refused: number;
  /** In the last day. */
  refusedLately: number;
  /** Since when the one that waits longest waits. */
  oldest: Date | null;
  lastSentAt: Date | null;
}

/** How the mails of the last thirty days are doing; older ones are gone. */
export async function countMails(): Promise<MailCount> {
  const waits = and(isNull(mails.sentAt), isNull(mails.refusedAt));
  const [row] = await db
    .select({
      waiting: sql<number>`(count(*) filter (where ${waits}))::int`,
      again: sql<number>`(count(*) filter (where ${waits} and ${mails.attempts} > 0))::int`,
      refused: sql<number>`(count(*) filter (where ${isNotNull(mails.refusedAt)}))::int`,
      refusedLately: sql<number>`(count(*) filter (where ${mails.refusedAt} > now() - interval '1 day'))::int`,
      oldest: sql`min(${mails.createdAt}) filter (where ${waits})`.mapWith(mails.createdAt),
      lastSentAt: sql`max(${mails.sentAt})`.mapWith(mails.sentAt),
    })
    .from(mails);
  return row!;
}
