import { and, arrayOverlaps, eq, inArray, ne, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { organisations, practiceCases } from "#db/schema";
import { searchExpression } from "#lib/core/dutch-words";
import { tidy } from "#lib/core/text";
import type { Reader } from "#lib/auth/actor";
import { wordsFor } from "#lib/cases/reading";
import type { PracticeKey } from "#lib/practices/practices";
import type { Domain } from "#lib/cases/choices";

export const sortOrders = ["newest", "valued", "discussed", "active"] as const;
export type SortOrder = (typeof sortOrders)[number];

/** What a reader chose on the list; empty lists filter nothing. Several values of one group widen, groups narrow. */
export interface CaseFilter {
  search?: string;
  practices?: PracticeKey[];
  /** Slugs. */
  organisations?: string[];
  domains?: Domain[];
  circleId?: string;
  authorId?: string;
  /** Leaves out what this participant wrote. */
  notBy?: string;
  uncommented?: boolean;
  postedAfter?: Date;
  sort?: SortOrder;
}

const filled = <T>(values: T[] | undefined): T[] | undefined => (values?.length ? values : undefined);

/** Cases in which all the words stand, in any of their Dutch forms; visitors find nothing by words that they may not read. */
export function matchesSearch(viewer: Reader, wanted: string): SQL {
  // websearch_to_tsquery runs out of stack on a row of dashes.
  const search = tidy(wanted).replace(/-{2,}/g, "-");
  const expression = searchExpression(search);
  const query =
    expression === undefined ? sql`websearch_to_tsquery('dutch', ${search})` : sql`to_tsquery('dutch', ${expression})`;
  return expression === "" ? sql`false` : sql`${wordsFor(viewer).search} @@ ${query}`;
}

/** The filter in SQL; the organisation table must be joined. */
export function matches(viewer: Reader, filter: CaseFilter): SQL | undefined {
  const practices = filled(filter.practices);
  const slugs = filled(filter.organisations);
  const domains = filled(filter.domains);
  return and(
    filter.search ? matchesSearch(viewer, filter.search) : undefined,
    practices && arrayOverlaps(practiceCases.practices, practices),
    slugs && inArray(organisations.slug, slugs),
    domains && inArray(practiceCases.domain, domains),
    filter.circleId ? eq(practiceCases.circleId, filter.circleId) : undefined,
    filter.authorId ? eq(practiceCases.authorId, filter.authorId) : undefined,
    filter.notBy ? ne(practiceCases.authorId, filter.notBy) : undefined,
    filter.uncommented ? eq(practiceCases.comments, 0) : undefined,
    filter.postedAfter && sql`${practiceCases.postedAt} > ${sql.param(filter.postedAfter, practiceCases.postedAt)}`,
  );
}
