import { and, asc, eq } from "drizzle-orm";
import { db } from "#db/client";
import { organisations } from "#db/schema";
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

/** @throws NotFound */
export async function getMunicipality(slug: string) {
  const [found] = await db
    .select(columns)
    .from(organisations)
    .where(and(eq(organisations.slug, slug), eq(organisations.kind, "municipality")));
  if (!found) throw new NotFound();
  return found;
}
