import { and, asc, desc, eq, isNotNull, isNull, ne, notExists, notInArray, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { collectionCases, collections, hidings, participants, practiceCases } from "#db/schema";
import { isModerator } from "#lib/auth/actor";
import type { Actor, Reader, Viewer } from "#lib/auth/actor";
import { listWholeAmong } from "#lib/cases/queries";
import { wordsFor } from "#lib/cases/reading";
import { notHidden, visibleTo as caseVisibleTo } from "#lib/cases/visible";
import { MOST_CASES } from "#lib/collections/choices";
import { NotFound } from "#lib/core/errors";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";

/** Which collections exist for this viewer. Which of their cases do is for `readable` to say. */
export function visibleTo(viewer: Reader): SQL {
  const present = isNull(collections.removedAt);
  if (viewer.kind === "visitor") return and(present, eq(collections.audience, "public"), shownNow())!;
  if (isModerator(viewer))
    return and(present, or(ne(collections.audience, "maker"), eq(collections.makerId, viewer.id)))!;
  const shown = and(ne(collections.audience, "maker"), shownNow());
  return and(present, or(shown, eq(collections.makerId, viewer.id)))!;
}

/** No moderator hid the collection of the row, and it does not wait for one. */
const shownNow = (): SQL =>
  notExists(
    db
      .select({ one: sql`1` })
      .from(hidings)
      .where(eq(hidings.collectionId, collections.id)),
  );

/**
 * Which cases of a collection exist for this viewer. A hidden case is in none, also for its author and for moderators:
 * a collection is printed and passed on.
 */
export const readable = (viewer: Reader): SQL =>
  and(isNotNull(practiceCases.postedAt), caseVisibleTo(viewer), notHidden())!;

/** The cases of the collection of the row, as far as this viewer may read them. */
const readableIn = (viewer: Reader) =>
  db
    .select({ count: sql`count(*)::int` })
    .from(collectionCases)
    .innerJoin(practiceCases, eq(practiceCases.number, collectionCases.caseNumber))
    .where(and(eq(collectionCases.collectionId, collections.id), readable(viewer)));

const columns = (viewer: Reader) => ({
  id: collections.id,
  slug: collections.slug,
  title: collections.title,
  introduction: collections.introduction,
  makerId: collections.makerId,
  maker: { name: participants.name, handle: participants.handle },
  audience: collections.audience,
  changedAt: collections.changedAt,
  version: collections.version,
  /** Its maker asked for it to be public, and a moderator has not looked yet. */
  publicAskedAt: collections.publicAskedAt,
  hiding: sql<"held" | "hidden" | null>`(select h.kind from hiding h where h.collection_id = ${collections.id})`,
  cases: sql<number>`(${readableIn(viewer)})`,
});

/** Whom an empty collection is of use to. */
function editableBy(viewer: Reader): SQL {
  if (viewer.kind === "visitor") return sql`false`;
  return isModerator(viewer) ? sql`true` : eq(collections.makerId, viewer.id);
}

/** A page of the collections in which this viewer finds something to read, the last changed first. @throws Invalid */
export async function listCollections(viewer: Viewer, after?: string, size = PAGE_SIZE) {
  const position = after ? readCursor(after, "time", "uuid") : undefined;
  const rows = await db
    .select(columns(viewer))
    .from(collections)
    .innerJoin(participants, eq(participants.id, collections.makerId))
    .where(
      and(
        visibleTo(viewer),
        or(editableBy(viewer), sql`(${readableIn(viewer)}) > 0`),
        position &&
          sql`(${collections.changedAt}, ${collections.id}) < (${sql.param(position[0], collections.changedAt)}, ${position[1]})`,
      ),
    )
    .orderBy(desc(collections.changedAt), desc(collections.id))
    .limit(size + 1);
  return toPage(rows, size, ({ changedAt, id }) => [changedAt.getTime(), id]);
}

/** @throws NotFound when it does not exist for this viewer */
export async function getCollection(viewer: Viewer, slug: string) {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) throw new NotFound();
  const [found] = await db
    .select(columns(viewer))
    .from(collections)
    .innerJoin(participants, eq(participants.id, collections.makerId))
    .where(and(eq(collections.slug, slug), visibleTo(viewer)));
  if (!found) throw new NotFound();
  return found;
}
export type Collection = Awaited<ReturnType<typeof getCollection>>;

/** The numbers of the cases this viewer may read in a collection, in its order, and why each is there. */
export const listPlaces = (viewer: Reader, collectionId: string) =>
  db
    .select({ number: practiceCases.number, reason: collectionCases.reason })
    .from(collectionCases)
    .innerJoin(practiceCases, eq(practiceCases.number, collectionCases.caseNumber))
    .where(and(eq(collectionCases.collectionId, collectionId), readable(viewer)))
    .orderBy(asc(collectionCases.position))
    .execute();

/** The same with the title of each case as this viewer reads it, for who puts the collection together. */
export function listTitles(viewer: Reader, collectionId: string) {
  const { slug, texts } = wordsFor(viewer);
  return db
    .select({ number: practiceCases.number, slug, title: texts.title, reason: collectionCases.reason })
    .from(collectionCases)
    .innerJoin(practiceCases, eq(practiceCases.number, collectionCases.caseNumber))
    .where(and(eq(collectionCases.collectionId, collectionId), readable(viewer)))
    .orderBy(asc(collectionCases.position))
    .execute();
}

/** The same with the whole of each case. The viewer has read the collection with `getCollection`. */
export async function listCollected(viewer: Viewer, collectionId: string) {
  const places = await listPlaces(viewer, collectionId);
  const whole = await listWholeAmong(
    viewer,
    places.map(({ number }) => number),
  );
  const byNumber = new Map(whole.map((one) => [one.number, one]));
  return places.flatMap(({ number, reason }) => {
    const found = byNumber.get(number);
    // Hidden between the two questions: gone from this one too.
    return found && !found.hiding ? [{ ...found, reason }] : [];
  });
}
export type CollectedCase = Awaited<ReturnType<typeof listCollected>>[number];

/** How many places of a collection are taken, by cases its editor sees or does not see. */
export const countPlaces = (collectionId: string): Promise<number> =>
  db.$count(collectionCases, eq(collectionCases.collectionId, collectionId));

const holding = (caseNumber: number) =>
  db
    .select({ id: collectionCases.collectionId })
    .from(collectionCases)
    .where(eq(collectionCases.caseNumber, caseNumber));

/** The collections that hold a case which the viewer has read with `getCase`. */
export const listCollectionsOf = (viewer: Viewer, caseNumber: number) =>
  db
    .select({ slug: collections.slug, title: collections.title })
    .from(collections)
    .where(and(visibleTo(viewer), sql`${collections.id} in ${holding(caseNumber)}`))
    .orderBy(desc(collections.changedAt), desc(collections.id))
    .limit(5)
    .execute();

/** The collections to which the actor may add this case and that still have room, the last changed first. */
export const listOpenTo = (actor: Actor, caseNumber: number) =>
  db
    .select({ id: collections.id, title: collections.title })
    .from(collections)
    .where(
      and(
        visibleTo(actor),
        editableBy(actor),
        notInArray(collections.id, holding(caseNumber)),
        sql`(select count(*) from ${collectionCases} where ${collectionCases.collectionId} = ${collections.id}) < ${MOST_CASES}`,
      ),
    )
    .orderBy(desc(collections.changedAt), desc(collections.id))
    .limit(30)
    .execute();
