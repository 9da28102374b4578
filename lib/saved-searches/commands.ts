import { and, eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { participants, savedSearches } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { limit } from "#lib/auth/limits";
import { hashOf, newToken } from "#lib/auth/tokens";
import { NotFound, Refused } from "#lib/core/errors";
import type { DeleteSearch, SaveSearch } from "#lib/saved-searches/validation";

const MOST_PER_PERSON = 50;

/**
 * Keeps a search of the actor. Gives its id and the secret of its feed, which is kept nowhere: only its hash is.
 * @throws Refused when there are too many, TooFast
 */
export async function saveSearch(actor: Actor, input: SaveSearch): Promise<{ id: string; feed: string }> {
  const feed = newToken();
  return db.transaction(async (tx) => {
    await limit("edit.minute", actor.id, tx);
    // One at a time per person, so that two windows together do not pass the most.
    await tx.select({ id: participants.id }).from(participants).where(eq(participants.id, actor.id)).for("update");
    if ((await tx.$count(savedSearches, eq(savedSearches.ownerId, actor.id))) >= MOST_PER_PERSON)
      throw new Refused("tooManySearches");
    const [saved] = await tx
      .insert(savedSearches)
      .values({ ...input, ownerId: actor.id, feedHash: hashOf(feed), lookedAt: sql`now()` })
      .returning({ id: savedSearches.id });
    await record(tx, { actorId: actor.id, action: "search.saved", detail: { search: saved!.id, pace: input.pace } });
    return { id: saved!.id, feed };
  });
}

/** Forgets a search of the actor, with its feed and what the bell said about it. @throws NotFound, also for someone else's */
export async function deleteSearch(actor: Actor, { id }: DeleteSearch): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(savedSearches)
      .where(and(eq(savedSearches.id, id), eq(savedSearches.ownerId, actor.id)))
      .returning({ id: savedSearches.id });
    if (gone.length === 0) throw new NotFound();
    await record(tx, { actorId: actor.id, action: "search.deleted", detail: { search: id } });
  });
}
