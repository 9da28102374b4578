import { env } from "#lib/core/env";
import type { getMunicipality } from "#lib/organisations/queries";

/** A municipality, with how many cases the asker may read there. */
export const toGemeente = (place: Awaited<ReturnType<typeof getMunicipality>>, cases: number) => ({
  naam: place.name,
  slug: place.slug,
  code: place.code,
  provincie: place.province,
  aantalCasussen: cases,
  links: { pagina: `${env.APP_URL}/gemeenten/${place.slug}` },
});
