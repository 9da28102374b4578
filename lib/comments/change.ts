import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { comments, takenAlong } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { lockPostedCase } from "#lib/cases/lock";
import { keepLinks } from "#lib/comments/links";
import { checkNamed, keepNamed } from "#lib/comments/mentions";
import { namedIn, withoutTokens } from "#lib/comments/pieces";
import { canDeleteComment, canEditComment } from "#lib/comments/policy";
import { visibleTo } from "#lib/comments/queries";
import { forgetQuotesOf } from "#lib/comments/quotes";
import { recountComments } from "#lib/comments/recount";
import { holdToQuestions } from "#lib/comments/shaping";
import type { DeleteComment, EditComment } from "#lib/comments/validation";
import { forgetCommentVersions, keepCommentVersion, takeOutOfComment } from "#lib/comments/versions";
import { Conflict, NotFound } from "#lib/core/errors";
import { askBeforePosting } from "#lib/posting/ask";
import { limitAddedLinks } from "#lib/posting/links";
import { guardTexts, guardedTransaction, remember } from "#lib/privacy/guard";

/** The actor's own comment, locked together with its case (in that order, everywhere). @throws NotFound */
async function lockComment(tx: Transaction, actor: Actor, commentId: string) {
  const [place] = await tx.select({ caseNumber: comments.caseNumber }).from(comments).where(eq(comments.id, commentId));
  if (!place) throw new NotFound();
  const subject = await lockPostedCase(tx, actor, place.caseNumber);
  const [found] = await tx
    .select()
    .from(comments)
    .where(
      and(
        eq(comments.id, commentId),
        eq(comments.caseNumber, place.caseNumber),
        isNull(comments.deletedAt),
        visibleTo(actor),
      ),
    )
    .for("update");
  if (!found) throw new NotFound();
  return { found, subject };
}

/** Changes the actor's own comment; readers see that it was edited, what changed and why. @throws NotFound, Forbidden, TooFast, Conflict */
export async function editComment(actor: Actor, input: EditComment): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const { found: before, subject } = await lockComment(tx, actor, input.commentId);
    authorise(canEditComment(actor, before));
    if (input.version !== undefined && input.version !== before.version) throw new Conflict("changedMeanwhile");
    if (before.body === input.body && before.kind === input.kind) return;
    const about = { commentId: before.id };
    if (input.kind !== before.kind) await holdToQuestions(tx, actor, subject, input.kind);
    const texts = { body: withoutTokens(input.body), reason: input.reason ?? "" };
    const answers = await guardTexts(tx, { texts, seen: input.personalDataSeen, about });
    await askBeforePosting(tx, { texts: { body: input.body }, before: { body: before.body }, sure: input.sure });
    await limitAddedLinks(tx, actor, [before.body], [input.body]);
    const place = { caseNumber: before.caseNumber, commentId: before.id };
    const known = new Set(namedIn(before.body).map(({ id }) => id));
    const named = namedIn(input.body);
    if (named.some(({ id }) => !known.has(id))) await checkNamed(tx, actor, before.caseNumber, input.body);
    await limit("edit.minute", actor.id, tx);
    await keepCommentVersion(tx, before);
    const [after] = await tx
      .update(comments)
      .set({ body: input.body, kind: input.kind, editedAt: sql`now()`, version: before.version + 1 })
      .where(eq(comments.id, before.id))
      .returning();
    await keepCommentVersion(tx, after!, input.reason);
    await takeOutOfComment(tx, actor, before, input.body);
    await keepNamed(tx, actor, place, named);
    await keepLinks(tx, place, input.body);
    await remember(tx, actor, about, answers);
    await record(tx, {
      actorId: actor.id,
      action: "comment.edited",
      caseNumber: before.caseNumber,
      commentId: before.id,
    });
  });
}

/** Removes the text of the actor's own comment for good; answers to it stay. @throws NotFound, Forbidden */
export async function deleteComment(actor: Actor, { commentId }: DeleteComment): Promise<void> {
  await db.transaction(async (tx) => {
    const { found } = await lockComment(tx, actor, commentId);
    authorise(canDeleteComment(actor, found));
    await tx
      .update(comments)
      .set({ body: "", deletedAt: sql`now()`, quote: null, quotedField: null, quotedCommentId: null })
      .where(eq(comments.id, commentId));
    await forgetAbout(tx, actor, found);
    await recountComments(tx, found.caseNumber);
    await record(tx, { actorId: actor.id, action: "comment.deleted", caseNumber: found.caseNumber, commentId });
  });
}

/** What was kept beside a comment goes with its text. */
async function forgetAbout(tx: Transaction, actor: Actor, { id, caseNumber }: typeof comments.$inferSelect) {
  const place = { caseNumber, commentId: id };
  await forgetCommentVersions(tx, id);
  await forgetQuotesOf(tx, id);
  await keepNamed(tx, actor, place, []);
  await keepLinks(tx, place, "");
  await tx.delete(takenAlong).where(eq(takenAlong.commentId, id));
}
