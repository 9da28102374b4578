import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { decisions, hidings, practiceCases, reports } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { recountComments } from "#lib/comments/recount";
import { Conflict, NotFound, Refused } from "#lib/core/errors";
import { canDecide, canReport } from "#lib/moderation/policy";
import { about, lockSubject, stateOf } from "#lib/moderation/subject";
import type { Subject } from "#lib/moderation/subject";
import type { DecideOnCase, DecideOnComment, ReportCase, ReportComment, Verdict } from "#lib/moderation/validation";
import { notify } from "#lib/notifications/notify";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";

/**
 * Asks a moderator to look. A report of personal data takes the item out of sight at once. Reporting twice before a
 * moderator looked is one report.
 * @throws NotFound, Forbidden on one's own work, TooFast
 */
export async function report(actor: Actor, input: ReportCase | ReportComment): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const subject = await lockSubject(tx, actor, input).catch(async (error: unknown) => {
      // The actor's own earlier report may have taken it out of their sight: twice is harmless all the same.
      if (error instanceof NotFound && (await hasReported(tx, actor, input))) return undefined;
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
    await log(tx, actor, subject, "reported", undefined, { reason: input.reason });
    if (input.reason === "personal-data") await hold(tx, actor, subject);
  });
}

/** Whether a report of the actor about this waits for a moderator. */
async function hasReported(tx: Transaction, actor: Actor, input: ReportCase | ReportComment): Promise<boolean> {
  const item = "commentId" in input ? eq(reports.commentId, input.commentId) : eq(reports.caseNumber, input.caseNumber);
  return (await tx.$count(reports, and(item, eq(reports.reporterId, actor.id), isNull(reports.decisionId)))) > 0;
}

/** Out of sight until a moderator looked. */
async function hold(tx: Transaction, actor: Actor, subject: Subject): Promise<void> {
  const [held] = await tx
    .insert(hidings)
    .values({ ...subject.key, kind: "held" })
    .onConflictDoNothing()
    .returning({ id: hidings.id });
  if (!held) return;
  await recountComments(tx, subject.caseNumber);
  await log(tx, actor, subject, "held");
}

const log = (
  tx: Transaction,
  actor: Actor,
  subject: Subject,
  deed: string,
  reason?: string,
  detail?: Record<string, string>,
) =>
  record(tx, {
    actorId: actor.id,
    action: `${subject.commentId ? "comment" : "case"}.${deed}`,
    caseNumber: subject.caseNumber,
    commentId: subject.commentId,
    participantId: subject.authorId,
    reason,
    detail,
  });

const deeds: Record<Verdict, string> = {
  leave: "left",
  hide: "hidden",
  ask: "asked-to-change",
  restore: "restored",
  publish: "published",
  decline: "not-published",
};

/** How it stands afterwards; as it stood, where this says nothing. */
const afterwards: Partial<Record<Verdict, string>> = {
  leave: "shown",
  hide: "hidden",
  restore: "shown",
  publish: "published",
  decline: "shown",
};

/** What must stand on the item for a verdict to make sense now. */
function fits(verdict: Verdict, state: Awaited<ReturnType<typeof stateOf>>): boolean {
  if (verdict === "restore") return state.hiding !== undefined;
  if (verdict === "hide") return state.hiding !== "hidden";
  if (state.hiding === "hidden" && (verdict === "publish" || verdict === "decline")) return false;
  if (verdict === "publish") return state.waitsForPublication;
  // Also takes an earlier yes back.
  if (verdict === "decline") return state.waitsForPublication || state.isPublished;
  return true;
}

/**
 * Decides on a case or comment. Of two moderators at once one decides; the other hears who was first and when. The
 * author gets the reason, the log gets a line, open reports are closed.
 * @throws NotFound, Forbidden on one's own work, Conflict, Refused
 */
export async function decide(actor: Actor, input: DecideOnCase | DecideOnComment): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const subject = await lockSubject(tx, actor, input);
    authorise(canDecide(actor, subject));
    const state = await stateOf(tx, subject);
    if ((state.last?.id ?? "") !== input.lastDecisionId) {
      if (!state.last) throw new Refused("verdictDoesNotFit");
      throw new Conflict("decidedAlready", state.last.by, state.last.decidedAt);
    }
    if (input.version !== undefined && input.version !== subject.version) throw new Conflict("changedMeanwhile");
    if (!fits(input.verdict, state)) throw new Refused("verdictDoesNotFit");
    await guardTexts(tx, { texts: { reason: input.reason }, seen: input.personalDataSeen });
    const [decision] = await tx
      .insert(decisions)
      .values({ ...subject.key, moderatorId: actor.id, verdict: input.verdict, reason: input.reason })
      .returning({ id: decisions.id });
    const decisionId = decision!.id;
    await apply(tx, subject, input.verdict, decisionId);
    // "Not for visitors" says nothing about what was reported: those reports still wait.
    if (input.verdict !== "decline") {
      await tx
        .update(reports)
        .set({ decisionId })
        .where(and(about(reports, subject), isNull(reports.decisionId)));
    }
    const before = state.hiding ?? (state.isPublished ? "published" : "shown");
    const after = afterwards[input.verdict] ?? before;
    await log(tx, actor, subject, deeds[input.verdict], input.reason, { before, after });
    await notify(tx, {
      receiverId: subject.authorId,
      kind: "decision",
      caseNumber: subject.caseNumber,
      commentId: subject.commentId,
      decisionId,
    });
  });
}

async function apply(tx: Transaction, subject: Subject, verdict: Verdict, decisionId: string) {
  if (verdict === "hide") {
    await tx.delete(hidings).where(about(hidings, subject));
    await tx.insert(hidings).values({ ...subject.key, kind: "hidden", decisionId });
  }
  if (["leave", "restore", "publish"].includes(verdict)) await tx.delete(hidings).where(about(hidings, subject));
  if (verdict === "publish") {
    await tx
      .update(practiceCases)
      .set({ publishedAt: sql`now()` })
      .where(eq(practiceCases.number, subject.caseNumber));
  }
  if (verdict === "decline") {
    await tx.update(practiceCases).set({ publishedAt: null }).where(eq(practiceCases.number, subject.caseNumber));
  }
  await recountComments(tx, subject.caseNumber);
}
