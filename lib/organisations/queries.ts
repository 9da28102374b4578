import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { organisations, practiceCases } from "#db/schema";
import type { Viewer } from "#lib/auth/actor";
import { visibleTo } from "#lib/cases/visible";
import { NotFound } from "#lib/core/errors";

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

/** All municipalities by name, each with the number of cases this viewer may read there. */
export function listMunicipalities(viewer: Viewer) {
  const counts = db
    .select({ organisationId: practiceCases.organisationId, cases: sql<number>`count(*)::int`.as("cases") })
    .from(practiceCases)
    .where(and(isNotNull(practiceCases.postedAt), visibleTo(viewer)))
    .groupBy(practiceCases.organisationId)
    .as("counts");
  return db
    .select({ ...columns, cases: sql<number>`coalesce(${counts.cases}, 0)` })
    .from(organisations)
    .leftJoin(counts, eq(counts.organisationId, organisations.id))
    .where(eq(organisations.kind, "municipality"))
    .orderBy(asc(organisations.name), asc(organisations.id));
}

/** Every organisation by name, for choosing one. */
export function listOrganisations() {
  return db.select(columns).from(organisations).orderBy(asc(organisations.name), asc(organisations.id));
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
