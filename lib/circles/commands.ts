import { and, eq } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { circleMembers, circleRemovals, circles, participants } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { canFacilitate, canJoin, canStartCircle } from "#lib/circles/policy";
import { visibleTo } from "#lib/circles/queries";
import { letAgain, refuseRemoved } from "#lib/circles/removals";
import type { AddToCircle, JoinCircle, RemoveFromCircle, StartCircle } from "#lib/circles/validation";
import { Invalid, NotFound, Refused } from "#lib/core/errors";
import { otherSlug, slugOf } from "#lib/core/text";
import { notify } from "#lib/notifications/notify";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";

async function findCircle(tx: Transaction, actor: Actor, circleId: string) {
  const [found] = await tx
    .select()
    .from(circles)
    .where(and(eq(circles.id, circleId), visibleTo(actor)));
  if (!found) throw new NotFound();
  return found;
}

/** Starts a circle with the actor as facilitator and first member. @returns its slug */
export async function startCircle(actor: Actor, input: StartCircle): Promise<string> {
  authorise(canStartCircle(actor));
  const { personalDataSeen: seen, ...circle } = input;
  return guardedTransaction(actor, async (tx) => {
    await guardTexts(tx, { texts: { name: circle.name, purpose: circle.purpose }, seen });
    const slug = slugOf(input.name);
    const insert = (free: string) =>
      tx
        .insert(circles)
        .values({ ...circle, slug: free, facilitatorId: actor.id })
        .onConflictDoNothing({ target: circles.slug })
        .returning({ id: circles.id, slug: circles.slug });
    const [first] = await insert(slug);
    const started = first ?? (await insert(otherSlug(slug)))[0];
    await tx.insert(circleMembers).values({ circleId: started!.id, participantId: actor.id, addedBy: actor.id });
    await record(tx, { actorId: actor.id, action: "circle.started", circleId: started!.id });
    return started!.slug;
  });
}

async function addMember(tx: Transaction, actor: Actor, circleId: string, participantId: string): Promise<void> {
  const added = await tx
    .insert(circleMembers)
    .values({ circleId, participantId, addedBy: actor.id })
    .onConflictDoNothing()
    .returning({ circleId: circleMembers.circleId });
  if (added.length === 0) return;
  await record(tx, { actorId: actor.id, action: "circle.member-added", circleId, participantId });
  await notify(tx, { receiverId: participantId, actorId: actor.id, kind: "circle", circleId });
}

/**
 * The facilitator adds a colleague from any organisation, also whom they took out before. Twice is harmless.
 * @returns the name of the colleague
 * @throws NotFound, Forbidden, Invalid
 */
export async function addToCircle(actor: Actor, { circleId, handle }: AddToCircle): Promise<string> {
  return db.transaction(async (tx) => {
    authorise(canFacilitate(actor, await findCircle(tx, actor, circleId)));
    const [colleague] = await tx
      .select({ id: participants.id, name: participants.name })
      .from(participants)
      .where(eq(participants.handle, handle));
    if (!colleague) throw new Invalid([{ field: "handle", message: "colleagueUnknown" }]);
    await letAgain(tx, circleId, colleague.id);
    await addMember(tx, actor, circleId, colleague.id);
    return colleague.name;
  });
}

/** Steps into an open circle. @throws NotFound, Forbidden, Refused for whom the facilitator took out */
export async function joinCircle(actor: Actor, { circleId }: JoinCircle): Promise<void> {
  await db.transaction(async (tx) => {
    authorise(canJoin(actor, await findCircle(tx, actor, circleId)));
    await addMember(tx, actor, circleId, actor.id);
    await refuseRemoved(tx, circleId, actor.id);
  });
}

/** The facilitator takes someone out, or a member leaves. The facilitator stays. @throws NotFound, Forbidden, Refused */
export async function removeFromCircle(actor: Actor, { circleId, participantId }: RemoveFromCircle): Promise<void> {
  await db.transaction(async (tx) => {
    const circle = await findCircle(tx, actor, circleId);
    authorise(actor.id === participantId || canFacilitate(actor, circle));
    if (participantId === circle.facilitatorId) throw new Refused("facilitatorStays");
    const removed = await tx
      .delete(circleMembers)
      .where(and(eq(circleMembers.circleId, circleId), eq(circleMembers.participantId, participantId)))
      .returning({ circleId: circleMembers.circleId });
    if (removed.length === 0) return;
    if (actor.id !== participantId)
      await tx.insert(circleRemovals).values({ circleId, participantId, removedBy: actor.id }).onConflictDoNothing();
    await record(tx, { actorId: actor.id, action: "circle.member-removed", circleId, participantId });
  });
}
