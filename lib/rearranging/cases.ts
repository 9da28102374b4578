import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { comments, practiceCases, rearrangements } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { visibleTo } from "#lib/cases/visible";
import { Invalid, NotFound, Refused } from "#lib/core/errors";
import { notify } from "#lib/notifications/notify";
import { guardTexts } from "#lib/privacy/guard";
import { canRearrange, readsNoWider } from "#lib/rearranging/policy";
import type { Readable } from "#lib/rearranging/policy";

export interface Locked extends Readable {
  number: number;
  authorId: string;
}

/** A posted case, locked as every command that touches a thread locks it. @throws NotFound, Forbidden */
export async function lockOne(tx: Transaction, actor: Actor, number: number): Promise<Locked> {
  const [found] = await tx
    .select({
      number: practiceCases.number,
      authorId: practiceCases.authorId,
      audience: practiceCases.audience,
      circleId: practiceCases.circleId,
      publishedAt: practiceCases.publishedAt,
      hidden: sql<boolean>`exists (select 1 from hiding h where h.case_number = ${number})`,
    })
    .from(practiceCases)
    .where(and(eq(practiceCases.number, number), isNotNull(practiceCases.postedAt), visibleTo(actor)))
    .for("no key update", { of: practiceCases });
  if (!found) throw new NotFound();
  authorise(canRearrange(actor, found));
  return found;
}

/**
 * Two cases, the lower number first, whichever way things go: two moderators with opposite plans wait for each other and
 * never for ever.
 * @throws NotFound, Forbidden, Invalid for a place that is not there, Refused when more people would read it
 */
export async function lockBoth(tx: Transaction, actor: Actor, from: number, to: number) {
  if (from === to) throw new Invalid([{ field: "to", message: "sameCase" }]);
  const lock = async (number: number) =>
    lockOne(tx, actor, number).catch((error: unknown) => {
      if (error instanceof NotFound && number === to)
        throw new Invalid([{ field: "to", message: "caseNumberUnknown" }]);
      throw error;
    });
  const [low, high] = [await lock(Math.min(from, to)), await lock(Math.max(from, to))];
  const [source, target] = from < to ? [low, high] : [high, low];
  if (!readsNoWider(source, target)) throw new Refused("wouldShowMore");
  return { source, target };
}

/** The comment, in the case that was locked for it. @throws NotFound when it went elsewhere meanwhile */
export async function lockCommentIn(tx: Transaction, commentId: string, caseNumber: number) {
  const [found] = await tx
    .select({
      id: comments.id,
      authorId: comments.authorId,
      parentId: comments.parentId,
      deletedAt: comments.deletedAt,
    })
    .from(comments)
    .where(and(eq(comments.id, commentId), eq(comments.caseNumber, caseNumber)))
    .for("update");
  if (!found) throw new NotFound();
  return found;
}

/** Where a comment stands now; read before the lock on its case. @throws NotFound */
export async function caseOf(tx: Transaction, commentId: string): Promise<number> {
  const [place] = await tx.select({ number: comments.caseNumber }).from(comments).where(eq(comments.id, commentId));
  if (!place) throw new NotFound();
  return place.number;
}

type Kind = typeof rearrangements.$inferInsert.kind;

const actions: Record<Kind, string> = {
  moved: "comment.moved",
  "split-off": "comment.split-off",
  "thread-moved": "case.thread-moved",
  merged: "case.merged",
  locked: "case.locked",
  unlocked: "case.unlocked",
  slowed: "case.slowed",
  "slow-ended": "case.slow-ended",
  pinned: "comment.pinned",
  unpinned: "comment.unpinned",
};

interface Told {
  kind: Kind;
  caseNumber: number;
  toCaseNumber?: number;
  commentId?: string;
  /** Whose words it is about. */
  participantId: string;
  reason: string;
  personalDataSeen: boolean | undefined;
  detail: Record<string, string | number | null>;
  /** Who read why. */
  receivers: Iterable<string>;
}

/** Writes down what was done and why, tells those it is about, and leaves its line in the log. @returns its id */
export async function tell(tx: Transaction, actor: Actor, told: Told): Promise<string> {
  const { kind, caseNumber, toCaseNumber, commentId, participantId, reason, personalDataSeen: seen, detail } = told;
  await guardTexts(tx, { texts: { reason }, seen });
  const [made] = await tx
    .insert(rearrangements)
    .values({ kind, caseNumber, toCaseNumber, commentId, moderatorId: actor.id, reason })
    .returning({ id: rearrangements.id });
  const rearrangementId = made!.id;
  const at = { caseNumber: toCaseNumber ?? caseNumber, commentId, rearrangementId };
  for (const receiverId of new Set(told.receivers))
    await notify(tx, { receiverId, actorId: actor.id, kind: "rearranged", ...at });
  await record(tx, { actorId: actor.id, action: actions[kind], caseNumber, commentId, participantId, reason, detail });
  return rearrangementId;
}
