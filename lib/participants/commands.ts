import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { participants, sessions } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { requireFresh } from "#lib/auth/fresh";
import { Invalid, NotFound, constraintOf } from "#lib/core/errors";
import { otherSlug, slugOf } from "#lib/core/text";
import { keepAnAdministrator, lockWithAdministrators } from "#lib/participants/administrators";
import { canAdminister, canChangeRole } from "#lib/participants/policy";
import { guardTexts, guardedTransaction, remember } from "#lib/privacy/guard";
import type { Find } from "#lib/privacy/kinds";
import type { ChangeRole, InviteParticipant, UpdateProfile } from "#lib/participants/validation";

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
 * @throws Forbidden, FreshSignInNeeded for another role than participant, Invalid when the address is already in use
 */
export async function inviteParticipant(actor: Actor | null, input: InviteParticipant): Promise<string> {
  if (actor) authorise(canAdminister(actor));
  // Inviting into a role is giving one.
  if (actor && input.role !== "participant") requireFresh(actor);
  try {
    return await db.transaction(async (tx) => {
      const insert = (handle: string) =>
        tx
          .insert(participants)
          .values({ ...input, handle, invitedBy: actor?.id })
          .onConflictDoNothing({ target: participants.handle })
          .returning({ id: participants.id });
      const handle = slugOf(input.name);
      const [first] = await insert(handle);
      const invited = first ?? (await insert(otherSlug(handle)))[0];
      await record(tx, {
        actorId: actor?.id ?? null,
        action: "participant.invited",
        participantId: invited!.id,
        detail: { role: input.role },
      });
      return invited!.id;
    });
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === "participant_email_unique") throw new Invalid([{ field: "email", message: "emailTaken" }]);
    if (constraint?.includes("organisation_id"))
      throw new Invalid([{ field: "organisationId", message: "organisationMissing" }]);
    throw error;
  }
}

/**
 * Gives another role; the person's sessions end, so the new role starts with a new sign-in. Of two administrators who
 * take each other's role away at once, one succeeds.
 * @throws NotFound, Forbidden, FreshSignInNeeded, Refused for the last administrator
 */
export async function changeRole(actor: Actor, { participantId, role }: ChangeRole): Promise<void> {
  authorise(canChangeRole(actor, { id: participantId }));
  requireFresh(actor);
  await db.transaction(async (tx) => {
    const rows = await lockWithAdministrators(tx, [actor.id, participantId]);
    const own = rows.find(({ id }) => id === actor.id);
    authorise(own !== undefined && canChangeRole({ ...actor, role: own.role }, { id: participantId }));
    const before = rows.find(({ id }) => id === participantId);
    if (!before || before.erasedAt) throw new NotFound();
    if (before.role === role) return;
    keepAnAdministrator(rows, participantId);
    await tx.update(participants).set({ role }).where(eq(participants.id, participantId));
    await tx.delete(sessions).where(eq(sessions.participantId, participantId));
    await record(tx, {
      actorId: actor.id,
      action: "participant.role-changed",
      participantId,
      detail: { before: before.role, after: role },
    });
  });
}
