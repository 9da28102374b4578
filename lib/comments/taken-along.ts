import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { comments, participants, practiceCases, takenAlong } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor, Viewer } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { lockPostedCase } from "#lib/cases/lock";
import { threadVisibleTo } from "#lib/cases/visible";
import { canTakeAlong } from "#lib/comments/policy";
import { visibleTo } from "#lib/comments/queries";
import type { TakeAlong } from "#lib/comments/validation";
import { NotFound } from "#lib/core/errors";
import { notify } from "#lib/notifications/notify";

async function lockFor(tx: Transaction, actor: Actor, commentId: string) {
  const [place] = await tx.select({ caseNumber: comments.caseNumber }).from(comments).where(eq(comments.id, commentId));
  if (!place) throw new NotFound();
  const subject = await lockPostedCase(tx, actor, place.caseNumber);
  const [found] = await tx
    .select({ authorId: comments.authorId })
    .from(comments)
    .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
    .where(and(eq(comments.id, commentId), isNull(comments.deletedAt), visibleTo(actor), threadVisibleTo(actor)));
  if (!found) throw new NotFound();
  authorise(canTakeAlong(actor, subject, found));
  return { caseNumber: subject.number, adviserId: found.authorId };
}

/**
 * "Meegenomen": who wrote the case takes this comment along, or leaves it after all. The adviser hears it once. Twice is
 * harmless. @throws NotFound, Forbidden
 */
export async function takeAlong(actor: Actor, { commentId, taken }: TakeAlong): Promise<void> {
  await db.transaction(async (tx) => {
    const { caseNumber, adviserId } = await lockFor(tx, actor, commentId);
    const changed = taken
      ? await tx
          .insert(takenAlong)
          .values({ commentId, caseNumber, takenBy: actor.id })
          .onConflictDoNothing()
          .returning()
      : await tx.delete(takenAlong).where(eq(takenAlong.commentId, commentId)).returning();
    if (changed.length === 0) return;
    const action = taken ? "comment.taken-along" : "comment.left-behind";
    await record(tx, { actorId: actor.id, action, caseNumber, commentId });
    if (taken)
      await notify(tx, { receiverId: adviserId, actorId: actor.id, kind: "taken-along", caseNumber, commentId });
  });
}

const MOST_SHOWN = 50;

/** What was taken along from the talk under a case, in the order it was taken, as far as this viewer may read it. */
export const listTakenAlong = (viewer: Viewer, caseNumber: number) =>
  db
    .select({ id: comments.id, body: comments.body, author: participants.name })
    .from(takenAlong)
    .innerJoin(comments, eq(comments.id, takenAlong.commentId))
    .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
    .innerJoin(participants, eq(participants.id, comments.authorId))
    .where(
      and(
        eq(takenAlong.caseNumber, caseNumber),
        eq(comments.caseNumber, caseNumber),
        isNull(comments.deletedAt),
        visibleTo(viewer),
        threadVisibleTo(viewer),
      ),
    )
    .orderBy(asc(takenAlong.takenAt), asc(comments.id))
    .limit(MOST_SHOWN);

/** How often advice of this participant was taken along, as far as the viewer may read that advice. */
export async function countTakenAlong(viewer: Viewer, participantId: string): Promise<number> {
  const [counted] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(comments)
    .innerJoin(takenAlong, eq(takenAlong.commentId, comments.id))
    .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
    .where(
      and(eq(comments.authorId, participantId), isNull(comments.deletedAt), visibleTo(viewer), threadVisibleTo(viewer)),
    );
  return counted!.total;
}
