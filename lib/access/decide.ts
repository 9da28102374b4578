import { and, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { accessRequests } from "#db/schema";
import type { ApproveAccess, RefuseAccess } from "#lib/access/validation";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { NotFound, Refused } from "#lib/core/errors";
import { wordsOf } from "#lib/core/messages";
import { inviteWithin } from "#lib/invitations/commands";
import { enqueueMail } from "#lib/mail/outbox";
import { canAdministerOrganisation, canInvite } from "#lib/participants/policy";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";

/** A request that waits, which the actor may decide on, locked. @throws NotFound, Refused when a colleague was first */
async function lockRequest(tx: Transaction, actor: Actor, requestId: string) {
  const [found] = await tx
    .select()
    .from(accessRequests)
    .where(and(eq(accessRequests.id, requestId), isNotNull(accessRequests.confirmedAt)))
    .for("update");
  if (!found || !canAdministerOrganisation(actor, found.organisationId)) throw new NotFound();
  if (found.decidedAt) throw new Refused("accessDecided");
  return found;
}

const close = (tx: Transaction, actor: Actor, requestId: string, outcome: { approved: boolean; answer?: string }) =>
  tx
    .update(accessRequests)
    .set({ ...outcome, decidedAt: sql`now()`, decidedBy: actor.id })
    .where(eq(accessRequests.id, requestId));

/**
 * Lets somebody in who asked: they get an invitation by mail, in the language in which they asked.
 * @throws NotFound, Forbidden, Refused when a colleague was first, Invalid when the address is a participant's by now
 */
export async function approveAccess(actor: Actor, { requestId, role }: ApproveAccess): Promise<void> {
  await db.transaction(async (tx) => {
    const { email, name, organisationId, language } = await lockRequest(tx, actor, requestId);
    authorise(canInvite(actor, { organisationId, role }));
    await inviteWithin(tx, actor, { email, name, organisationId, role, circleId: undefined }, language);
    await close(tx, actor, requestId, { approved: true });
    await record(tx, { actorId: actor.id, action: "access.approved", detail: { requestId, role } });
  });
}

/** Says no, with a reason that is mailed. @throws NotFound, Refused when a colleague was first, Invalid */
export async function refuseAccess(actor: Actor, input: RefuseAccess): Promise<void> {
  const { requestId, answer, personalDataSeen: seen } = input;
  await guardedTransaction(actor, async (tx) => {
    const { email, language } = await lockRequest(tx, actor, requestId);
    await guardTexts(tx, { texts: { answer }, seen });
    await close(tx, actor, requestId, { approved: false, answer });
    const words = wordsOf(language, "joining");
    await enqueueMail(tx, {
      kind: "access",
      recipient: email,
      subject: words("access.refusedSubject"),
      body: words("access.refusedBody", { answer }),
    });
    await record(tx, { actorId: actor.id, action: "access.refused", detail: { requestId } });
  });
}
