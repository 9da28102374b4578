import { and, eq, isNull } from "drizzle-orm";
import { organisationAdministrators, rightsReviews, sessions } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { NotFound } from "#lib/core/errors";
import { keepAnAdministrator, lockWithAdministrators } from "#lib/participants/administrators";
import { giveRole } from "#lib/participants/grants";
import { canChangeRole } from "#lib/participants/policy";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";
import { endLookingAfter } from "#lib/rights/organisation-administrators";
import type { ReviewRight } from "#lib/rights/validation";

/**
 * An administrator looked at a right of somebody else: they keep it, or it is taken away at once. Both are kept, with why.
 * @throws NotFound when the right is not there (any more), Forbidden, Invalid, Refused for the last administrator
 */
export async function reviewRight(actor: Actor, input: ReviewRight): Promise<void> {
  const { participantId, organisationId = null, outcome, reason, personalDataSeen: seen } = input;
  await guardedTransaction(actor, async (tx) => {
    const rows = await lockWithAdministrators(tx, [actor.id, participantId]);
    const own = rows.find(({ id }) => id === actor.id);
    authorise(own !== undefined && canChangeRole({ ...actor, role: own.role }, { id: participantId }));
    const person = rows.find(({ id }) => id === participantId);
    if (!person || person.erasedAt) throw new NotFound();
    const { role } = person;
    if (organisationId) {
      const [standing] = await tx
        .select({ id: organisationAdministrators.id })
        .from(organisationAdministrators)
        .where(
          and(
            eq(organisationAdministrators.participantId, participantId),
            eq(organisationAdministrators.organisationId, organisationId),
            isNull(organisationAdministrators.endedAt),
          ),
        );
      if (!standing) throw new NotFound();
    } else if (role === "participant") throw new NotFound();
    await guardTexts(tx, { texts: { reason }, seen });
    if (outcome === "taken") {
      if (organisationId) await endLookingAfter(tx, participantId, organisationId, actor.id);
      else {
        keepAnAdministrator(rows, participantId);
        await giveRole(tx, { participantId, role: "participant", until: null, reason, by: actor.id });
        await tx.delete(sessions).where(eq(sessions.participantId, participantId));
      }
    }
    const what = organisationId ? { organisationId } : { role };
    await tx.insert(rightsReviews).values({ ...what, participantId, outcome, reason, reviewedBy: actor.id });
    const before = organisationId ? "organisation-administrator" : role;
    const detail = { before, after: outcome === "kept" ? before : "participant" };
    await record(tx, { actorId: actor.id, action: `rights.${outcome}`, participantId, reason, detail });
  });
}
