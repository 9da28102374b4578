import type { Viewer } from "#lib/auth/actor";
import { withWords } from "#lib/cases/filter";
import type { CaseFilter } from "#lib/cases/filter";
import { meantBy } from "#lib/search/spelling";
import { usualSort } from "./list-address";

/** What there is to see with this filter; when a search finds nothing, what there is with what may have been meant. */
export async function orMeant<T extends object>(
  viewer: Viewer,
  asked: CaseFilter,
  look: (filter: CaseFilter) => Promise<T>,
  finds: (seen: T) => boolean,
) {
  const ready = (given: CaseFilter) =>
    withWords({ ...given, sort: given.sort && given.sort !== "best" ? given.sort : usualSort(given) });
  const filter = await ready(asked);
  const seen = await look(filter);
  const meant = asked.search && !finds(seen) ? await meantBy(viewer, asked.search) : undefined;
  if (!meant) return { ...seen, filter, meant };
  const better = await ready({ ...asked, search: meant });
  return { ...(await look(better)), filter: better, meant };
}
