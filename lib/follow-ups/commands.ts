import { and, eq, isNull, ne, notExists, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { comments, followUpAsks, followUps, hidings, participants, practiceCases } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { lockPostedCase } from "#lib/cases/lock";
import { canRevise } from "#lib/cases/policy";
import { mayReadThread } from "#lib/cases/readers";
import { Conflict, NotFound, Refused } from "#lib/core/errors";
import { fingerprint } from "#lib/core/fingerprint";
import { MOST_FOLLOW_UPS } from "#lib/follow-ups/choices";
import { canEditFollowUp } from "#lib/follow-ups/policy";
import { visibleTo } from "#lib/follow-ups/queries";
import type { AnswerAsk, EditFollowUp, RemoveFollowUp, TellFollowUp } from "#lib/follow-ups/validation";
import { notify } from "#lib/notifications/notify";
import { guardBesideCase, guardedTransaction } from "#lib/privacy/guard";

const sent = ({ personalDataSeen: _answer, ...rest }: TellFollowUp) => rest;

const guardFollowUp = (
  tx: Transaction,
  actor: Actor,
  caseNumber: number,
  { tried, happened, personalDataSeen: seen }: Pick<TellFollowUp, "tried" | "happened" | "personalDataSeen">,
) => guardBesideCase(tx, actor, caseNumber, { texts: { tried, happened }, seen });

/**
 * Tells what was tried after the advice and what happened. Everyone who advised and may still read the case hears of
 * it. The same `submissionKey` twice gives the first follow-up again.
 * @returns the id of the follow-up
 * @throws NotFound, Forbidden on a case of others, TooFast, Refused when there are MOST_FOLLOW_UPS, Conflict when that key
 *   came with other words before
 */
export async function tellFollowUp(actor: Actor, input: TellFollowUp): Promise<string> {
  return guardedTransaction(actor, async (tx) => {
    const subject = await lockPostedCase(tx, actor, input.caseNumber);
    authorise(canRevise(actor, subject));
    await guardFollowUp(tx, actor, input.caseNumber, input);
    const [told] = await tx
      .insert(followUps)
      .values({
        caseNumber: input.caseNumber,
        authorId: actor.id,
        tried: input.tried,
        happened: input.happened,
        submissionKey: input.submissionKey,
        submissionHash: fingerprint(sent(input)),
      })
      .onConflictDoNothing({ target: [followUps.authorId, followUps.submissionKey] })
      .returning({ id: followUps.id });
    if (!told) return alreadyTold(tx, actor, input);
    await limit("follow-up.minute", actor.id, tx);
    if ((await tx.$count(followUps, eq(followUps.caseNumber, input.caseNumber))) > MOST_FOLLOW_UPS)
      throw new Refused("followUpsFull");
    await tx
      .update(practiceCases)
      .set({ lastActiveAt: sql`now()` })
      .where(eq(practiceCases.number, input.caseNumber));
    await record(tx, {
      actorId: actor.id,
      action: "follow-up.told",
      caseNumber: input.caseNumber,
      detail: { followUpId: told.id },
    });
    for (const { id: receiverId } of await advisersOf(tx, input.caseNumber)) {
      await notify(tx, {
        receiverId,
        kind: "follow-up",
        actorId: actor.id,
        caseNumber: input.caseNumber,
        followUpId: told.id,
      });
    }
    return told.id;
  });
}

async function alreadyTold(tx: Transaction, actor: Actor, input: TellFollowUp): Promise<string> {
  const [first] = await tx
    .select({ id: followUps.id, hash: followUps.submissionHash })
    .from(followUps)
    .where(and(eq(followUps.authorId, actor.id), eq(followUps.submissionKey, input.submissionKey!)));
  if (!first) throw new NotFound();
  if (first.hash !== fingerprint(sent(input))) throw new Conflict("sentAlready");
  return first.id;
}

/** Who wrote a comment that still stands, and may still read the case. */
function advisersOf(tx: Transaction, caseNumber: number) {
  const hidden = tx
    .select({ one: sql`1` })
    .from(hidings)
    .where(eq(hidings.commentId, comments.id));
  return tx
    .selectDistinct({ id: participants.id })
    .from(comments)
    .innerJoin(participants, eq(participants.id, comments.authorId))
    .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
    .where(and(eq(comments.caseNumber, caseNumber), isNull(comments.deletedAt), notExists(hidden), mayReadThread()));
}

/** The actor's own follow-up, locked together with its case (in that order, everywhere). @throws NotFound, Forbidden */
async function lockOwn(tx: Transaction, actor: Actor, followUpId: string) {
  const [place] = await tx
    .select({ caseNumber: followUps.caseNumber })
    .from(followUps)
    .where(eq(followUps.id, followUpId));
  if (!place) throw new NotFound();
  await lockPostedCase(tx, actor, place.caseNumber);
  const [found] = await tx
    .select()
    .from(followUps)
    .where(and(eq(followUps.id, followUpId), visibleTo(actor)))
    .for("update");
  if (!found) throw new NotFound();
  authorise(canEditFollowUp(actor, found));
  return found;
}

/** Changes the actor's own follow-up; readers see that it was edited. @throws NotFound, Forbidden, TooFast, Conflict */
export async function editFollowUp(actor: Actor, input: EditFollowUp): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const before = await lockOwn(tx, actor, input.followUpId);
    if (input.version !== undefined && input.version !== before.version) throw new Conflict("changedMeanwhile");
    if (before.tried === input.tried && before.happened === input.happened) return;
    await guardFollowUp(tx, actor, before.caseNumber, input);
    await limit("edit.minute", actor.id, tx);
    await tx
      .update(followUps)
      .set({ tried: input.tried, happened: input.happened, editedAt: sql`now()`, version: before.version + 1 })
      .where(eq(followUps.id, before.id));
    await record(tx, {
      actorId: actor.id,
      action: "follow-up.edited",
      caseNumber: before.caseNumber,
      detail: { followUpId: before.id },
    });
  });
}

/** Takes the actor's own follow-up away for good, also out of the bells it rang. @throws NotFound, Forbidden, Conflict */
export async function removeFollowUp(actor: Actor, { followUpId, version }: RemoveFollowUp): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockOwn(tx, actor, followUpId);
    if (version !== undefined && version !== found.version) throw new Conflict("changedMeanwhile");
    await tx.delete(followUps).where(eq(followUps.id, followUpId));
    await record(tx, {
      actorId: actor.id,
      action: "follow-up.removed",
      caseNumber: found.caseNumber,
      detail: { followUpId },
    });
  });
}

/**
 * Answers the question what came of the advice with "later" (then it comes once more) or "never". Twice is harmless.
 * @throws NotFound, Forbidden on a case of others
 */
export async function answerAsk(actor: Actor, { caseNumber, answer }: AnswerAsk): Promise<void> {
  await db.transaction(async (tx) => {
    authorise(canRevise(actor, await lockPostedCase(tx, actor, caseNumber)));
    const answered = await tx
      .update(followUpAsks)
      .set({ answer, answeredAt: sql`now()` })
      .where(
        and(
          eq(followUpAsks.caseNumber, caseNumber),
          // "Never" may still follow "later" on another screen, not the other way round.
          answer === "later"
            ? isNull(followUpAsks.answer)
            : ne(sql`coalesce(${followUpAsks.answer}::text, '')`, "never"),
        ),
      )
      .returning({ id: followUpAsks.id });
    if (answered.length === 0) return;
    await record(tx, { actorId: actor.id, action: `follow-up.answered-${answer}`, caseNumber });
  });
}
