import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { organisationFormerSlugs, organisations } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { NotFound } from "#lib/core/errors";
import { containing } from "#lib/core/text";
import { canArrangeOrganisations } from "#lib/organisations/policy";

const columns = {
  id: organisations.id,
  slug: organisations.slug,
  name: organisations.name,
  kind: organisations.kind,
  code: organisations.code,
  province: organisations.province,
  latitude: organisations.latitude,
  longitude: organisations.longitude,
};

/** All municipalities by name. */
export function listMunicipalities() {
  return db
    .select(columns)
    .from(organisations)
    .where(eq(organisations.kind, "municipality"))
    .orderBy(asc(organisations.name), asc(organisations.id));
}

/** Every organisation by name, for choosing one. */
export function listOrganisations() {
  return db.select(columns).from(organisations).orderBy(asc(organisations.name), asc(organisations.id));
}

/** Those that still take in new people: all of them, or those that somebody looks after. */
export function listOpenOrganisations(only?: readonly string[]) {
  return db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .where(and(isNull(organisations.inactiveSince), only && inArray(organisations.id, [...only])))
    .orderBy(asc(organisations.name), asc(organisations.id));
}

/** What an administrator arranges: every organisation, or those with these words in their name, with how many people. @throws Forbidden */
export function listArranged(actor: Actor, search = "") {
  authorise(canArrangeOrganisations(actor));
  return db
    .select({
      ...columns,
      inactiveSince: organisations.inactiveSince,
      people: sql<number>`(select count(*)::int from participant p where p.organisation_id = organisation.id and p.erased_at is null)`,
    })
    .from(organisations)
    .where(search ? sql`plain(${organisations.name}) like plain(${containing(search)})` : undefined)
    .orderBy(asc(organisations.name), asc(organisations.id));
}

/** Where a municipality that had this address stands now; undefined when there is none. */
export async function presentSlug(former: string): Promise<string | undefined> {
  const [found] = await db
    .select({ slug: organisations.slug })
    .from(organisationFormerSlugs)
    .innerJoin(organisations, eq(organisations.id, organisationFormerSlugs.organisationId))
    .where(eq(organisationFormerSlugs.slug, former));
  return found?.slug;
}

/** @throws NotFound */
export async function getMunicipality(slug: string) {
  const [found] = await db
    .select(columns)
    .from(organisations)
    .where(and(eq(organisations.slug, slug), eq(organisations.kind, "municipality")));
  if (!found) throw new NotFound();
  return found;
}
