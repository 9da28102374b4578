import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { decisions, hidings, reports } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { recountComments } from "#lib/comments/recount";
import { Conflict, NotFound, Refused } from "#lib/core/errors";
import { canDecide, canReport } from "#lib/moderation/policy";
import { about, itemIn, lockSubject, stateOf } from "#lib/moderation/subject";
import type { Item, Subject } from "#lib/moderation/subject";
import type { Decide, ReportCase, ReportCollection, ReportComment, ReportTip } from "#lib/moderation/validation";
import { afterwards, apply, deeds, fits, logSubject } from "#lib/moderation/verdicts";
import { notify } from "#lib/notifications/notify";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";

type Report = ReportCase | ReportComment | ReportCollection | ReportTip;

/** The one thing an input is about. */
const itemOf = (input: Report | Decide): Item => itemIn(input)!;

/**
 * Asks a moderator to look. A report of personal data takes the item out of sight at once. Reporting twice before a
 * moderator looked is one report.
 * @throws NotFound, Forbidden on one's own work, TooFast
 */
export async function report(actor: Actor, input: Report): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const subject = await lockSubject(tx, actor, itemOf(input)).catch(async (error: unknown) => {
      // The actor's own earlier report may have taken it out of their sight: twice is harmless all the same.
      if (error instanceof NotFound && (await hasReported(tx, actor, itemOf(input)))) return undefined;
      throw error;
    });
    if (!subject) return;
    authorise(canReport(actor, subject));
    await guardTexts(tx, { texts: { explanation: input.explanation }, seen: input.personalDataSeen });
    await limit("report.day", actor.id, tx);
    const [made] = await tx
      .insert(reports)
      .values({ ...subject.key, reporterId: actor.id, reason: input.reason, explanation: input.explanation })
      .onConflictDoNothing()
      .returning({ id: reports.id });
    if (!made) return;
    await logSubject(tx, actor, subject, "reported", undefined, { reason: input.reason });
    if (input.reason === "personal-data") await hold(tx, actor, subject);
  });
}

/** Whether a report of the actor about this waits for a moderator. */
const hasReported = async (tx: Transaction, actor: Actor, item: Item): Promise<boolean> =>
  (await tx.$count(reports, and(about(reports, item), eq(reports.reporterId, actor.id), isNull(reports.decisionId)))) >
  0;

/** Out of sight until a moderator looked. */
async function hold(tx: Transaction, actor: Actor, subject: Subject): Promise<void> {
  const [held] = await tx
    .insert(hidings)
    .values({ ...subject.key, kind: "held" })
    .onConflictDoNothing()
    .returning({ id: hidings.id });
  if (!held) return;
  if (subject.caseNumber !== undefined) await recountComments(tx, subject.caseNumber);
  await logSubject(tx, actor, subject, "held");
}

/**
 * Decides on a case, comment, collection or tip. Of two moderators at once one decides; the other hears who was first and
 * when. The author gets the reason, the log gets a line, open reports are closed.
 * @throws NotFound, Forbidden on one's own work, Conflict, Refused
 */
export async function decide(actor: Actor, input: Decide): Promise<void> {
  await guardedTransaction(actor, (tx) => decideWithin(tx, actor, input));
}

/** The same within a transaction that does more. @returns the id of the decision */
export async function decideWithin(tx: Transaction, actor: Actor, input: Decide, appealed = false): Promise<string> {
  const subject = await lockSubject(tx, actor, itemOf(input));
  authorise(canDecide(actor, subject));
  const state = await stateOf(tx, subject);
  if ((state.last?.id ?? "") !== input.lastDecisionId) {
    if (!state.last) throw new Refused("verdictDoesNotFit");
    throw new Conflict("decidedAlready", state.last.by, state.last.decidedAt);
  }
  if (input.version !== undefined && input.version !== subject.version) throw new Conflict("changedMeanwhile");
  // Another moderator looks at what was decided; only what comes up anew may go out of sight meanwhile.
  if (state.appealId && !appealed && input.verdict !== "hide") throw new Refused("appealWaits");
  if (!fits(input.verdict, state)) throw new Refused("verdictDoesNotFit");
  await guardTexts(tx, { texts: { reason: input.reason }, seen: input.personalDataSeen });
  const [decision] = await tx
    .insert(decisions)
    .values({
      ...subject.key,
      moderatorId: actor.id,
      verdict: input.verdict,
      reason: input.reason,
      version: subject.version,
      askedText: input.verdict === "ask" ? subject.text : null,
    })
    .returning({ id: decisions.id });
  const decisionId = decision!.id;
  await apply(tx, subject, input.verdict, decisionId);
  // "Not for visitors" says nothing about what was reported: those reports still wait.
  if (input.verdict !== "decline") {
    await tx
      .update(reports)
      .set({ decisionId })
      .where(and(about(reports, subject.key), isNull(reports.decisionId)));
  }
  const before = state.hiding ?? (state.isPublished ? "published" : "shown");
  const after = afterwards[input.verdict] ?? before;
  await logSubject(tx, actor, subject, deeds[input.verdict], input.reason, { before, after });
  if (!appealed) {
    const { authorId: receiverId, caseNumber, commentId } = subject;
    await notify(tx, { receiverId, kind: "decision", caseNumber, commentId, decisionId });
  }
  return decisionId;
}
