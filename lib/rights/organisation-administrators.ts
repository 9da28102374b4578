import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { organisationAdministrators, participants } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { requireFresh } from "#lib/auth/fresh";
import { NotFound } from "#lib/core/errors";
import { canAdminister } from "#lib/participants/policy";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";
import type { EndOrganisationAdministrator, MakeOrganisationAdministrator } from "#lib/rights/validation";

/** Somebody with an account, held until the end of the transaction. */
async function lockPerson(tx: Transaction, participantId: string) {
  const [found] = await tx
    .select({ organisationId: participants.organisationId })
    .from(participants)
    .where(and(eq(participants.id, participantId), isNull(participants.erasedAt)))
    .for("update");
  if (!found) throw new NotFound();
  return found;
}

/** Ends what stands; the log says why. @returns whether there was anything */
export async function endLookingAfter(tx: Transaction, participantId: string, organisationId: string, by: string) {
  const ended = await tx
    .update(organisationAdministrators)
    .set({ endedAt: sql`now()`, endedBy: by })
    .where(
      and(
        eq(organisationAdministrators.participantId, participantId),
        eq(organisationAdministrators.organisationId, organisationId),
        isNull(organisationAdministrators.endedAt),
      ),
    )
    .returning({ until: organisationAdministrators.until });
  return ended.length > 0;
}

/**
 * Lets somebody look after the people of their own organisation. Again, with another day or reason, replaces what was said
 * before. @throws Forbidden, FreshSignInNeeded, NotFound, Invalid
 */
export async function makeOrganisationAdministrator(
  actor: Actor,
  { participantId, until, reason, personalDataSeen: seen }: MakeOrganisationAdministrator,
): Promise<void> {
  authorise(canAdminister(actor));
  requireFresh(actor);
  await guardedTransaction(actor, async (tx) => {
    const { organisationId } = await lockPerson(tx, participantId);
    await guardTexts(tx, { texts: { reason }, seen });
    await endLookingAfter(tx, participantId, organisationId, actor.id);
    await tx
      .insert(organisationAdministrators)
      .values({ participantId, organisationId, until, reason, givenBy: actor.id });
    const detail = { until: until?.toISOString() ?? null };
    await record(tx, { actorId: actor.id, action: "organisation-administrator.made", participantId, reason, detail });
  });
}

/** Takes that away again, at once. Twice is harmless. @throws Forbidden, NotFound, Invalid */
export async function endOrganisationAdministrator(
  actor: Actor,
  { participantId, reason, personalDataSeen: seen }: EndOrganisationAdministrator,
): Promise<void> {
  authorise(canAdminister(actor));
  await guardedTransaction(actor, async (tx) => {
    const { organisationId } = await lockPerson(tx, participantId);
    await guardTexts(tx, { texts: { reason }, seen });
    if (!(await endLookingAfter(tx, participantId, organisationId, actor.id))) return;
    await record(tx, { actorId: actor.id, action: "organisation-administrator.ended", participantId, reason });
  });
}
