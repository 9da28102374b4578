import { asc, eq } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import type { comments } from "#db/schema";
import { commentVersions } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { piecesBetween } from "#lib/cases/differences";
import { valuesGone, without } from "#lib/cases/take-out";
import { getComment } from "#lib/comments/queries";
import { forgetQuotesOf } from "#lib/comments/quotes";

type Row = typeof comments.$inferSelect;

/** Keeps a comment as it stands in `row` as its version of that number; a version that is there stays as it is. */
export async function keepCommentVersion(tx: Transaction, row: Row, reason = ""): Promise<void> {
  const { id, version, kind, body, editedAt, postedAt } = row;
  await tx
    .insert(commentVersions)
    .values({ commentId: id, version, kind, body, reason, savedAt: editedAt ?? postedAt })
    .onConflictDoNothing();
}

/** What a deleted comment said before is gone too. */
export const forgetCommentVersions = (tx: Transaction, commentId: string) =>
  tx.delete(commentVersions).where(eq(commentVersions.commentId, commentId));

/** Personal data that an edit took out leaves the kept versions and the quotes too. The log says which kinds. */
export async function takeOutOfComment(tx: Transaction, actor: Actor, before: Row, after: string): Promise<void> {
  const gone = valuesGone({ body: before.body }, { body: after });
  if (gone.size === 0) return;
  const kept = await tx.select().from(commentVersions).where(eq(commentVersions.commentId, before.id));
  for (const { id, body, reason } of kept) {
    await tx
      .update(commentVersions)
      .set({ body: without(body, gone), reason: without(reason, gone) })
      .where(eq(commentVersions.id, id));
  }
  await forgetQuotesOf(tx, before.id);
  const { caseNumber, id: commentId } = before;
  const kinds = [...new Set(gone.values())].join(" ");
  await record(tx, { actorId: actor.id, action: "privacy.taken-out", caseNumber, commentId, detail: { kinds } });
}

/** At most so many are told: a comment that is edited more often says so little with each. */
const MOST_VERSIONS = 50;

/**
 * How a comment came to be what it is: each edit with when, why and what changed, the oldest first. For participants who
 * may read the comment. @throws NotFound
 */
export async function listCommentVersions(actor: Actor, commentId: string) {
  await getComment(actor, commentId);
  const versions = await db
    .select()
    .from(commentVersions)
    .where(eq(commentVersions.commentId, commentId))
    .orderBy(asc(commentVersions.version))
    .limit(MOST_VERSIONS);
  return versions.slice(1).map((one, at) => ({
    version: one.version,
    savedAt: one.savedAt,
    reason: one.reason,
    kind: one.kind,
    pieces: piecesBetween(versions[at]!.body, one.body),
  }));
}
