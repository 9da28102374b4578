import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { comments } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limitComments } from "#lib/auth/limits";
import { lockPostedCase } from "#lib/cases/lock";
import { keepLinks } from "#lib/comments/links";
import { checkNamed, keepNamed } from "#lib/comments/mentions";
import { withoutTokens } from "#lib/comments/pieces";
import type { Named } from "#lib/comments/pieces";
import { DEEPEST, canComment } from "#lib/comments/policy";
import { visibleTo } from "#lib/comments/queries";
import { checkQuote } from "#lib/comments/quotes";
import { recountComments } from "#lib/comments/recount";
import { holdToRules } from "#lib/comments/thread-rules";
import { holdToQuestions } from "#lib/comments/shaping";
import type { PostComment } from "#lib/comments/validation";
import { Conflict, NotFound } from "#lib/core/errors";
import { fingerprint } from "#lib/core/fingerprint";
import { beginFollowing } from "#lib/following/begin";
import { notifyFollowers } from "#lib/notifications/followers";
import { notify } from "#lib/notifications/notify";
import { askBeforeComment } from "#lib/posting/ask";
import { holdFirstPost } from "#lib/posting/first";
import { limitFirstLinks } from "#lib/posting/links";
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
    const place = { caseNumber: input.caseNumber, commentId: placed.id };
    await remember(tx, actor, { commentId: placed.id }, answers);
    await record(tx, { actorId: actor.id, action: "comment.posted", ...place });
    await keepLinks(tx, place, input.body);
    await keepNamed(tx, actor, place, named, await tell(tx, actor, place, subject.authorId, parent?.authorId, named));
    await beginFollowing(tx, actor.id, input.caseNumber);
    return placed.id;
  });
}

/** Rings who is answered, who wrote the case, and who follows it. @returns those who heard it for a reason of their own */
async function tell(
  tx: Transaction,
  actor: Actor,
  place: { caseNumber: number; commentId: string },
  ownerId: string,
  answeredId: string | undefined,
  named: readonly Named[],
): Promise<string[]> {
  const message = { actorId: actor.id, ...place };
  if (answeredId) await notify(tx, { ...message, receiverId: answeredId, kind: "answer" });
  if (answeredId !== ownerId) await notify(tx, { ...message, receiverId: ownerId, kind: "comment" });
  const heard = answeredId ? [ownerId, answeredId] : [ownerId];
  const mentioned = named.flatMap(({ kind, id }) => (kind === "participant" ? [id] : []));
  await notifyFollowers(tx, { ...message, kind: "followed" }, [...heard, ...mentioned]);
  return heard;
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
