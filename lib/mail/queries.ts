import { and, desc, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { mails } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import type { Page } from "#lib/core/pagination";
import { maskAddress } from "#lib/mail/mask";
import { canTendMail } from "#lib/mail/policy";

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

export interface RefusedMail {
  id: string;
  kind: string;
  to: string;
  refusedAt: Date;
  tries: number;
}

/** Mails that were refused for good, or taken from the queue, newest first. @throws Forbidden, Invalid for a strange cursor */
export async function listRefusedMails(actor: Actor, after?: string): Promise<Page<RefusedMail>> {
  authorise(canTendMail(actor));
  const [at, id] = after ? readCursor(after, "time", "uuid") : [];
  const rows = await db
    .select({
      id: mails.id,
      kind: mails.kind,
      recipient: mails.recipient,
      createdAt: mails.createdAt,
      refusedAt: mails.refusedAt,
      tries: mails.attempts,
    })
    .from(mails)
    .where(
      and(
        isNotNull(mails.refusedAt),
        at && sql`(${mails.createdAt}, ${mails.id}) < (${sql.param(at, mails.createdAt)}, ${id})`,
      ),
    )
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(PAGE_SIZE + 1);
  const page = toPage(rows, PAGE_SIZE, (row) => [row.createdAt.getTime(), row.id]);
  return {
    ...page,
    items: page.items.map((row) => ({
      id: row.id,
      kind: row.kind,
      to: maskAddress(row.recipient),
      refusedAt: row.refusedAt!,
      tries: row.tries,
    })),
  };
}
