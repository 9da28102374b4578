import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { circles, invitations, organisations, participants } from "#db/schema";
import { record, recordAll } from "#lib/audit/record";
import type { Actor, Language } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { hashOf, newToken } from "#lib/auth/tokens";
import { visibleTo } from "#lib/circles/queries";
import { Invalid, NotFound, Refused, constraintOf } from "#lib/core/errors";
import { checkList } from "#lib/invitations/check";
import { INVITATION_DAYS } from "#lib/invitations/choices";
import { invitationLetter } from "#lib/invitations/letter";
import { canInviteInto } from "#lib/invitations/policy";
import { notEnded } from "#lib/invitations/standing";
import type { Invite, InviteList, OneInvitation } from "#lib/invitations/validation";
import { enqueueMails } from "#lib/mail/outbox";
import { canEnterAdministration, canInvite } from "#lib/participants/policy";

/** In one statement; more would have too many parameters. */
const AT_ONCE = 500;

const inTerm = () => sql`now() + make_interval(days => ${INVITATION_DAYS})`;

/**
 * Asks somebody in, by mail. They are a participant as soon as they accept.
 * @throws Forbidden, Invalid when the address is a participant's or was invited already, TooFast
 */
export async function invite(actor: Actor, input: Invite): Promise<void> {
  authorise(canInvite(actor, input));
  await db.transaction((tx) => inviteWithin(tx, actor, input));
}

/** The same in the transaction of its cause. The caller has looked whether the actor may. */
export async function inviteWithin(tx: Transaction, actor: Actor, input: Invite, language?: Language): Promise<void> {
  const refuse = (field: string, message: string) => new Invalid([{ field, message }]);
  await limit("invitation.day", actor.id, tx);
  if (input.circleId) {
    const [circle] = await tx
      .select({ open: circles.open, facilitatorId: circles.facilitatorId })
      .from(circles)
      .where(and(eq(circles.id, input.circleId), visibleTo(actor)));
    if (!circle || !canInviteInto(actor, circle)) throw refuse("circleId", "inviteCircleUnknown");
  }
  const [known] = await tx
    .select({ id: participants.id })
    .from(participants)
    .where(eq(sql`lower(${participants.email})`, input.email));
  if (known) throw refuse("email", "emailTaken");
  try {
    const sent = await send(tx, actor, [input], language);
    if (sent === 0) throw refuse("email", "emailInvited");
  } catch (error) {
    if (constraintOf(error)?.includes("organisation_id")) throw refuse("organisationId", "organisationMissing");
    throw error;
  }
}

/**
 * Asks in everybody on a list with whose line nothing is wrong; the others are left out.
 * @returns how many were invited
 * @throws Forbidden, Invalid when it cannot be read or has no good line, TooFast
 */
export async function inviteList(actor: Actor, input: InviteList): Promise<number> {
  authorise(canEnterAdministration(actor));
  return db.transaction(async (tx) => {
    const checked = await checkList(tx, actor, input);
    const good = checked.flatMap(({ invitee }) => invitee ?? []);
    for (const invitee of good) authorise(canInvite(actor, invitee));
    if (good.length === 0) throw new Invalid([{ field: "list", message: "listWithoutGood" }]);
    await limit("invitation.day", actor.id, tx, good.length);
    return send(tx, actor, good);
  });
}

/** Whoever was invited meanwhile is passed over. @returns how many were not */
async function send(tx: Transaction, actor: Actor, all: Invite[], language?: Language): Promise<number> {
  const names = await namesOf(tx, all);
  let sent = 0;
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE).map((invitee) => ({ ...invitee, code: newToken() }));
    const emails = some.map(({ email }) => email);
    // An invitation whose term is over makes room for a new one.
    await tx
      .update(invitations)
      .set({ withdrawnAt: sql`now()` })
      .where(and(inArray(invitations.email, emails), notEnded(), sql`${invitations.expiresAt} <= now()`));
    const made = await tx
      .insert(invitations)
      .values(
        some.map(({ code, ...invitee }) => ({
          ...invitee,
          tokenHash: hashOf(code),
          invitedBy: actor.id,
          expiresAt: inTerm(),
        })),
      )
      .onConflictDoNothing()
      .returning({ id: invitations.id, email: invitations.email, role: invitations.role });
    const byEmail = new Map(made.map((one) => [one.email, one]));
    const going = some.filter(({ email }) => byEmail.has(email));
    await enqueueMails(
      tx,
      going.map(({ email, organisationId, code }) =>
        invitationLetter({ email, code, organisation: names.get(organisationId) ?? "", by: actor.name }, language),
      ),
    );
    await recordAll(
      tx,
      actor.id,
      made.map(({ id, role }) => ({ action: "invitation.sent", detail: { invitationId: id, role } })),
    );
    sent += made.length;
  }
  return sent;
}

async function namesOf(tx: Transaction, all: Invite[]): Promise<Map<string, string>> {
  const ids = [...new Set(all.map(({ organisationId }) => organisationId))];
  const rows = await tx
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** An invitation that the actor may do something with, locked. @throws NotFound, Forbidden */
async function lockInvitation(tx: Transaction, actor: Actor, invitationId: string) {
  const [found] = await tx.select().from(invitations).where(eq(invitations.id, invitationId)).for("update");
  if (!found || !canInvite(actor, { organisationId: found.organisationId, role: "participant" })) throw new NotFound();
  authorise(canInvite(actor, found));
  return found;
}

/**
 * Sends the mail again, with a new link and a new term; the old link works no longer.
 * @throws NotFound, Refused when it was accepted or withdrawn, TooFast
 */
export async function resendInvitation(actor: Actor, { invitationId }: OneInvitation): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockInvitation(tx, actor, invitationId);
    if (found.acceptedAt || found.withdrawnAt) throw new Refused("invitationEnded");
    await limit("invitation.address", invitationId, tx);
    const code = newToken();
    await tx
      .update(invitations)
      .set({ tokenHash: hashOf(code), sentAt: sql`now()`, expiresAt: inTerm() })
      .where(eq(invitations.id, invitationId));
    const organisation = (await namesOf(tx, [found as Invite])).get(found.organisationId) ?? "";
    await enqueueMails(tx, [invitationLetter({ email: found.email, organisation, by: actor.name, code })]);
    await record(tx, { actorId: actor.id, action: "invitation.resent", detail: { invitationId } });
  });
}

/** From then on the link opens nothing; twice is harmless. @throws NotFound, Refused when it was accepted */
export async function withdrawInvitation(actor: Actor, { invitationId }: OneInvitation): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockInvitation(tx, actor, invitationId);
    if (found.acceptedAt) throw new Refused("invitationEnded");
    if (found.withdrawnAt) return;
    await tx
      .update(invitations)
      .set({ withdrawnAt: sql`now()` })
      .where(eq(invitations.id, invitationId));
    await record(tx, { actorId: actor.id, action: "invitation.withdrawn", detail: { invitationId } });
  });
}
