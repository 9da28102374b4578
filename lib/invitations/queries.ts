import { and, desc, eq, ilike, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { circles, invitations, organisations, participants } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { visibleTo } from "#lib/circles/queries";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import { containing } from "#lib/core/text";
import type { InvitationState } from "#lib/invitations/choices";
import { canInviteInto } from "#lib/invitations/policy";
import { stateNow } from "#lib/invitations/standing";
import { inSight } from "#lib/participants/in-sight";
import { canEnterAdministration } from "#lib/participants/policy";

export interface InvitationFilter {
  state?: InvitationState;
  /** The slug of an organisation. */
  organisation?: string;
  /** Part of a name or an address. */
  search?: string;
}

/** Who was invited by whom to what the actor looks after, and how that stands; the newest first. @throws Forbidden */
export async function listInvitations(actor: Actor, filter: InvitationFilter = {}, after?: string) {
  authorise(canEnterAdministration(actor));
  const position = after ? readCursor(after, "time", "uuid") : undefined;
  const inviter = alias(participants, "inviter");
  const member = alias(participants, "member");
  const rows = await db
    .select({
      id: invitations.id,
      email: invitations.email,
      name: invitations.name,
      role: invitations.role,
      organisation: organisations.name,
      organisationId: invitations.organisationId,
      circle: circles.name,
      by: inviter.name,
      byHandle: inviter.handle,
      createdAt: invitations.createdAt,
      sentAt: invitations.sentAt,
      expiresAt: invitations.expiresAt,
      acceptedAt: invitations.acceptedAt,
      handle: member.handle,
      state: stateNow(),
    })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .leftJoin(circles, and(eq(circles.id, invitations.circleId), visibleTo(actor)))
    .leftJoin(inviter, eq(inviter.id, invitations.invitedBy))
    .leftJoin(member, eq(member.id, invitations.participantId))
    .where(
      and(
        inSight(actor, invitations.organisationId),
        filter.state && eq(stateNow(), filter.state),
        filter.organisation ? eq(organisations.slug, filter.organisation) : undefined,
        filter.search
          ? or(ilike(invitations.name, containing(filter.search)), ilike(invitations.email, containing(filter.search)))
          : undefined,
        position &&
          sql`(${invitations.createdAt}, ${invitations.id}) < (${sql.param(position[0], invitations.createdAt)}, ${position[1]})`,
      ),
    )
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(PAGE_SIZE + 1);
  return toPage(rows, PAGE_SIZE, (row) => [row.createdAt.getTime(), row.id]);
}

export type ListedInvitation = Awaited<ReturnType<typeof listInvitations>>["items"][number];

/** The circles that the actor may ask somebody into. */
export async function listCirclesToInviteInto(actor: Actor) {
  const rows = await db
    .select({ id: circles.id, name: circles.name, open: circles.open, facilitatorId: circles.facilitatorId })
    .from(circles)
    .where(visibleTo(actor))
    .orderBy(circles.name, circles.id);
  return rows.filter((circle) => canInviteInto(actor, circle));
}
