import { eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { collections, hidings, practiceCases } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { recountComments } from "#lib/comments/recount";
import { about } from "#lib/moderation/subject";
import type { Subject, stateOf } from "#lib/moderation/subject";
import type { Verdict } from "#lib/moderation/validation";

/** What a verdict is called in the log. */
export const deeds: Record<Verdict, string> = {
  leave: "left",
  hide: "hidden",
  ask: "asked-to-change",
  restore: "restored",
  publish: "published",
  decline: "not-published",
};

/** How it stands afterwards; as it stood, where this says nothing. */
export const afterwards: Partial<Record<Verdict, string>> = {
  leave: "shown",
  hide: "hidden",
  restore: "shown",
  publish: "published",
  decline: "shown",
};

/** What must stand on the item for a verdict to make sense now. */
export function fits(verdict: Verdict, state: Awaited<ReturnType<typeof stateOf>>): boolean {
  if (verdict === "restore") return state.hiding !== undefined;
  if (verdict === "hide") return state.hiding !== "hidden";
  if (state.hiding === "hidden" && (verdict === "publish" || verdict === "decline")) return false;
  if (verdict === "publish") return state.waitsForPublication;
  // Also takes an earlier yes back.
  if (verdict === "decline") return state.waitsForPublication || state.isPublished;
  return true;
}

/** Does what a verdict says, under the lock of its subject. */
export async function apply(tx: Transaction, subject: Subject, verdict: Verdict, decisionId: string): Promise<void> {
  if (verdict === "hide") {
    await tx.delete(hidings).where(about(hidings, subject.key));
    await tx.insert(hidings).values({ ...subject.key, kind: "hidden", decisionId });
  }
  if (["leave", "restore", "publish"].includes(verdict)) await tx.delete(hidings).where(about(hidings, subject.key));
  if (verdict === "publish" || verdict === "decline") await openToVisitors(tx, subject, verdict === "publish");
  // A question about a collection answers the wish to be public for now: it is asked again after a change.
  if (subject.collectionId && verdict === "ask") await openToVisitors(tx, subject, false);
  if (subject.caseNumber !== undefined) await recountComments(tx, subject.caseNumber);
}

async function openToVisitors(tx: Transaction, { key }: Subject, yes: boolean): Promise<void> {
  if ("caseNumber" in key) {
    await tx
      .update(practiceCases)
      .set({ publishedAt: yes ? sql`now()` : null })
      .where(eq(practiceCases.number, key.caseNumber));
  }
  if ("collectionId" in key) {
    await tx
      .update(collections)
      .set({
        publicAskedAt: null,
        audience: yes ? "public" : sql`case when audience = 'public' then 'participants' else audience end`,
      })
      .where(eq(collections.id, key.collectionId));
  }
}

/** A line in the log about a subject. */
export const logSubject = (
  tx: Transaction,
  actor: Actor,
  subject: Subject,
  deed: string,
  reason?: string,
  detail?: Record<string, string>,
): Promise<void> =>
  record(tx, {
    actorId: actor.id,
    action: `${subject.kind}.${deed}`,
    caseNumber: subject.caseNumber,
    commentId: subject.commentId,
    participantId: subject.authorId,
    reason,
    detail: {
      ...detail,
      ...(subject.collectionId && { collection: subject.collectionId }),
      ...(subject.tipId && { tipId: subject.tipId }),
    },
  });
