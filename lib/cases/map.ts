import type { Viewer } from "#lib/auth/actor";
import { limitSearch } from "#lib/auth/limits";
import type { CaseFilter } from "#lib/cases/filter";
import { tallyCases } from "#lib/cases/tally";
import type { CaseTally } from "#lib/cases/tally";
import { listOrganisations } from "#lib/organisations/queries";

type Organisation = Awaited<ReturnType<typeof listOrganisations>>[number];

/** A place on the map of cases. */
export interface CasePlace extends Pick<Organisation, "slug" | "name" | "kind" | "latitude" | "longitude"> {
  /** Undefined when a search found too much to count per place. */
  cases: number | undefined;
}

/** How many cases of each organisation the whole filter leaves, with the most first; other partners than those are left out. */
export function placesIn(tally: CaseTally, filter: CaseFilter, organisations: readonly Organisation[]): CasePlace[] {
  const chosen = filter.organisations;
  return organisations
    .filter(({ slug }) => !chosen?.length || chosen.includes(slug))
    .map(({ slug, name, kind, latitude, longitude }) => {
      const cases = tally.uncounted ? undefined : (tally.organisations[slug] ?? 0);
      return { slug, name, kind, latitude, longitude, cases };
    })
    .filter(({ kind, cases }) => kind === "municipality" || (cases ?? 0) > 0)
    .toSorted((a, b) => (b.cases ?? 0) - (a.cases ?? 0));
}

/**
 * The cases that this viewer may read, counted per place: the same filter, the same eyes and the same numbers as the list
 * has. @throws TooFast for a search
 */
export async function mapCases(viewer: Viewer, filter: CaseFilter) {
  if (filter.search) await limitSearch(viewer);
  const [tally, organisations] = await Promise.all([tallyCases(viewer, filter), listOrganisations()]);
  return { tally, organisations, places: placesIn(tally, filter, organisations) };
}
