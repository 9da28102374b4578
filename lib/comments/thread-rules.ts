import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { comments, threadRules } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { Refused, TooFast } from "#lib/core/errors";

/**
 * Holds a new comment to what a moderator decided about this thread. The caller holds the lock on the case, so of two
 * comments at once the second one sees the first.
 * @throws Refused in a locked thread, TooFast in a slow one
 */
export async function holdToRules(tx: Transaction, actor: Actor, caseNumber: number): Promise<void> {
  const rules = await tx
    .select({ kind: threadRules.kind, minutes: threadRules.minutes })
    .from(threadRules)
    .where(and(eq(threadRules.caseNumber, caseNumber), inArray(threadRules.kind, ["locked", "slow"])));
  if (rules.some(({ kind }) => kind === "locked")) throw new Refused("threadLocked");
  const minutes = rules.find(({ kind }) => kind === "slow")?.minutes;
  if (!minutes) return;
  const [last] = await tx
    .select({ ago: sql<number>`extract(epoch from now() - ${comments.postedAt})::float` })
    .from(comments)
    .where(and(eq(comments.caseNumber, caseNumber), eq(comments.authorId, actor.id)))
    .orderBy(desc(comments.postedAt))
    .limit(1);
  if (last && last.ago < minutes * 60) throw new TooFast(Math.max(1, Math.ceil(minutes * 60 - last.ago)));
}
