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
import { Conflict, Refused } from "#lib/core/errors";
import { otherSlug, slugOf } from "#lib/core/text";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";

/** A collection of the actor, empty or with the case they were reading. @returns its slug @throws Forbidden, Invalid, Refused, TooFast */
export async function startCollection(actor: Actor, input: StartCollection): Promise<string> {
  authorise(canStartCollection(actor, { facilitates: await facilitatesCircle(actor) }));
  const { title, introduction, audience, caseNumber, personalDataSeen: seen } = input;
  return guardedTransaction(actor, async (tx) => {
    await guardTexts(tx, { texts: { title, introduction }, seen });
    await limit("edit.minute", actor.id, tx);
    await refuseTooMany(tx, actor);
    const sharing = sharedWith(actor, undefined, audience);
    const insert = (slug: string) =>
      tx
        .insert(collections)
        .values({ slug, title, introduction, ...sharing, makerId: actor.id })
        .onConflictDoNothing({ target: collections.slug })
        .returning();
    const slug = slugOf(title);
    const [first] = slug === "nieuw" ? [] : await insert(slug);
    const started = (first ?? (await insert(otherSlug(slug)))[0])!;
    await record(tx, {
      actorId: actor.id,
      action: "collection.started",
      detail: { collection: started.id, audience: started.audience },
    });
    if (caseNumber) await addCase(tx, actor, started, caseNumber);
    return started.slug;
  });
}

async function refuseTooMany(tx: Transaction, actor: Actor): Promise<void> {
  // One at a time per person, so that two windows together do not pass the most.
  await tx.select({ id: participants.id }).from(participants).where(eq(participants.id, actor.id)).for("update");
  const present = await tx.$count(collections, and(eq(collections.makerId, actor.id), isNull(collections.removedAt)));
  if (present >= MOST_COLLECTIONS) throw new Refused("tooManyCollections");
}

/**
 * Who will read it. Words that no moderator has read are not for visitors: then it is for participants, and waits for a
 * moderator. `before` when its words stay as they were.
 */
function sharedWith(actor: Actor, before: CollectionRow | undefined, wanted: CollectionAudience) {
  if (wanted !== "public" || canPublishCollection(actor)) return { audience: wanted, publicAskedAt: null };
  if (before?.audience === "public") return { audience: wanted, publicAskedAt: null };
  return { audience: "participants" as const, publicAskedAt: before?.publicAskedAt ?? sql`now()` };
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
    // Who asked for it to be public need not ask twice; a moderator who says it now, says yes.
    const stands = before.publicAskedAt && !canPublishCollection(actor) ? "public" : before.audience;
    if (sameWords && stands === input.audience) return;
    if (before.version !== input.version) throw new Conflict("changedMeanwhile");
    const sharing = sharedWith(actor, sameWords ? before : undefined, input.audience);
    await guardTexts(tx, { texts: { title, introduction }, seen });
    await limit("edit.minute", actor.id, tx);
    await tx
      .update(collections)
      .set({ title, introduction, ...sharing, changedAt: sql`now()`, version: before.version + 1 })
      .where(eq(collections.id, collectionId));
    const detail = { collection: collectionId, audience: sharing.audience, version: before.version + 1 };
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
