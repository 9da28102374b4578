import { and, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { organisations, practiceCases } from "#db/schema";
import type { Viewer } from "#lib/auth/actor";
import { matchesSearch } from "#lib/cases/filter";
import type { CaseFilter } from "#lib/cases/filter";
import { visibleTo } from "#lib/cases/visible";

export interface CaseTally {
  /** Cases that match the whole filter. */
  total: number;
  /** Per option: how many cases there would be with this option and the other groups' choices. */
  practices: Record<string, number>;
  organisations: Record<string, number>;
  domains: Record<string, number>;
}

interface Cell {
  organisation: string;
  domain: string | null;
  practices: string[];
  cases: number;
}

/**
 * The counts beside the filters. One pass over what the viewer may read gives a small table of municipality × domain ×
 * practices; every count is a sum over it.
 */
export async function tallyCases(viewer: Viewer, filter: CaseFilter): Promise<CaseTally> {
  const cells = await db
    .select({
      organisation: organisations.slug,
      domain: practiceCases.domain,
      practices: practiceCases.practices,
      cases: sql<number>`count(*)::int`,
    })
    .from(practiceCases)
    .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
    .where(
      and(
        isNotNull(practiceCases.postedAt),
        visibleTo(viewer),
        filter.search ? matchesSearch(filter.search) : undefined,
      ),
    )
    .groupBy(organisations.slug, practiceCases.domain, practiceCases.practices);
  return addUp(cells, filter);
}

const chosen = (values: string[] | undefined, value: string | null) =>
  !values?.length || (value !== null && values.includes(value));

/** Sums the cells into counts; a group's own choice never narrows its own counts. */
export function addUp(cells: Cell[], filter: CaseFilter): CaseTally {
  const tally: CaseTally = { total: 0, practices: {}, organisations: {}, domains: {} };
  const add = (counts: Record<string, number>, key: string | null, cases: number) => {
    if (key !== null) counts[key] = (counts[key] ?? 0) + cases;
  };
  for (const { organisation, domain, practices, cases } of cells) {
    const inOrganisation = chosen(filter.organisations, organisation);
    const inDomain = chosen(filter.domains, domain);
    const inPractice = !filter.practices?.length || practices.some((key) => chosen(filter.practices, key));
    if (inOrganisation && inDomain && inPractice) tally.total += cases;
    if (inDomain && inPractice) add(tally.organisations, organisation, cases);
    if (inOrganisation && inPractice) add(tally.domains, domain, cases);
    if (inOrganisation && inDomain) for (const key of practices) add(tally.practices, key, cases);
  }
  return tally;
}
