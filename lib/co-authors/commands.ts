import { and, eq } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { caseCoAuthors, participants, workingCopies } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { lockCase } from "#lib/cases/lock";
import { canShare } from "#lib/cases/policy";
import type { AddCoAuthor, RemoveCoAuthor } from "#lib/co-authors/validation";
import { Invalid, Refused } from "#lib/core/errors";
import { beginFollowing } from "#lib/following/begin";
import { notify } from "#lib/notifications/notify";

/** More people than this at one text get in each other's way. */
const MOST_CO_AUTHORS = 10;

async function participantBy(tx: Transaction, handle: string) {
  const [found] = await tx
    .select({ id: participants.id, name: participants.name })
    .from(participants)
    .where(eq(participants.handle, handle));
  if (!found) throw new Invalid([{ field: "handle", message: "colleagueUnknown" }]);
  return found;
}

/**
 * The author asks a colleague to write along: from now on they read and change the case, also as a draft. Twice is harmless.
 * @returns the name of the colleague
 * @throws NotFound, Forbidden, Invalid, TooFast, Refused when there are ten
 */
export async function addCoAuthor(actor: Actor, { number, handle }: AddCoAuthor): Promise<string> {
  return db.transaction(async (tx) => {
    const found = await lockCase(tx, actor, number);
    authorise(canShare(actor, found));
    const colleague = await participantBy(tx, handle);
    if (colleague.id === found.authorId) throw new Invalid([{ field: "handle", message: "colleagueIsAuthor" }]);
    await limit("edit.minute", actor.id, tx);
    const added = await tx
      .insert(caseCoAuthors)
      .values({ caseNumber: number, participantId: colleague.id, addedBy: actor.id })
      .onConflictDoNothing()
      .returning({ number: caseCoAuthors.caseNumber });
    if (added.length === 0) return colleague.name;
    if ((await tx.$count(caseCoAuthors, eq(caseCoAuthors.caseNumber, number))) > MOST_CO_AUTHORS)
      throw new Refused("tooManyCoAuthors");
    await record(tx, {
      actorId: actor.id,
      action: "case.co-author-added",
      caseNumber: number,
      participantId: colleague.id,
    });
    await beginFollowing(tx, colleague.id, number);
    await notify(tx, { receiverId: colleague.id, actorId: actor.id, kind: "co-author", caseNumber: number });
    return colleague.name;
  });
}

/**
 * The author lets a co-author go, or a co-author stops. What they wrote stays, with their name at their versions; what they had
 * not saved goes. Twice is harmless.
 * @throws NotFound, Forbidden, Invalid
 */
export async function removeCoAuthor(actor: Actor, { number, handle }: RemoveCoAuthor): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockCase(tx, actor, number);
    const colleague = await participantBy(tx, handle);
    authorise(canShare(actor, found) || colleague.id === actor.id);
    const removed = await tx
      .delete(caseCoAuthors)
      .where(and(eq(caseCoAuthors.caseNumber, number), eq(caseCoAuthors.participantId, colleague.id)))
      .returning({ number: caseCoAuthors.caseNumber });
    if (removed.length === 0) return;
    await tx
      .delete(workingCopies)
      .where(and(eq(workingCopies.caseNumber, number), eq(workingCopies.participantId, colleague.id)));
    await record(tx, {
      actorId: actor.id,
      action: "case.co-author-removed",
      caseNumber: number,
      participantId: colleague.id,
    });
  });
}
