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

/** The year in which a timeline begins. */
export const readUpTo = ({ tot }: Params): number | undefined =>
  typeof tot === "string" && /^(19|20)\d\d$/.test(tot) ? Number(tot) : undefined;

/** A search begins with what fits best, a list with what is new. */
export const usualSort = ({ search }: CaseFilter) => (search ? "best" : "newest");

/** The ways to look at cases; each keeps the filter of the others. */
export const viewPaths = { list: "/casussen", map: "/casussen/kaart", timeline: "/casussen/tijdlijn" } as const;
export type CasesView = keyof typeof viewPaths;

/** The address of the list with this filter, or of another view; `after` leads to the next page. */
export function listAddress(filter: CaseFilter, after?: string | null, view: CasesView = "list"): string {
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
  if (filter.upTo) params.set("tot", String(filter.upTo));
  if (after) params.set("na", after);
  const query = params.toString();
  return viewPaths[view] + (query ? `?${query}` : "");
}
