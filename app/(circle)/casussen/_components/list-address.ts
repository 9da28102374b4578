import { CaseQuery, audienceSlugs, domainSlugs, filterOf, sortSlugs } from "#lib/cases/dutch";
import type { CaseFilter } from "#lib/cases/filter";
import { practiceSlug } from "#lib/practices/practices";

type Params = Record<string, string | string[] | undefined>;

/** The filter in the address; what it cannot read it leaves out, so an old bookmark still gives a list. */
export function readListAddress(params: Params): { filter: CaseFilter; after: string | undefined } {
  const known = Object.fromEntries(
    Object.entries(CaseQuery.shape).map(([name, field]) => {
      const parsed = field.safeParse(params[name]);
      return [name, parsed.success ? parsed.data : undefined];
    }),
  ) as Parameters<typeof filterOf>[0];
  return { filter: filterOf({ ...known, gemeente: known.gemeente ?? [] }), after: known.na };
}

/** A search begins with what fits best, a list with what is new. */
export const usualSort = ({ search }: CaseFilter) => (search ? "best" : "newest");

/** The address of the list with this filter; `after` leads to the next page. */
export function listAddress(filter: CaseFilter, after?: string | null): string {
  const params = new URLSearchParams();
  if (filter.search) params.set("zoek", filter.search);
  for (const key of filter.practices ?? []) params.append("werkpraktijk", practiceSlug(key));
  for (const slug of filter.organisations ?? []) params.append("gemeente", slug);
  for (const key of filter.domains ?? []) params.append("domein", domainSlugs[key]);
  for (const year of filter.years ?? []) params.append("jaar", String(year));
  for (const key of filter.audiences ?? []) params.append("leesbaarVoor", audienceSlugs[key]);
  if (filter.withTip) params.append("met", "tips");
  if (filter.withFollowUp) params.append("met", "vervolg");
  if (filter.uncommented) params.append("zonder", "reacties");
  if (filter.sort && filter.sort !== "best" && filter.sort !== usualSort(filter))
    params.set("sorteer", sortSlugs[filter.sort]);
  if (after) params.set("na", after);
  const query = params.toString();
  return query ? `/casussen?${query}` : "/casussen";
}
