import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { appeals, decisions, notifications, participants } from "#db/schema";
import { appealable, calledFor, canAnswer, canAppeal } from "#lib/appeals/policy";
import { appealRows, listInCharge } from "#lib/appeals/queries";
import type { AnswerAppeal, AskAnotherLook } from "#lib/appeals/validation";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { Conflict, NotFound, Refused } from "#lib/core/errors";
import { decideWithin } from "#lib/moderation/commands";
import { itemIn, lockSubject, stateOf } from "#lib/moderation/subject";
import type { Pointers, Subject } from "#lib/moderation/subject";
import type { Verdict } from "#lib/moderation/validation";
import { notify } from "#lib/notifications/notify";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";

/**
 * Asks for another look at the latest decision on something of the actor's. Once per decision; twice is harmless until it
 * is answered. Those who are called for it hear of it (lib/appeals/policy.ts).
 * @throws NotFound, Forbidden, Refused when a later decision stands or it was answered
 */
export async function askAnotherLook(actor: Actor, input: AskAnotherLook): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const [decision] = await tx.select().from(decisions).where(eq(decisions.id, input.decisionId));
    if (!decision) throw new NotFound();
    const subject = await lockSubject(tx, actor, itemIn(decision)!);
    authorise(canAppeal(actor, subject));
    const { last } = await stateOf(tx, subject);
    if (last?.id !== decision.id || !appealable.some((verdict) => verdict === decision.verdict))
      throw new Refused("appealTooLate");
    await guardTexts(tx, { texts: { words: input.words }, seen: input.personalDataSeen });
    const [made] = await tx
      .insert(appeals)
      .values({ decisionId: decision.id, authorId: actor.id, words: input.words })
      .onConflictDoNothing({ target: appeals.decisionId })
      .returning({ id: appeals.id });
    if (!made) return needsOpen(tx, decision.id);
    await ring(tx, made.id);
    const { caseNumber, commentId, authorId: participantId } = subject;
    const detail = { appeal: made.id, decision: decision.id };
    await record(tx, { actorId: actor.id, action: "appeal.asked", caseNumber, commentId, participantId, detail });
  });
}

async function needsOpen(tx: Transaction, decisionId: string): Promise<void> {
  const open = await tx.$count(appeals, and(eq(appeals.decisionId, decisionId), isNull(appeals.answeredAt)));
  if (open === 0) throw new Refused("appealAnswered");
}

async function ring(tx: Transaction, appealId: string): Promise<void> {
  const [appeal] = await appealRows(tx).where(eq(appeals.id, appealId));
  for (const { id } of calledFor(appeal!, await listInCharge(tx)))
    await notify(tx, { receiverId: id, kind: "appeal", appealId });
}

/** What takes a decision back. */
const opposites: Partial<Record<Verdict, Verdict>> = { hide: "restore", ask: "leave", decline: "publish" };

/**
 * Answers an appeal: the decision stands, or is taken back by a decision of who looked again. Of two at once one answers;
 * the other hears who and when.
 * @throws NotFound, Forbidden for who is not called, Conflict, Refused when it cannot be taken back any more
 */
export async function answerAppeal(actor: Actor, input: AnswerAppeal): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const [appeal] = await appealRows(tx).where(eq(appeals.id, input.appealId));
    if (!appeal) throw new NotFound();
    authorise(canAnswer(actor, appeal, await listInCharge(tx)));
    // An administrator who is called for it judges this one thing as a moderator does.
    const judge: Actor = { ...actor, role: "moderator" };
    const subject = await lockSubject(tx, judge, itemIn(appeal)!);
    await needsUnanswered(tx, input.appealId);
    await guardTexts(tx, { texts: { reason: input.reason }, seen: input.personalDataSeen });
    const decisionId = input.outcome === "restored" ? await takeBack(tx, judge, appeal, input) : undefined;
    await tx
      .update(appeals)
      .set({ outcome: input.outcome, answer: input.reason, answeredBy: actor.id, answeredAt: sql`now()` })
      .where(eq(appeals.id, input.appealId));
    await tellAuthor(tx, subject, input.appealId, decisionId);
    await record(tx, {
      actorId: actor.id,
      action: `appeal.${input.outcome}`,
      caseNumber: subject.caseNumber,
      commentId: subject.commentId,
      participantId: subject.authorId,
      reason: input.reason,
      detail: { appeal: input.appealId, decision: appeal.decisionId },
    });
  });
}

/** Under the lock of the subject, which everybody who answers takes first. */
async function needsUnanswered(tx: Transaction, appealId: string): Promise<void> {
  const [answered] = await tx
    .select({ at: appeals.answeredAt, by: participants.name })
    .from(appeals)
    .innerJoin(participants, eq(participants.id, appeals.answeredBy))
    .where(eq(appeals.id, appealId));
  if (answered) throw new Conflict("decidedAlready", answered.by, answered.at ?? undefined);
}

function takeBack(
  tx: Transaction,
  judge: Actor,
  appeal: Pointers & { decisionId: string; verdict: Verdict },
  { reason, personalDataSeen }: AnswerAppeal,
): Promise<string> {
  const verdict = opposites[appeal.verdict];
  if (!verdict) throw new Refused("verdictDoesNotFit");
  const input = { ...itemIn(appeal)!, verdict, reason, personalDataSeen, lastDecisionId: appeal.decisionId };
  return decideWithin(tx, judge, input, true);
}

/** Also what bells said to those who were called counts as read: there is nothing left to do. */
async function tellAuthor(tx: Transaction, subject: Subject, appealId: string, decisionId?: string): Promise<void> {
  const { authorId: receiverId, caseNumber, commentId } = subject;
  await notify(tx, { receiverId, kind: "appeal-decided", caseNumber, commentId, appealId, decisionId });
  await tx
    .update(notifications)
    .set({ readAt: sql`now()` })
    .where(and(eq(notifications.appealId, appealId), eq(notifications.kind, "appeal"), isNull(notifications.readAt)));
}
