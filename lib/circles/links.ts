import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { circleLinkUses, circleLinks, circleMembers, circles, participants } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { hashOf, newToken } from "#lib/auth/tokens";
import { CIRCLE_LINK_DAYS } from "#lib/circles/choices";
import { canFacilitate } from "#lib/circles/policy";
import { visibleTo } from "#lib/circles/queries";
import { refuseRemoved, wasRemoved } from "#lib/circles/removals";
import type { MakeCircleLink, WithdrawCircleLink } from "#lib/circles/validation";
import { NotFound, Refused } from "#lib/core/errors";

/** How many came in with the link of the row. */
const used = () =>
  sql<number>`(select count(*)::int from ${circleLinkUses} where ${circleLinkUses.linkId} = ${circleLinks.id})`;
/** It is not withdrawn, and its term is not over. */
const standing = () => and(isNull(circleLinks.withdrawnAt), sql`${circleLinks.expiresAt} > now()`);

/** A circle that the actor leads. @throws NotFound, Forbidden */
async function ledBy(tx: Pick<Transaction, "select">, actor: Actor, circleId: string): Promise<void> {
  const [circle] = await tx
    .select({ facilitatorId: circles.facilitatorId, open: circles.open })
    .from(circles)
    .where(and(eq(circles.id, circleId), visibleTo(actor)));
  if (!circle) throw new NotFound();
  authorise(canFacilitate(actor, circle));
}

/**
 * Makes a link with which whoever has it steps into the actor's circle, so many people at most.
 * @returns its code, which is kept nowhere and cannot be shown again
 * @throws NotFound, Forbidden, TooFast
 */
export async function makeCircleLink(actor: Actor, { circleId, places }: MakeCircleLink): Promise<string> {
  return db.transaction(async (tx) => {
    await ledBy(tx, actor, circleId);
    await limit("circle-link.day", actor.id, tx);
    const code = newToken();
    await tx.insert(circleLinks).values({
      circleId,
      places,
      tokenHash: hashOf(code),
      madeBy: actor.id,
      expiresAt: sql`now() + make_interval(days => ${CIRCLE_LINK_DAYS})`,
    });
    await record(tx, { actorId: actor.id, action: "circle.link-made", circleId, detail: { places } });
    return code;
  });
}

/** From then on it opens nothing; twice is harmless. @throws NotFound, Forbidden */
export async function withdrawCircleLink(actor: Actor, { linkId }: WithdrawCircleLink): Promise<void> {
  await db.transaction(async (tx) => {
    const [link] = await tx.select().from(circleLinks).where(eq(circleLinks.id, linkId)).for("update");
    if (!link) throw new NotFound();
    await ledBy(tx, actor, link.circleId);
    if (link.withdrawnAt) return;
    await tx
      .update(circleLinks)
      .set({ withdrawnAt: sql`now()` })
      .where(eq(circleLinks.id, linkId));
    await record(tx, { actorId: actor.id, action: "circle.link-withdrawn", circleId: link.circleId });
  });
}

/** The links of a circle that still open it. The caller has looked that the actor leads it. */
export function listCircleLinks(circleId: string) {
  return db
    .select({
      id: circleLinks.id,
      createdAt: circleLinks.createdAt,
      expiresAt: circleLinks.expiresAt,
      places: circleLinks.places,
      used: used(),
    })
    .from(circleLinks)
    .where(and(eq(circleLinks.circleId, circleId), standing()))
    .orderBy(desc(circleLinks.createdAt), asc(circleLinks.id));
}

export type CircleLink = Awaited<ReturnType<typeof listCircleLinks>>[number];

/** What whoever has the link reads before they step in; null when it opens nothing (any more). Looking uses nothing up. */
export async function findCircleLink(actor: Actor, code: string) {
  const [found] = await db
    .select({
      slug: circles.slug,
      name: circles.name,
      purpose: circles.purpose,
      facilitator: participants.name,
      member: sql<boolean>`exists (select 1 from circle_member m where m.circle_id = ${circles.id} and m.participant_id = ${actor.id})`,
      removed: wasRemoved(actor.id),
      full: sql<boolean>`${used()} >= ${circleLinks.places}`,
    })
    .from(circleLinks)
    .innerJoin(circles, eq(circles.id, circleLinks.circleId))
    .innerJoin(participants, eq(participants.id, circles.facilitatorId))
    .where(and(eq(circleLinks.tokenHash, hashOf(code)), standing()));
  return found ?? null;
}

/**
 * Steps into a circle with its link, also into a closed one. A member goes in again without using a place.
 * @returns the slug of the circle
 * @throws Refused when the link was withdrawn, is too old, or has no place left, and for whom the facilitator took out
 */
export async function joinByLink(actor: Actor, code: string): Promise<string> {
  return db.transaction(async (tx) => {
    const [link] = await tx
      .select({
        id: circleLinks.id,
        circleId: circleLinks.circleId,
        places: circleLinks.places,
        madeBy: circleLinks.madeBy,
      })
      .from(circleLinks)
      .where(and(eq(circleLinks.tokenHash, hashOf(code)), standing()))
      .for("update");
    if (!link) throw new Refused("circleLinkOver");
    const { circleId } = link;
    const added = await tx
      .insert(circleMembers)
      .values({ circleId, participantId: actor.id, addedBy: link.madeBy })
      .onConflictDoNothing()
      .returning({ circleId: circleMembers.circleId });
    if (added.length > 0) {
      await refuseRemoved(tx, circleId, actor.id);
      // The row of the link is held: of two for the last place one gets it.
      if ((await tx.$count(circleLinkUses, eq(circleLinkUses.linkId, link.id))) >= link.places)
        throw new Refused("circleLinkFull");
      await tx.insert(circleLinkUses).values({ linkId: link.id, participantId: actor.id }).onConflictDoNothing();
      await record(tx, { actorId: actor.id, action: "circle.member-added", circleId, participantId: actor.id, detail: { byLink: true } }); // prettier-ignore
    }
    const [circle] = await tx.select({ slug: circles.slug }).from(circles).where(eq(circles.id, circleId));
    return circle!.slug;
  });
}
