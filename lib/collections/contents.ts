import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { collectionCases, collections, practiceCases } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { MOST_CASES } from "#lib/collections/choices";
import { canEditCollection, canPublishCollection } from "#lib/collections/policy";
import { readable, visibleTo } from "#lib/collections/queries";
import type { AddToCollection, ExplainChoice, MoveInCollection, TakeFromCollection } from "#lib/collections/validation";
import { Conflict, Invalid, NotFound, Refused } from "#lib/core/errors";
import { guardBesideCase, guardedTransaction } from "#lib/privacy/guard";

export type CollectionRow = typeof collections.$inferSelect;

/** A collection that the actor may edit, locked until the transaction ends. @throws NotFound, Forbidden */
export async function lockCollection(tx: Transaction, actor: Actor, collectionId: string): Promise<CollectionRow> {
  const [found] = await tx
    .select()
    .from(collections)
    .where(and(eq(collections.id, collectionId), visibleTo(actor)))
    .for("update");
  if (!found) throw new NotFound();
  authorise(canEditCollection(actor, found));
  return found;
}

const changed = (tx: Transaction, collectionId: string, change: Partial<CollectionRow> = {}) =>
  tx
    .update(collections)
    .set({ ...change, changedAt: sql`now()` })
    .where(eq(collections.id, collectionId));

const placesOf = (tx: Transaction, collectionId: string) =>
  tx
    .select()
    .from(collectionCases)
    .where(eq(collectionCases.collectionId, collectionId))
    .orderBy(asc(collectionCases.position));

/** Puts a case the actor may read at the end of a locked collection. @throws Invalid, Refused when it is full */
export async function addCase(
  tx: Transaction,
  actor: Actor,
  { id }: Pick<CollectionRow, "id">,
  caseNumber: number,
): Promise<void> {
  const [found] = await tx
    .select({ number: practiceCases.number })
    .from(practiceCases)
    .where(and(eq(practiceCases.number, caseNumber), readable(actor)));
  if (!found) throw new Invalid([{ field: "caseNumber", message: "caseNumberUnknown" }]);
  const places = await placesOf(tx, id);
  if (places.some((place) => place.caseNumber === caseNumber)) return;
  if (places.length >= MOST_CASES) throw new Refused("collectionFull");
  await keepPlaces(tx, id, [...places, { collectionId: id, caseNumber, position: 0, reason: "" }]);
  await changed(tx, id);
  await record(tx, { actorId: actor.id, action: "collection.case-added", caseNumber, detail: { collection: id } });
}

/** Writes the whole order anew: at most 40 rows, and no two ever want the same place. */
async function keepPlaces(tx: Transaction, id: string, places: (typeof collectionCases.$inferSelect)[]): Promise<void> {
  await tx.delete(collectionCases).where(eq(collectionCases.collectionId, id));
  if (places.length === 0) return;
  await tx.insert(collectionCases).values(places.map((place, index) => ({ ...place, position: index + 1 })));
}

/** Adds a case at the end. Twice is harmless. @returns the slug of the collection @throws NotFound, Forbidden, Invalid for a case the actor cannot read, Refused, TooFast */
export async function addToCollection(actor: Actor, { collectionId, caseNumber }: AddToCollection): Promise<string> {
  return db.transaction(async (tx) => {
    const collection = await lockCollection(tx, actor, collectionId);
    await limit("edit.minute", actor.id, tx);
    await addCase(tx, actor, collection, caseNumber);
    return collection.slug;
  });
}

/** Takes a case out; the case itself stays. Twice is harmless. @throws NotFound, Forbidden, TooFast */
export async function takeFromCollection(
  actor: Actor,
  { collectionId, caseNumber }: TakeFromCollection,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockCollection(tx, actor, collectionId);
    const places = await placesOf(tx, collectionId);
    const left = places.filter((place) => place.caseNumber !== caseNumber);
    if (left.length === places.length) return;
    await limit("edit.minute", actor.id, tx);
    await keepPlaces(tx, collectionId, left);
    await changed(tx, collectionId);
    const detail = { collection: collectionId };
    await record(tx, { actorId: actor.id, action: "collection.case-taken", caseNumber, detail });
  });
}

/**
 * Gives a case its place among the cases the actor sees; the ones they do not see keep theirs. Twice is harmless.
 * @throws NotFound, Forbidden, TooFast
 */
export async function moveInCollection(
  actor: Actor,
  { collectionId, caseNumber, place }: MoveInCollection,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockCollection(tx, actor, collectionId);
    const places = await placesOf(tx, collectionId);
    const seen = new Set(await numbersSeen(tx, actor, collectionId));
    const shown = places.filter((one) => seen.has(one.caseNumber));
    const moved = shown.find((one) => one.caseNumber === caseNumber);
    if (!moved) throw new NotFound();
    const others = shown.filter((one) => one !== moved);
    const wanted = others.toSpliced(Math.min(place, shown.length) - 1, 0, moved);
    if (wanted.every((one, index) => one === shown[index])) return;
    await limit("edit.minute", actor.id, tx);
    let next = 0;
    await keepPlaces(
      tx,
      collectionId,
      places.map((one) => (seen.has(one.caseNumber) ? wanted[next++]! : one)),
    );
    await changed(tx, collectionId);
    const detail = { collection: collectionId, place };
    await record(tx, { actorId: actor.id, action: "collection.case-moved", caseNumber, detail });
  });
}

async function numbersSeen(tx: Transaction, actor: Actor, collectionId: string): Promise<number[]> {
  const rows = await tx
    .select({ number: practiceCases.number })
    .from(collectionCases)
    .innerJoin(practiceCases, eq(practiceCases.number, collectionCases.caseNumber))
    .where(and(eq(collectionCases.collectionId, collectionId), readable(actor)));
  return rows.map(({ number }) => number);
}

/**
 * Says in a sentence why a case is in the collection, or no longer says it. Words that no moderator has read are not for
 * visitors: then a public collection is for participants again.
 * @throws NotFound, Forbidden, Invalid, TooFast, Conflict when someone changed its words meanwhile
 */
export async function explainChoice(actor: Actor, input: ExplainChoice): Promise<void> {
  const { collectionId, caseNumber, reason, personalDataSeen: seen } = input;
  await guardedTransaction(actor, async (tx) => {
    const before = await lockCollection(tx, actor, collectionId);
    const place = (await placesOf(tx, collectionId)).find((one) => one.caseNumber === caseNumber);
    if (!place || !(await numbersSeen(tx, actor, collectionId)).includes(caseNumber)) throw new NotFound();
    if (place.reason === reason) return;
    if (before.version !== input.version) throw new Conflict("changedMeanwhile");
    await guardBesideCase(tx, actor, caseNumber, { texts: { reason }, seen });
    await limit("edit.minute", actor.id, tx);
    await tx
      .update(collectionCases)
      .set({ reason })
      .where(and(eq(collectionCases.collectionId, collectionId), eq(collectionCases.caseNumber, caseNumber)));
    const unread = before.audience === "public" && reason !== "" && !canPublishCollection(actor);
    await changed(tx, collectionId, {
      version: before.version + 1,
      ...(unread ? { audience: "participants" as const, publicAskedAt: sql`now()` as never } : {}),
    });
    const detail = { collection: collectionId, version: before.version + 1 };
    await record(tx, { actorId: actor.id, action: "collection.case-explained", caseNumber, detail });
  });
}
