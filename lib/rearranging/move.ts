import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { comments, notifications, takenAlong, threadRules, tips } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { recountComments } from "#lib/comments/recount";
import { Refused } from "#lib/core/errors";
import { guardedTransaction } from "#lib/privacy/guard";
import { caseOf, lockBoth, lockCommentIn, lockOne, tell } from "#lib/rearranging/cases";
import type { MoveComment, MoveThread, SplitOff } from "#lib/rearranging/validation";

/** The comment and all answers below it. */
const branchOf = (commentId: string) => sql`
  with recursive branch as (
    select id from comment where id = ${commentId}
    union all
    select c.id from comment c join branch b on c.parent_id = b.id
  )`;

/** Lifts a comment out of what it answers, with its answers, into a case; a trigger keeps their places. @returns the moved comments and their authors */
async function lift(tx: Transaction, commentId: string, caseNumber: number) {
  const rows = await tx.execute<{ id: string; authorId: string }>(sql`
    ${branchOf(commentId)}
    update comment c set case_number = ${caseNumber}, parent_id = case when c.id = ${commentId} then null else c.parent_id end
    from branch b where c.id = b.id returning c.id, c.author_id as "authorId"`);
  return [...rows];
}

/** What the owner of the one case took along, the owner of another did not. */
async function followTakenAlong(tx: Transaction, ids: string[], from: number, to: number): Promise<void> {
  const moved = inArray(takenAlong.commentId, ids);
  await tx
    .update(takenAlong)
    .set({ caseNumber: to })
    .where(
      and(
        moved,
        sql`(select author_id from practice_case where number = ${from}) = (select author_id from practice_case where number = ${to})`,
      ),
    );
  await tx.delete(takenAlong).where(and(moved, eq(takenAlong.caseNumber, from)));
}

/** What points at comments that went from one case to another, and the numbers of both. */
export async function follow(tx: Transaction, ids: string[], from: number, to: number): Promise<void> {
  if (ids.length > 0) {
    await tx.update(notifications).set({ caseNumber: to }).where(inArray(notifications.commentId, ids));
    await tx.update(tips).set({ caseNumber: to }).where(inArray(tips.commentId, ids));
    await followTakenAlong(tx, ids, from, to);
    await tx.delete(threadRules).where(and(eq(threadRules.caseNumber, from), inArray(threadRules.commentId, ids)));
  }
  for (const number of [from, to].toSorted((a, b) => a - b)) await recountComments(tx, number);
}

/**
 * Moves a comment with its answers to another case, where it starts a thread. Its writers read why; reports, votes and what
 * hides it go along.
 * @throws NotFound, Forbidden, Invalid, Refused when more people could read it there
 */
export async function moveComment(
  actor: Actor,
  { commentId, to, reason, personalDataSeen }: MoveComment,
): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const { source, target } = await lockBoth(tx, actor, await caseOf(tx, commentId), to);
    const comment = await lockCommentIn(tx, commentId, source.number);
    const moved = await lift(tx, commentId, target.number);
    await follow(tx, moved.map(({ id }) => id), source.number, target.number); // prettier-ignore
    await tell(tx, actor, {
      kind: "moved",
      caseNumber: source.number,
      toCaseNumber: target.number,
      commentId,
      participantId: comment.authorId,
      reason,
      personalDataSeen,
      detail: { before: source.number, after: target.number, comments: moved.length },
      receivers: [...moved.map(({ authorId }) => authorId), target.authorId],
    });
  });
}

/** Moves everything that was said on a case to another one. @throws NotFound, Forbidden, Invalid, Refused */
export async function moveThread(
  actor: Actor,
  { caseNumber, to, reason, personalDataSeen }: MoveThread,
): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const { source, target } = await lockBoth(tx, actor, caseNumber, to);
    const authors = await moveAll(tx, source.number, target.number);
    await tell(tx, actor, {
      kind: "thread-moved",
      caseNumber: source.number,
      toCaseNumber: target.number,
      participantId: source.authorId,
      reason,
      personalDataSeen,
      detail: { before: source.number, after: target.number, comments: authors.length },
      receivers: [...authors, source.authorId, target.authorId],
    });
  });
}

/** @returns the author of each comment that moved */
export async function moveAll(tx: Transaction, from: number, to: number): Promise<string[]> {
  const moved = await tx
    .update(comments)
    .set({ caseNumber: to })
    .where(eq(comments.caseNumber, from))
    .returning({ id: comments.id, authorId: comments.authorId });
  await follow(tx, moved.map(({ id }) => id), from, to); // prettier-ignore
  return moved.map(({ authorId }) => authorId);
}

/**
 * Makes an answer that went its own way, with the answers to it, a thread of its own on the same case
 * (docs/adr/0022-rearranging.md says why not a new case).
 * @throws NotFound, Forbidden, Invalid, Refused for what answers nothing
 */
export async function splitOff(actor: Actor, { commentId, reason, personalDataSeen }: SplitOff): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const subject = await lockOne(tx, actor, await caseOf(tx, commentId));
    const comment = await lockCommentIn(tx, commentId, subject.number);
    if (comment.parentId === null) throw new Refused("ownThreadAlready");
    const moved = await lift(tx, commentId, subject.number);
    await tell(tx, actor, {
      kind: "split-off",
      caseNumber: subject.number,
      commentId,
      participantId: comment.authorId,
      reason,
      personalDataSeen,
      detail: { comments: moved.length },
      receivers: moved.map(({ authorId }) => authorId),
    });
  });
}
