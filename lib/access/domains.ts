import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { organisationDomains, organisations } from "#db/schema";
import { canSetDomains } from "#lib/access/policy";
import type { RemoveDomain, SetDomain } from "#lib/access/validation";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { Invalid, NotFound, constraintOf } from "#lib/core/errors";
import { inSight } from "#lib/participants/in-sight";
import { canAdministerOrganisation, canEnterAdministration } from "#lib/participants/policy";

/** Every domain of what the actor looks after, with the organisation it belongs to. @throws Forbidden */
export async function listDomains(actor: Actor) {
  authorise(canEnterAdministration(actor));
  return db
    .select({
      domain: organisationDomains.domain,
      atOnce: organisationDomains.atOnce,
      organisation: organisations.name,
    })
    .from(organisationDomains)
    .innerJoin(organisations, eq(organisations.id, organisationDomains.organisationId))
    .where(inSight(actor, organisationDomains.organisationId))
    .orderBy(asc(organisations.name), asc(organisationDomains.domain));
}

/**
 * Says to which organisation addresses in a domain belong, and what happens with who has one. Twice is harmless.
 * @throws Forbidden, Invalid when it is another organisation's
 */
export async function setDomain(actor: Actor, { domain, organisationId, rule }: SetDomain): Promise<void> {
  authorise(canSetDomains(actor));
  try {
    await db.transaction(async (tx) => {
      const set = { atOnce: rule === "at-once", setBy: actor.id, setAt: sql`now()` };
      const kept = await tx
        .insert(organisationDomains)
        .values({ domain, organisationId, ...set })
        .onConflictDoUpdate({
          target: organisationDomains.domain,
          set,
          setWhere: eq(organisationDomains.organisationId, organisationId),
        })
        .returning({ domain: organisationDomains.domain });
      if (kept.length === 0) throw new Invalid([{ field: "domain", message: "domainTaken" }]);
      await record(tx, {
        actorId: actor.id,
        action: "organisation.domain-set",
        detail: { domain, rule, organisationId },
      });
    });
  } catch (error) {
    if (constraintOf(error)?.includes("organisation_id"))
      throw new Invalid([{ field: "organisationId", message: "organisationMissing" }]);
    throw error;
  }
}

/** From then on addresses there belong to nobody. @throws NotFound, Forbidden */
export async function removeDomain(actor: Actor, { domain }: RemoveDomain): Promise<void> {
  await db.transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(organisationDomains)
      .where(eq(organisationDomains.domain, domain))
      .for("update");
    if (!found || !canAdministerOrganisation(actor, found.organisationId)) throw new NotFound();
    authorise(canSetDomains(actor));
    const own = and(
      eq(organisationDomains.domain, domain),
      eq(organisationDomains.organisationId, found.organisationId),
    );
    await tx.delete(organisationDomains).where(own);
    await record(tx, { actorId: actor.id, action: "organisation.domain-removed", detail: { domain } });
  });
}
