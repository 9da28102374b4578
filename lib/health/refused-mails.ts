import { and, desc, isNotNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { mails } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import type { Page } from "#lib/core/pagination";
import { canSeeHealth } from "#lib/health/policy";
import { maskAddress } from "#lib/mail/mask";

export interface RefusedMail {
  id: string;
  kind: string;
  to: string;
  refusedAt: Date;
  tries: number;
}

/** Mails that were refused for good, or taken from the queue, newest first. @throws Forbidden, Invalid for a strange cursor */
export async function listRefusedMails(actor: Actor, after?: string): Promise<Page<RefusedMail>> {
  authorise(canSeeHealth(actor));
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
