import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client";
import { firstVisits, participants, sessions } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { requireFresh } from "#lib/auth/fresh";
import { roleNow } from "#lib/auth/role-now";
import { Invalid, NotFound, constraintOf } from "#lib/core/errors";
import { keepAnAdministrator, lockWithAdministrators } from "#lib/participants/administrators";
import { giveRole } from "#lib/participants/grants";
import { makeParticipant } from "#lib/participants/make";
import { canChangeRole, canEndSessions, canInvite } from "#lib/participants/policy";
import { guardTexts, guardedTransaction, remember } from "#lib/privacy/guard";
import type { Find } from "#lib/privacy/kinds";
import type { ChangeRole, EndSessions, InviteParticipant, UpdateProfile } from "#lib/participants/validation";

/** Changes what others see of the actor. The municipality is fixed by the invitation. @throws Invalid */
export async function updateProfile(actor: Actor, input: UpdateProfile): Promise<void> {
  const { personalDataSeen: seen, ...profile } = input;
  const { name, jobTitle, about } = profile;
  // Who one is may be told here; how to reach others may not.
  const except = (field: string, value: string, { kind }: Find) =>
    kind === "name" && (field === "name" || name.includes(value) || value.includes(name));
  const own = { profileId: actor.id };
  await guardedTransaction(actor, async (tx) => {
    const answers = await guardTexts(tx, { texts: { name, jobTitle, about }, seen, about: own, except });
    await remember(tx, actor, own, answers);
    await tx.update(participants).set(profile).where(eq(participants.id, actor.id));
    await record(tx, { actorId: actor.id, action: "profile.changed" });
  });
}

/**
 * Makes someone a participant: from then on they can ask for a sign-in link. `actor` is null for the first
 * administrator, who is invited from the command line.
 * @returns the id of the participant
 * @throws Forbidden, FreshSignInNeeded for another role than participant, Invalid when the address is already in use or the
 * organisation takes in nobody any more
 */
export async function inviteParticipant(actor: Actor | null, input: InviteParticipant): Promise<string> {
  if (actor) authorise(canInvite(actor, input));
  // Inviting into a role is giving one.
  if (actor && input.role !== "participant") requireFresh(actor);
  try {
    return await db.transaction(async (tx) => {
      const id = await makeParticipant(tx, { ...input, invitedBy: actor?.id });
      await record(tx, {
        actorId: actor?.id ?? null,
        action: "participant.invited",
        participantId: id,
        detail: { role: input.role },
      });
      if (actor) await tx.insert(firstVisits).values({ participantId: id });
      return id;
    });
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === "participant_email_unique") throw new Invalid([{ field: "email", message: "emailTaken" }]);
    if (constraint?.includes("organisation_id"))
      throw new Invalid([{ field: "organisationId", message: "organisationMissing" }]);
    throw error;
  }
}

type NewRole = Pick<ChangeRole, "participantId" | "role"> & Partial<ChangeRole>;

/**
 * Gives another role, or another end to the same one. With another role the person's sessions end, so it starts with a new
 * sign-in. Of two administrators who take each other's role away at once, one succeeds.
 * @throws NotFound, Forbidden, FreshSignInNeeded, Invalid, Refused for the last administrator
 */
export async function changeRole(
  actor: Actor,
  { participantId, role, until: end = null, reason = "", personalDataSeen: seen }: NewRole,
): Promise<void> {
  authorise(canChangeRole(actor, { id: participantId }));
  requireFresh(actor);
  const until = role === "participant" ? null : end;
  await guardedTransaction(actor, async (tx) => {
    const rows = await lockWithAdministrators(tx, [actor.id, participantId]);
    const own = rows.find(({ id }) => id === actor.id);
    authorise(own !== undefined && canChangeRole({ ...actor, role: own.role }, { id: participantId }));
    const before = rows.find(({ id }) => id === participantId);
    if (!before || before.erasedAt) throw new NotFound();
    if (before.role === role && before.roleUntil?.getTime() === until?.getTime()) return;
    await guardTexts(tx, { texts: { reason }, seen });
    if (role !== "administrator" || until) keepAnAdministrator(rows, participantId);
    await giveRole(tx, { participantId, role, until, reason, by: actor.id });
    if (before.role !== role) await tx.delete(sessions).where(eq(sessions.participantId, participantId));
    await record(tx, {
      actorId: actor.id,
      action: "participant.role-changed",
      participantId,
      ...(reason && { reason }),
      detail: { before: before.role, after: role, ...(until && { until: until.toISOString() }) },
    });
  });
}

/** Signs somebody out everywhere, for who lost a phone or left. Twice is harmless. @throws NotFound, Forbidden */
export async function endSessions(actor: Actor, { participantId }: EndSessions): Promise<void> {
  await db.transaction(async (tx) => {
    const [person] = await tx
      .select({ organisationId: participants.organisationId, role: roleNow })
      .from(participants)
      .where(and(eq(participants.id, participantId), isNull(participants.erasedAt)));
    if (!person) throw new NotFound();
    authorise(canEndSessions(actor, person));
    const ended = await tx
      .delete(sessions)
      .where(eq(sessions.participantId, participantId))
      .returning({ id: sessions.id });
    if (ended.length === 0) return;
    const detail = { sessions: ended.length };
    await record(tx, { actorId: actor.id, action: "participant.signed-out", participantId, detail });
  });
}
