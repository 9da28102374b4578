import { and, eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { organisationFormerSlugs, organisations } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { Invalid, NotFound } from "#lib/core/errors";
import { otherSlug, slugOf } from "#lib/core/text";
import { knownMunicipalities } from "#lib/organisations/municipalities";
import { canArrangeOrganisations } from "#lib/organisations/policy";
import type { AddMunicipality, AddPartner, OpenOrganisation, RenameOrganisation } from "#lib/organisations/validation";

type New = Pick<typeof organisations.$inferInsert, "name" | "kind" | "code" | "province">;

/** @throws Invalid for a name or code that is there already */
async function add(actor: Actor, field: string, { name, ...more }: New): Promise<string> {
  authorise(canArrangeOrganisations(actor));
  return db.transaction(async (tx) => {
    await oneAtATime(tx);
    const [same] = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(sql`lower(${organisations.name}) = lower(${name}) or ${organisations.code} = ${more.code ?? null}`)
      .limit(1);
    if (same) throw new Invalid([{ field, message: "organisationKnown" }]);
    const slug = await freeSlug(tx, name);
    await tx.insert(organisations).values({ ...more, name, slug });
    await record(tx, { actorId: actor.id, action: "organisation.added", detail: { slug } });
    return name;
  });
}

/** Adding and renaming wait for each other: of two of one name the second sees the first. */
const oneAtATime = (tx: Transaction) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('organisations', 0))`);

/** Not in use, now or before: an old address of another place keeps leading there. */
async function freeSlug(tx: Transaction, name: string, own?: string): Promise<string> {
  const slug = slugOf(name);
  const [taken] = await tx.execute<{ taken: boolean }>(sql`
    select exists (select 1 from organisation where slug = ${slug} and id is distinct from ${own ?? null}::uuid)
      or exists (select 1 from organisation_former_slug where slug = ${slug} and organisation_id is distinct from ${own ?? null}::uuid) as taken`);
  return taken!.taken ? otherSlug(slug) : slug;
}

/** Adds a municipality with what CBS says of it. @returns its name @throws Forbidden, Invalid */
export async function addMunicipality(actor: Actor, { code }: AddMunicipality): Promise<string> {
  const known = knownMunicipalities.find((one) => one.code === code);
  if (!known) throw new Invalid([{ field: "code", message: "municipalityMissing" }]);
  return add(actor, "code", { ...known, kind: "municipality" });
}

/** Adds a partner: a university, a ministry, an association. @returns its name @throws Forbidden, Invalid */
export const addPartner = (actor: Actor, { name }: AddPartner): Promise<string> =>
  add(actor, "name", { name, kind: "partner" });

async function lockOrganisation(tx: Transaction, organisationId: string) {
  const [found] = await tx
    .select({ name: organisations.name, slug: organisations.slug, inactiveSince: organisations.inactiveSince })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for("update");
  if (!found) throw new NotFound();
  return found;
}

/** Gives another name and address; the old address leads on. @throws Forbidden, NotFound, Invalid */
export async function renameOrganisation(actor: Actor, { organisationId, name }: RenameOrganisation): Promise<void> {
  authorise(canArrangeOrganisations(actor));
  await db.transaction(async (tx) => {
    await oneAtATime(tx);
    const before = await lockOrganisation(tx, organisationId);
    if (before.name === name) return;
    const same = await tx.$count(
      organisations,
      sql`lower(${organisations.name}) = lower(${name}) and ${organisations.id} <> ${organisationId}`,
    );
    if (same > 0) throw new Invalid([{ field: "name", message: "organisationKnown" }]);
    const slug = await freeSlug(tx, name, organisationId);
    if (slug !== before.slug) {
      // Back to an earlier name: that address is its own again.
      await tx
        .delete(organisationFormerSlugs)
        .where(and(eq(organisationFormerSlugs.slug, slug), eq(organisationFormerSlugs.organisationId, organisationId)));
      await tx.insert(organisationFormerSlugs).values({ slug: before.slug, organisationId }).onConflictDoNothing();
    }
    await tx.update(organisations).set({ name, slug }).where(eq(organisations.id, organisationId));
    const detail = { before: before.slug, after: slug };
    await record(tx, { actorId: actor.id, action: "organisation.renamed", detail });
  });
}

/** Lets nobody new in any more, or again. Its people and cases stay as they are. Twice is harmless. @throws Forbidden, NotFound */
export async function openOrganisation(actor: Actor, { organisationId, open }: OpenOrganisation): Promise<void> {
  authorise(canArrangeOrganisations(actor));
  await db.transaction(async (tx) => {
    const { slug, inactiveSince } = await lockOrganisation(tx, organisationId);
    if ((inactiveSince === null) === (open === "yes")) return;
    await tx
      .update(organisations)
      .set({ inactiveSince: open === "yes" ? null : sql`now()` })
      .where(eq(organisations.id, organisationId));
    const action = open === "yes" ? "organisation.opened" : "organisation.closed";
    await record(tx, { actorId: actor.id, action, detail: { slug } });
  });
}
