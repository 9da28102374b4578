import { and, desc, eq, isNull } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Transaction } from "#db/client";
import type { reports } from "#db/schema";
import { comments, decisions, hidings, participants, practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { lockPostedCase } from "#lib/cases/lock";
import { visibleTo } from "#lib/comments/queries";
import { NotFound } from "#lib/core/errors";

/** The case or comment a report or decision is about, locked, with what stands on it. */
export interface Subject {
  caseNumber: number;
  commentId: string | undefined;
  authorId: string;
  /** Of the text: each edit raises it. */
  version: number;
  /** The one column that points at it, as written in reports, decisions and hidings. */
  key: { caseNumber: number } | { commentId: string };
}

export async function lockSubject(
  tx: Transaction,
  actor: Actor,
  item: { caseNumber: number } | { commentId: string },
): Promise<Subject> {
  if ("caseNumber" in item) {
    const found = await lockPostedCase(tx, actor, item.caseNumber);
    return {
      caseNumber: found.number,
      commentId: undefined,
      authorId: found.authorId,
      version: found.version,
      key: { caseNumber: found.number },
    };
  }
  const [place] = await tx
    .select({ number: comments.caseNumber })
    .from(comments)
    .where(eq(comments.id, item.commentId));
  if (!place) throw new NotFound();
  await lockPostedCase(tx, actor, place.number);
  const [found] = await tx
    .select({ authorId: comments.authorId, version: comments.version })
    .from(comments)
    .where(
      and(
        eq(comments.id, item.commentId),
        // It may have been moved while we waited for its case.
        eq(comments.caseNumber, place.number),
        isNull(comments.deletedAt),
        visibleTo(actor),
      ),
    )
    .for("update");
  if (!found) throw new NotFound();
  return {
    caseNumber: place.number,
    commentId: item.commentId,
    authorId: found.authorId,
    version: found.version,
    key: { commentId: item.commentId },
  };
}

type Pointing = typeof decisions | typeof reports | typeof hidings;

/** "Is about this subject", for each of the tables that point at one. */
export function about(table: Pointing, subject: Subject): SQL {
  return "caseNumber" in subject.key
    ? eq(table.caseNumber, subject.key.caseNumber)
    : eq(table.commentId, subject.key.commentId);
}

/** What stands on the subject now. Read under the lock, so it is still so when the decision is written. */
export async function stateOf(tx: Transaction, subject: Subject) {
  const [last] = await tx
    .select({ id: decisions.id, verdict: decisions.verdict, decidedAt: decisions.decidedAt, by: participants.name })
    .from(decisions)
    .innerJoin(participants, eq(participants.id, decisions.moderatorId))
    .where(about(decisions, subject))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  const [hiding] = await tx.select({ kind: hidings.kind }).from(hidings).where(about(hidings, subject));
  const [publication] = await tx
    .select({ audience: practiceCases.audience, publishedAt: practiceCases.publishedAt })
    .from(practiceCases)
    .where(eq(practiceCases.number, subject.caseNumber));
  return {
    last,
    hiding: hiding?.kind,
    waitsForPublication: !subject.commentId && publication?.audience === "public" && publication.publishedAt === null,
    isPublished: !subject.commentId && (publication?.publishedAt ?? null) !== null,
  };
}
