import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { comments, practiceCases, tips, votes } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { lockPostedCase } from "#lib/cases/lock";
import { threadVisibleTo } from "#lib/cases/visible";
import { visibleTo } from "#lib/comments/queries";
import { NotFound } from "#lib/core/errors";
import { visibleTo as tipVisibleTo } from "#lib/tips/visible";
import { canVote } from "#lib/votes/policy";
import type { VoteOnCase, VoteOnComment, VoteOnTip } from "#lib/votes/validation";

export interface Tally {
  votes: number;
  voted: boolean;
}

/**
 * Supports a case, or takes that back. The number is counted from the votes while the case is locked, so it is exact
 * however many vote at once (trust.md T10).
 * @throws NotFound, Forbidden on one's own case, TooFast
 */
export async function voteOnCase(actor: Actor, { caseNumber, support }: VoteOnCase): Promise<Tally> {
  return db.transaction(async (tx) => {
    authorise(canVote(actor, await lockPostedCase(tx, actor, caseNumber)));
    await limit("vote.minute", actor.id, tx);
    const mine = and(eq(votes.caseNumber, caseNumber), eq(votes.participantId, actor.id));
    const changed = support
      ? await tx
          .insert(votes)
          .values({ caseNumber, participantId: actor.id })
          .onConflictDoNothing()
          .returning({ id: votes.id })
      : await tx.delete(votes).where(mine).returning({ id: votes.id });
    if (changed.length > 0)
      await record(tx, {
        actorId: actor.id,
        action: support ? "case.supported" : "case.support-withdrawn",
        caseNumber,
      });
    const [tally] = await tx
      .update(practiceCases)
      .set({ votes: sql`(select count(*) from vote v where v.case_number = ${caseNumber})` })
      .where(eq(practiceCases.number, caseNumber))
      .returning({ votes: practiceCases.votes });
    return { votes: tally!.votes, voted: support };
  });
}

/** The same for a comment. @throws NotFound, Forbidden on one's own comment, TooFast */
export async function voteOnComment(actor: Actor, { commentId, support }: VoteOnComment): Promise<Tally> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ authorId: comments.authorId, caseNumber: comments.caseNumber })
      .from(comments)
      .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
      .where(and(eq(comments.id, commentId), isNull(comments.deletedAt), visibleTo(actor), threadVisibleTo(actor)))
      .for("update", { of: comments });
    if (!found) throw new NotFound();
    authorise(canVote(actor, found));
    await limit("vote.minute", actor.id, tx);
    const mine = and(eq(votes.commentId, commentId), eq(votes.participantId, actor.id));
    const changed = support
      ? await tx
          .insert(votes)
          .values({ commentId, participantId: actor.id })
          .onConflictDoNothing()
          .returning({ id: votes.id })
      : await tx.delete(votes).where(mine).returning({ id: votes.id });
    if (changed.length > 0) {
      const action = support ? "comment.supported" : "comment.support-withdrawn";
      await record(tx, { actorId: actor.id, action, caseNumber: found.caseNumber, commentId });
    }
    const [tally] = await tx
      .update(comments)
      .set({ votes: sql`(select count(*) from vote v where v.comment_id = ${commentId})` })
      .where(eq(comments.id, commentId))
      .returning({ votes: comments.votes });
    return { votes: tally!.votes, voted: support };
  });
}

/** The same for a tip that somebody made. @throws NotFound, Forbidden on one's own tip, TooFast */
export async function voteOnTip(actor: Actor, { tipId, support }: VoteOnTip): Promise<Tally> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ authorId: tips.authorId, caseNumber: tips.caseNumber })
      .from(tips)
      .innerJoin(practiceCases, eq(practiceCases.number, tips.caseNumber))
      .where(and(eq(tips.id, tipId), tipVisibleTo(actor)))
      .for("update", { of: tips });
    if (!found) throw new NotFound();
    authorise(canVote(actor, found));
    await limit("vote.minute", actor.id, tx);
    const mine = and(eq(votes.tipId, tipId), eq(votes.participantId, actor.id));
    const changed = support
      ? await tx
          .insert(votes)
          .values({ tipId, participantId: actor.id })
          .onConflictDoNothing()
          .returning({ id: votes.id })
      : await tx.delete(votes).where(mine).returning({ id: votes.id });
    if (changed.length > 0) {
      const action = support ? "tip.supported" : "tip.support-withdrawn";
      await record(tx, { actorId: actor.id, action, caseNumber: found.caseNumber, detail: { tipId } });
    }
    const [tally] = await tx
      .update(tips)
      .set({ votes: sql`(select count(*) from vote v where v.tip_id = ${tipId})` })
      .where(eq(tips.id, tipId))
      .returning({ votes: tips.votes });
    return { votes: tally!.votes, voted: support };
  });
}
