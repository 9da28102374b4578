import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { circleMembers, circles, organisations, participants } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { wasRemoved } from "#lib/circles/removals";
import { NotFound } from "#lib/core/errors";

/** Which circles exist for a participant: the open ones and those they belong to. */
export const visibleTo = (actor: Pick<Actor, "circleIds">): SQL =>
  actor.circleIds.length > 0 ? or(circles.open, inArray(circles.id, actor.circleIds))! : eq(circles.open, true);

const isMember = (actor: Actor): SQL<boolean> =>
  actor.circleIds.length > 0 ? sql<boolean>`${inArray(circles.id, actor.circleIds)}` : sql<boolean>`false`;

const columns = (actor: Actor) => ({
  id: circles.id,
  slug: circles.slug,
  name: circles.name,
  purpose: circles.purpose,
  open: circles.open,
  facilitatorId: circles.facilitatorId,
  facilitator: participants.name,
  facilitatorHandle: participants.handle,
  members: sql<number>`(select count(*)::int from circle_member m where m.circle_id = ${circles.id})`,
  member: isMember(actor),
});

/** For someone in no circle there is nothing to put first, and Postgres orders by no constant. */
const ownFirst = (actor: Actor) => (actor.circleIds.length > 0 ? [desc(isMember(actor))] : []);

/** Own circles first, then the open ones. */
export function listCircles(actor: Actor) {
  return db
    .select(columns(actor))
    .from(circles)
    .innerJoin(participants, eq(participants.id, circles.facilitatorId))
    .where(visibleTo(actor))
    .orderBy(...ownFirst(actor), asc(circles.name), asc(circles.id));
}

/** Whether the actor leads a circle, with the powers that belong to it. */
export async function facilitatesCircle(actor: Actor): Promise<boolean> {
  const active = actor.secondFactor === "shown" ? undefined : eq(circles.open, true);
  const [led] = await db
    .select({ id: circles.id })
    .from(circles)
    .where(and(eq(circles.facilitatorId, actor.id), active))
    .limit(1);
  return led !== undefined;
}

/** The circles the actor can share a case with. */
export function listOwnCircles(actor: Actor) {
  return db
    .select({ id: circles.id, slug: circles.slug, name: circles.name })
    .from(circles)
    .innerJoin(circleMembers, eq(circleMembers.circleId, circles.id))
    .where(eq(circleMembers.participantId, actor.id))
    .orderBy(asc(circles.name), asc(circles.id));
}

/** @throws NotFound, also for a closed circle of others */
export async function getCircle(actor: Actor, slug: string) {
  const [found] = await db
    .select({ ...columns(actor), removed: wasRemoved(actor.id) })
    .from(circles)
    .innerJoin(participants, eq(participants.id, circles.facilitatorId))
    .where(and(eq(circles.slug, slug), visibleTo(actor)));
  if (!found) throw new NotFound();
  return found;
}

/** The caller has read the circle with `getCircle`. */
export function listMembers(circleId: string) {
  return db
    .select({
      id: participants.id,
      handle: participants.handle,
      name: participants.name,
      jobTitle: participants.jobTitle,
      organisation: organisations.name,
    })
    .from(circleMembers)
    .innerJoin(participants, eq(participants.id, circleMembers.participantId))
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(eq(circleMembers.circleId, circleId))
    .orderBy(asc(participants.name), asc(participants.id));
}
