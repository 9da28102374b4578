import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { threadRules } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { Refused } from "#lib/core/errors";
import { guardedTransaction } from "#lib/privacy/guard";
import { caseOf, lockCommentIn, lockOne, tell } from "#lib/rearranging/cases";
import type { LockThread, PinComment, SlowThread } from "#lib/rearranging/validation";

type Kind = typeof threadRules.$inferInsert.kind;

const ruleOf = async (tx: Transaction, caseNumber: number, kind: Kind) =>
  (
    await tx
      .select()
      .from(threadRules)
      .where(and(eq(threadRules.caseNumber, caseNumber), eq(threadRules.kind, kind)))
  )[0];

const end = (tx: Transaction, caseNumber: number, kind: Kind) =>
  tx.delete(threadRules).where(and(eq(threadRules.caseNumber, caseNumber), eq(threadRules.kind, kind)));

/** No new comments on this case, or again. Twice is harmless. @throws NotFound, Forbidden, Invalid */
export async function lockThread(actor: Actor, input: LockThread): Promise<void> {
  const { caseNumber, reason, personalDataSeen } = input;
  const locked = input.locked === "yes";
  await guardedTransaction(actor, async (tx) => {
    const subject = await lockOne(tx, actor, caseNumber);
    if (Boolean(await ruleOf(tx, caseNumber, "locked")) === locked) return;
    const rearrangementId = await tell(tx, actor, {
      kind: locked ? "locked" : "unlocked",
      caseNumber,
      participantId: subject.authorId,
      reason,
      personalDataSeen,
      detail: { before: locked ? "open" : "locked", after: locked ? "locked" : "open" },
      receivers: [subject.authorId],
    });
    if (locked) await tx.insert(threadRules).values({ caseNumber, kind: "locked", rearrangementId });
    else await end(tx, caseNumber, "locked");
  });
}

/** One comment per person per so many minutes; 0 ends it. Twice is harmless. @throws NotFound, Forbidden, Invalid */
export async function slowThread(actor: Actor, input: SlowThread): Promise<void> {
  const { caseNumber, minutes, reason, personalDataSeen } = input;
  await guardedTransaction(actor, async (tx) => {
    const subject = await lockOne(tx, actor, caseNumber);
    const before = (await ruleOf(tx, caseNumber, "slow"))?.minutes ?? 0;
    if (before === minutes) return;
    const rearrangementId = await tell(tx, actor, {
      kind: minutes > 0 ? "slowed" : "slow-ended",
      caseNumber,
      participantId: subject.authorId,
      reason,
      personalDataSeen,
      detail: { before, after: minutes },
      receivers: [subject.authorId],
    });
    await end(tx, caseNumber, "slow");
    if (minutes > 0) await tx.insert(threadRules).values({ caseNumber, kind: "slow", minutes, rearrangementId });
  });
}

/** One comment on top of a case, in the place of an earlier one. Twice is harmless. @throws NotFound, Forbidden, Invalid */
export async function pinComment(actor: Actor, input: PinComment): Promise<void> {
  const { commentId, reason, personalDataSeen } = input;
  const pinned = input.pinned === "yes";
  await guardedTransaction(actor, async (tx) => {
    const caseNumber = await caseOf(tx, commentId);
    const subject = await lockOne(tx, actor, caseNumber);
    const comment = await lockCommentIn(tx, commentId, caseNumber);
    if (pinned && comment.deletedAt) throw new Refused("notFound");
    const before = (await ruleOf(tx, caseNumber, "pinned"))?.commentId ?? null;
    if ((before === commentId) === pinned) return;
    const rearrangementId = await tell(tx, actor, {
      kind: pinned ? "pinned" : "unpinned",
      caseNumber,
      commentId,
      participantId: comment.authorId,
      reason,
      personalDataSeen,
      detail: { before, after: pinned ? commentId : null },
      receivers: [comment.authorId, subject.authorId],
    });
    await end(tx, caseNumber, "pinned");
    if (pinned) await tx.insert(threadRules).values({ caseNumber, kind: "pinned", commentId, rearrangementId });
  });
}
