import { and, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { bookmarks, practiceCases } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { limit } from "#lib/auth/limits";
import type { DropBookmark, KeepBookmark } from "#lib/bookmarks/validation";
import { visibleTo } from "#lib/cases/visible";
import { NotFound } from "#lib/core/errors";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";

/**
 * Keeps a case to come back to, with a note and perhaps a day to be reminded. One per case: again changes it. Which case is
 * nobody's business but one's own, so the log does not tell that. @throws NotFound, TooFast, Invalid
 */
export async function keepBookmark(actor: Actor, input: KeepBookmark): Promise<void> {
  const { caseNumber, note, remindOn, personalDataSeen: seen } = input;
  await guardedTransaction(actor, async (tx) => {
    const [found] = await tx
      .select({ number: practiceCases.number })
      .from(practiceCases)
      .where(and(eq(practiceCases.number, caseNumber), isNotNull(practiceCases.postedAt), visibleTo(actor)));
    if (!found) throw new NotFound();
    await guardTexts(tx, { texts: { note }, seen });
    await limit("edit.minute", actor.id, tx);
    await tx
      .insert(bookmarks)
      .values({ participantId: actor.id, caseNumber, note, remindOn })
      .onConflictDoUpdate({
        target: [bookmarks.participantId, bookmarks.caseNumber],
        set: {
          note,
          remindOn,
          // The same day rings once; another one rings again.
          remindedAt: sql`case when ${bookmarks.remindOn} is not distinct from excluded.remind_on then ${bookmarks.remindedAt} end`,
        },
      });
    await record(tx, { actorId: actor.id, action: "bookmark.kept" });
  });
}

/** Twice is harmless; also when the case cannot be read any more. */
export async function dropBookmark(actor: Actor, { caseNumber }: DropBookmark): Promise<void> {
  await db.transaction(async (tx) => {
    const dropped = await tx
      .delete(bookmarks)
      .where(and(eq(bookmarks.participantId, actor.id), eq(bookmarks.caseNumber, caseNumber)))
      .returning();
    if (dropped.length > 0) await record(tx, { actorId: actor.id, action: "bookmark.dropped" });
  });
}
