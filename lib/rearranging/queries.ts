import { and, eq } from "drizzle-orm";
import { db } from "#db/client";
import { caseMerges, participants, practiceCases, rearrangements, threadRules } from "#db/schema";
import type { Viewer } from "#lib/auth/actor";
import { visibleTo } from "#lib/cases/visible";
import { getComment } from "#lib/comments/queries";
import { NotFound } from "#lib/core/errors";

/** The case that a merged one went into, if this viewer may read that; else it is not found, like any other. */
export async function mergedInto(viewer: Viewer, caseNumber: number) {
  const [found] = await db
    .select({ number: practiceCases.number, slug: practiceCases.slug })
    .from(caseMerges)
    .innerJoin(practiceCases, eq(practiceCases.number, caseMerges.intoNumber))
    .where(and(eq(caseMerges.caseNumber, caseNumber), visibleTo(viewer)));
  return found;
}

/**
 * What holds for the thread of a case: locked, slow, and the comment on top as far as this viewer may read it. The caller has
 * read the case.
 */
export async function rulesOf(viewer: Viewer, caseNumber: number) {
  const rows = await db
    .select({
      kind: threadRules.kind,
      minutes: threadRules.minutes,
      commentId: threadRules.commentId,
      reason: rearrangements.reason,
      at: rearrangements.at,
      moderator: participants.name,
    })
    .from(threadRules)
    .innerJoin(rearrangements, eq(rearrangements.id, threadRules.rearrangementId))
    .innerJoin(participants, eq(participants.id, rearrangements.moderatorId))
    .where(eq(threadRules.caseNumber, caseNumber));
  const rule = (kind: string) => rows.find((row) => row.kind === kind);
  const pin = rule("pinned")?.commentId;
  const pinned = pin ? await getComment(viewer, pin).catch(absent) : undefined;
  return { locked: rule("locked"), slow: rule("slow"), pinned };
}

export type ThreadRules = Awaited<ReturnType<typeof rulesOf>>;

function absent(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error;
}
