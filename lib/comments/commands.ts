import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { comments, takenAlong } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit, limitComments } from "#lib/auth/limits";
import { lockPostedCase } from "#lib/cases/lock";
import { keepLinks } from "#lib/comments/links";
import { checkNamed, keepNamed } from "#lib/comments/mentions";
import { namedIn, withoutTokens } from "#lib/comments/pieces";
import { DEEPEST, canComment, canDeleteComment, canEditComment } from "#lib/comments/policy";
import { visibleTo } from "#lib/comments/queries";
import { checkQuote, forgetQuotesOf } from "#lib/comments/quotes";
import { recountComments } from "#lib/comments/recount";
import { holdToRules } from "#lib/comments/thread-rules";
import { holdToQuestions } from "#lib/comments/shaping";
import type { DeleteComment, EditComment, PostComment } from "#lib/comments/validation";
import { forgetCommentVersions, keepCommentVersion, takeOutOfComment } from "#lib/comments/versions";
import { Conflict, NotFound } from "#lib/core/errors";
import { fingerprint } from "#lib/core/fingerprint";
import { beginFollowing } from "#lib/following/begin";
import { notifyFollowers } from "#lib/notifications/followers";
import { notify } from "#lib/notifications/notify";
import { askBeforeComment, askBeforePosting } from "#lib/posting/ask";
import { holdFirstPost } from "#lib/posting/first";
import { limitAddedLinks, limitFirstLinks } from "#lib/posting/links";
import { guardTexts, guardedTransaction, remember } from "#lib/privacy/guard";

/** What makes two sendings the same: an answer about personal data is no other text. */
const sent = ({ personalDataSeen: _answer, sure: _sure, ...rest }: PostComment) => rest;

/**
 * Places a comment, or an answer to one. The same `submissionKey` twice gives the first comment again.
 * @returns the id of the comment
 * @throws NotFound, Forbidden, TooFast, Conflict when that key came with other words before
 */
export async function postComment(actor: Actor, input: PostComment): Promise<string> {
  authorise(canComment(actor));
  return guardedTransaction(actor, async (tx) => {
    const subject = await lockPostedCase(tx, actor, input.caseNumber);
    const parent = input.parentId ? await findParent(tx, actor, input.caseNumber, input.parentId) : undefined;
    if (!(await isPlaced(tx, actor, input))) {
      await holdToRules(tx, actor, input.caseNumber);
      await holdToQuestions(tx, actor, subject, input.kind);
    }
    const texts = { body: withoutTokens(input.body), quote: input.quote?.text ?? "" };
    const answers = await guardTexts(tx, { texts, seen: input.personalDataSeen });
    await checkQuote(tx, actor, input.caseNumber, input.quote);
    const named = await checkNamed(tx, actor, input.caseNumber, input.body);
    const [placed] = await tx
      .insert(comments)
      .values({
        caseNumber: input.caseNumber,
        parentId: parent?.answerTo ?? null,
        depth: parent?.depth ?? 1,
        authorId: actor.id,
        kind: input.kind,
        body: input.body,
        quote: input.quote?.text,
        quotedField: input.quote?.field,
        quotedCommentId: input.quote?.commentId,
        submissionKey: input.submissionKey,
        submissionHash: fingerprint(sent(input)),
      })
      .onConflictDoNothing({ target: [comments.authorId, comments.submissionKey] })
      .returning({ id: comments.id });
    if (!placed) return alreadyPlaced(tx, actor, input);
    await askBeforeComment(tx, actor, { ...input, id: placed.id });
    await limitComments(actor, tx);
    await limitFirstLinks(tx, actor, [input.body]);
    await holdFirstPost(tx, actor, { commentId: placed.id });
    await recountComments(tx, input.caseNumber, true);
    const { id } = placed;
    await remember(tx, actor, { commentId: id }, answers);
    await record(tx, { actorId: actor.id, action: "comment.posted", caseNumber: input.caseNumber, commentId: id });
    const message = { actorId: actor.id, caseNumber: input.caseNumber, commentId: id };
    if (parent) await notify(tx, { ...message, receiverId: parent.authorId, kind: "answer" });
    if (parent?.authorId !== subject.authorId) {
      await notify(tx, { ...message, receiverId: subject.authorId, kind: "comment" });
    }
    const told = [subject.authorId, ...(parent ? [parent.authorId] : [])];
    const place = { caseNumber: input.caseNumber, commentId: id };
    await keepNamed(tx, actor, place, named, told);
    await notifyFollowers(tx, { ...message, kind: "followed" }, told);
    await beginFollowing(tx, actor.id, input.caseNumber);
    await keepLinks(tx, place, input.body);
    return id;
  });
}

/** Where an answer stands: under the comment it answers, or beside it when that stands at the deepest level. */
async function findParent(tx: Transaction, actor: Actor, caseNumber: number, parentId: string) {
  const [parent] = await tx
    .select({ id: comments.id, parentId: comments.parentId, depth: comments.depth, authorId: comments.authorId })
    .from(comments)
    .where(
      and(eq(comments.id, parentId), eq(comments.caseNumber, caseNumber), isNull(comments.deletedAt), visibleTo(actor)),
    );
  if (!parent) throw new NotFound();
  const { authorId, depth } = parent;
  return depth < DEEPEST
    ? { authorId, answerTo: parent.id, depth: depth + 1 }
    : { authorId, answerTo: parent.parentId, depth };
}

/** Sent again after it was placed: that asks for nothing new. */
const isPlaced = async (tx: Transaction, actor: Actor, { submissionKey }: PostComment): Promise<boolean> =>
  submissionKey !== undefined &&
  (await tx.$count(comments, and(eq(comments.authorId, actor.id), eq(comments.submissionKey, submissionKey)))) > 0;

async function alreadyPlaced(tx: Transaction, actor: Actor, input: PostComment): Promise<string> {
  const [first] = await tx
    .select({ id: comments.id, hash: comments.submissionHash })
    .from(comments)
    .where(and(eq(comments.authorId, actor.id), eq(comments.submissionKey, input.submissionKey!)));
  if (!first) throw new NotFound();
  if (first.hash !== fingerprint(sent(input))) throw new Conflict("sentAlready");
  return first.id;
}

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
