import { tallyCases } from "#lib/cases/tally";
import { env } from "#lib/core/env";
import { listMunicipalities } from "#lib/organisations/queries";
import { handle, json } from "../_api/operation.ts";
import { listGemeenten } from "../_operations/lijsten.ts";

export const GET = handle(listGemeenten, async ({ viewer }) => {
  const [places, tally] = await Promise.all([listMunicipalities(), tallyCases(viewer, {})]);
  const items = places.map(({ name, slug, code, province }) => ({
    naam: name,
    slug,
    code,
    provincie: province,
    aantalCasussen: tally.organisations[slug] ?? 0,
    links: { pagina: `${env.APP_URL}/gemeenten/${slug}` },
  }));
  return json({ items, volgende: null });
});
