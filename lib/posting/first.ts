import { sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { hidings } from "#db/schema";
import { isModerator } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { getSettings } from "#lib/settings/queries";

/**
 * Keeps what somebody posts from readers until a moderator looked, when an administrator wants that and nothing of theirs
 * stands yet: a first post that waits does not make the second one known.
 * @returns whether it waits
 */
export async function holdFirstPost(
  tx: Transaction,
  actor: Actor,
  item: { caseNumber: number } | { commentId: string } | { tipId: string },
): Promise<boolean> {
  const { holdFirstPosts } = await getSettings(tx);
  if (!holdFirstPosts || isModerator(actor)) return false;
  const [known] = await tx.execute(sql`
    select 1 from practice_case c where c.author_id = ${actor.id} and c.posted_at is not null
      and ${"caseNumber" in item ? sql`c.number <> ${item.caseNumber}` : sql`true`}
      and not exists (select 1 from hiding h where h.case_number = c.number)
    union all
    select 1 from comment m where m.author_id = ${actor.id} and ${"commentId" in item ? sql`m.id <> ${item.commentId}` : sql`true`}
      and not exists (select 1 from hiding h where h.comment_id = m.id)
    union all
    select 1 from tip t where t.author_id = ${actor.id} and ${"tipId" in item ? sql`t.id <> ${item.tipId}` : sql`true`}
      and not exists (select 1 from hiding h where h.tip_id = t.id)
    limit 1`);
  if (known) return false;
  await tx
    .insert(hidings)
    .values({ ...item, kind: "first-post" })
    .onConflictDoNothing();
  return true;
}
