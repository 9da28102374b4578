import { and, eq, isNull, not, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { circleMembers, firstVisits, invitations, organisations, participants } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Language, Role } from "#lib/auth/actor";
import { hasRoleNow } from "#lib/auth/role-now";
import { startSession } from "#lib/auth/sessions";
import type { SignedIn } from "#lib/auth/sign-in";
import { suspendedNow } from "#lib/auth/standing";
import { hashOf } from "#lib/auth/tokens";
import { Refused, constraintOf } from "#lib/core/errors";
import { stillOpen } from "#lib/invitations/standing";
import { makeParticipant } from "#lib/participants/make";

/** What whoever has the link reads before they accept; null when it opens nothing (any more). Looking uses nothing up. */
export async function findInvitation(code: string) {
  const [found] = await db
    .select({
      email: invitations.email,
      name: invitations.name,
      organisation: organisations.name,
      by: participants.name,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .leftJoin(participants, eq(participants.id, invitations.invitedBy))
    .where(and(eq(invitations.tokenHash, hashOf(code)), stillOpen()));
  return found ?? null;
}

/** Who comes in, and with what. */
interface Newcomer {
  email: string;
  name: string;
  organisationId: string;
  role: Role;
  language: Language;
  invitedBy: string | null;
  circleId: string | null;
}

/** Makes somebody a participant, at their first visit. @throws Refused when the address is one's already */
export async function letIn(tx: Transaction, { circleId, ...newcomer }: Newcomer): Promise<string> {
  const id = await makeParticipant(tx, newcomer).catch((error: unknown) => {
    throw constraintOf(error) === "participant_email_unique" ? new Refused("participantAlready") : error;
  });
  await tx.insert(firstVisits).values({ participantId: id });
  if (circleId) {
    await tx.insert(circleMembers).values({ circleId, participantId: id, addedBy: newcomer.invitedBy ?? id });
    await record(tx, { actorId: id, action: "circle.member-added", circleId, participantId: id });
  }
  return id;
}

/**
 * Whether who invited can still give roles. Held until the end of the transaction: a right that is taken away at the same
 * moment is gone here too.
 */
async function stillGivesRoles(tx: Transaction, inviterId: string | null): Promise<boolean> {
  if (!inviterId) return false;
  const [found] = await tx
    .select({ id: participants.id })
    .from(participants)
    .where(
      and(
        eq(participants.id, inviterId),
        isNull(participants.erasedAt),
        hasRoleNow("administrator"),
        not(suspendedNow()),
      ),
    )
    .for("share");
  return found !== undefined;
}

/**
 * Uses an invitation up: makes its participant and starts a session. Of many at once exactly one gets it. A role that its
 * giver cannot give any more is left out: it is not the fault of who was invited, and somebody can give it by hand.
 * @throws Refused when it was used, withdrawn, replaced or is too old, or the address is a participant's by now
 */
export async function acceptInvitation(code: string, device: string, language: Language): Promise<SignedIn> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(invitations)
      .where(and(eq(invitations.tokenHash, hashOf(code)), stillOpen()))
      .for("update");
    if (!found) throw new Refused("invitationOver");
    const { id: invitationId, email, name, organisationId, invitedBy, circleId } = found;
    const withheld = found.role !== "participant" && !(await stillGivesRoles(tx, invitedBy)) ? found.role : undefined;
    const role = withheld ? "participant" : found.role;
    const id = await letIn(tx, { email, name, organisationId, role, invitedBy, circleId, language });
    await tx
      .update(invitations)
      .set({ acceptedAt: sql`now()`, participantId: id })
      .where(eq(invitations.id, invitationId));
    await record(tx, {
      actorId: id,
      action: "invitation.accepted",
      participantId: id,
      detail: { invitationId, role, ...(withheld && { withheld }) },
    });
    return { token: await startSession(id, device, { tx }), language, secondFactorAsked: false };
  });
}
