import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { db } from "#db/client";
import { collections, participants } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { facilitatesCircle } from "#lib/circles/queries";
import { addCase, lockCollection } from "#lib/collections/contents";
import type { CollectionRow } from "#lib/collections/contents";
import type { CollectionAudience } from "#lib/collections/choices";
import { MOST_COLLECTIONS, canPublishCollection, canStartCollection } from "#lib/collections/policy";
import type { RemoveCollection, ReviseCollection, StartCollection } from "#lib/collections/validation";
import { Conflict, Invalid, Refused } from "#lib/core/errors";
import { otherSlug, slugOf } from "#lib/core/text";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";

/** A collection of the actor, empty or with the case they were reading. @returns its slug @throws Forbidden, Invalid, Refused, TooFast */
export async function startCollection(actor: Actor, input: StartCollection): Promise<string> {
  authorise(canStartCollection(actor, { facilitates: await facilitatesCircle(actor) }));
  const { title, introduction, audience, caseNumber, personalDataSeen: seen } = input;
  if (audience === "public" && !canPublishCollection(actor)) throw byModerator();
  return guardedTransaction(actor, async (tx) => {
    await guardTexts(tx, { texts: { title, introduction }, seen });
    await limit("edit.minute", actor.id, tx);
    await refuseTooMany(tx, actor);
    const insert = (slug: string) =>
      tx
        .insert(collections)
        .values({ slug, title, introduction, audience, makerId: actor.id })
        .onConflictDoNothing({ target: collections.slug })
        .returning();
    const slug = slugOf(title);
    const [first] = slug === "nieuw" ? [] : await insert(slug);
    const started = (first ?? (await insert(otherSlug(slug)))[0])!;
    await record(tx, { actorId: actor.id, action: "collection.started", detail: { collection: started.id, audience } });
    if (caseNumber) await addCase(tx, actor, started, caseNumber);
    return started.slug;
  });
}

const byModerator = () => new Invalid([{ field: "audience", message: "publicByModerator" }]);

async function refuseTooMany(tx: Transaction, actor: Actor): Promise<void> {
  // One at a time per person, so that two windows together do not pass the most.
  await tx.select({ id: participants.id }).from(participants).where(eq(participants.id, actor.id)).for("update");
  const present = await tx.$count(collections, and(eq(collections.makerId, actor.id), isNull(collections.removedAt)));
  if (present >= MOST_COLLECTIONS) throw new Refused("tooManyCollections");
}

/** Who will read it: words that no moderator has read are not for visitors. @throws Invalid */
function audienceAfter(actor: Actor, before: CollectionRow, wanted: CollectionAudience, sameWords: boolean) {
  if (wanted !== "public" || canPublishCollection(actor)) return wanted;
  if (before.audience !== "public") throw byModerator();
  return sameWords ? wanted : "participants";
}

/**
 * Changes title, introduction and who may read it. The address stays: it stands on paper.
 * @throws NotFound, Forbidden, Invalid, TooFast, Conflict when someone changed its words meanwhile
 */
export async function reviseCollection(actor: Actor, input: ReviseCollection): Promise<void> {
  const { collectionId, title, introduction, personalDataSeen: seen } = input;
  await guardedTransaction(actor, async (tx) => {
    const before = await lockCollection(tx, actor, collectionId);
    const sameWords = before.title === title && before.introduction === introduction;
    if (sameWords && before.audience === input.audience) return;
    if (before.version !== input.version) throw new Conflict("changedMeanwhile");
    const audience = audienceAfter(actor, before, input.audience, sameWords);
    await guardTexts(tx, { texts: { title, introduction }, seen });
    await limit("edit.minute", actor.id, tx);
    await tx
      .update(collections)
      .set({ title, introduction, audience, changedAt: sql`now()`, version: before.version + 1 })
      .where(eq(collections.id, collectionId));
    const detail = { collection: collectionId, audience, version: before.version + 1 };
    await record(tx, { actorId: actor.id, action: "collection.revised", detail });
  });
}

/** Takes a collection away for everybody; its cases stay where they are. @throws NotFound, also the second time; Forbidden */
export async function removeCollection(actor: Actor, { collectionId }: RemoveCollection): Promise<void> {
  await db.transaction(async (tx) => {
    await lockCollection(tx, actor, collectionId);
    await tx
      .update(collections)
      .set({ removedAt: sql`now()`, removedById: actor.id })
      .where(eq(collections.id, collectionId));
    await record(tx, { actorId: actor.id, action: "collection.removed", detail: { collection: collectionId } });
  });
}
