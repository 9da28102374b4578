import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { comments, practiceCases, tips } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { lockPostedCase } from "#lib/cases/lock";
import { visibleTo as commentVisibleTo } from "#lib/comments/queries";
import { Conflict, NotFound } from "#lib/core/errors";
import { threadVisibleTo } from "#lib/cases/visible";
import { holdFirstPost } from "#lib/posting/first";
import { guardBesideCase, guardedTransaction } from "#lib/privacy/guard";
import { lockTip } from "#lib/tips/lock";
import { canEditTip, canHarvest } from "#lib/tips/policy";
import type { EditTip, HarvestTip, RemoveTip } from "#lib/tips/validation";

/** A comment that the actor may read on this case. @throws NotFound */
async function needsComment(tx: Transaction, actor: Actor, { caseNumber, commentId }: HarvestTip) {
  if (!commentId) return;
  const [found] = await tx
    .select({ id: comments.id })
    .from(comments)
    .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
    .where(
      and(
        eq(comments.id, commentId),
        eq(comments.caseNumber, caseNumber),
        isNull(comments.deletedAt),
        commentVisibleTo(actor),
        threadVisibleTo(actor),
      ),
    );
  if (!found) throw new NotFound();
}

/**
 * Makes a tip of a case or a comment, in one's own words. The same `submissionKey` twice gives the first tip again.
 * @returns the id of the tip
 * @throws NotFound, Forbidden, TooFast, Invalid
 */
export async function harvestTip(actor: Actor, input: HarvestTip): Promise<string> {
  authorise(canHarvest(actor));
  return guardedTransaction(actor, async (tx) => {
    const { caseNumber, commentId, body, practices, submissionKey, personalDataSeen: seen } = input;
    await lockPostedCase(tx, actor, caseNumber);
    await needsComment(tx, actor, input);
    await guardBesideCase(tx, actor, caseNumber, { texts: { body }, seen });
    const [made] = await tx
      .insert(tips)
      .values({ authorId: actor.id, caseNumber, commentId, body, practices, submissionKey })
      .onConflictDoNothing({ target: [tips.authorId, tips.submissionKey] })
      .returning({ id: tips.id });
    if (!made) return alreadyMade(tx, actor, submissionKey!);
    await limit("comment.minute", actor.id, tx);
    await holdFirstPost(tx, actor, { tipId: made.id });
    await record(tx, {
      actorId: actor.id,
      action: "tip.harvested",
      caseNumber,
      commentId: commentId ?? undefined,
      detail: { tipId: made.id },
    });
    return made.id;
  });
}

async function alreadyMade(tx: Transaction, actor: Actor, key: string): Promise<string> {
  const [first] = await tx
    .select({ id: tips.id })
    .from(tips)
    .where(and(eq(tips.authorId, actor.id), eq(tips.submissionKey, key)));
  if (!first) throw new NotFound();
  return first.id;
}

/** Changes the actor's own tip. @throws NotFound, Forbidden, TooFast, Invalid, Conflict when it was changed meanwhile */
export async function editTip(actor: Actor, input: EditTip): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const before = await lockTip(tx, actor, input.tipId);
    authorise(canEditTip(actor, before));
    if (before.version !== input.version) throw new Conflict("changedMeanwhile");
    const { body, practices, personalDataSeen: seen } = input;
    await guardBesideCase(tx, actor, before.caseNumber, { texts: { body }, seen });
    await limit("edit.minute", actor.id, tx);
    await tx
      .update(tips)
      .set({ body, practices, editedAt: sql`now()`, version: before.version + 1 })
      .where(eq(tips.id, before.id));
    await record(tx, {
      actorId: actor.id,
      action: "tip.edited",
      caseNumber: before.caseNumber,
      detail: { tipId: before.id },
    });
  });
}

/** Takes the actor's own tip away, with its words. @throws NotFound, Forbidden */
export async function removeTip(actor: Actor, { tipId }: RemoveTip): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockTip(tx, actor, tipId);
    authorise(canEditTip(actor, found));
    await tx
      .update(tips)
      .set({ body: "", removedAt: sql`now()` })
      .where(eq(tips.id, tipId));
    await record(tx, { actorId: actor.id, action: "tip.removed", caseNumber: found.caseNumber, detail: { tipId } });
  });
}
