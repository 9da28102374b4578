import { and, arrayOverlaps, eq, inArray, ne, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { followUps, organisations, practiceCases } from "#db/schema";
import type { Reader } from "#lib/auth/actor";
import { wordsFor } from "#lib/cases/reading";
import { understand } from "#lib/cases/words";
import type { Understood } from "#lib/cases/words";
import type { PracticeKey } from "#lib/practices/practices";
import type { Audience, Domain } from "#lib/cases/choices";

export const sortOrders = ["newest", "valued", "discussed", "active"] as const;
/** "best" is for a search: the words in title and questions first. */
export type SortOrder = (typeof sortOrders)[number] | "best";

/** What a reader chose on the list; empty lists filter nothing. Several values of one group widen, groups narrow. */
export interface CaseFilter {
  search?: string;
  /** The search as `understand` reads it; without it the first query asks. */
  understood?: Understood;
  practices?: PracticeKey[];
  /** Slugs. */
  organisations?: string[];
  domains?: Domain[];
  /** In which it was posted. */
  years?: number[];
  audiences?: Audience[];
  /** Ends with a tip. */
  withTip?: boolean;
  /** Its author told what came of it. */
  withFollowUp?: boolean;
  circleId?: string;
  authorId?: string;
  /** Leaves out what this participant wrote. */
  notBy?: string;
  uncommented?: boolean;
  postedAfter?: Date;
  /** Posted in this year or before it: where a timeline begins. */
  upTo?: number;
  sort?: SortOrder;
}

const filled = <T>(values: T[] | undefined): T[] | undefined => (values?.length ? values : undefined);

/** The words of a search as PostgreSQL reads them. */
export const queryOf = (expression: string): SQL => sql`to_tsquery('leerkring', ${expression})`;

/** Cases in which what somebody looks for stands, in whatever form; visitors find nothing by words that they may not read. */
export const matchesSearch = (viewer: Reader, { wide }: Understood): SQL =>
  wide === "" ? sql`false` : sql`${wordsFor(viewer).search} @@ ${queryOf(wide)}`;

/** The filter with its search understood: once, however many queries follow. */
export const withWords = async (filter: CaseFilter): Promise<CaseFilter> =>
  filter.search && !filter.understood ? { ...filter, understood: await understand(filter.search) } : filter;

const yearPosted = sql`extract(year from ${practiceCases.postedAt} at time zone 'Europe/Amsterdam')`;

const newYear = (year: number) => sql`make_timestamptz(${year}::int, 1, 1, 0, 0, 0, 'Europe/Amsterdam')`;

/** Two moments, except for the one order that has an index on the year: both at once would mislead the planner. */
const inYear = (sort: SortOrder | undefined) => (year: number) =>
  sort === "active"
    ? sql`${yearPosted} = ${year}::int`
    : sql`(${practiceCases.postedAt} >= ${newYear(year)} and ${practiceCases.postedAt} < ${newYear(year + 1)})`;

/** Cases of which the author told what came of it. Not for visitors: a follow-up is for participants. */
export const hasFollowUp = (viewer: Reader): SQL =>
  viewer.kind === "visitor"
    ? sql`false`
    : inArray(practiceCases.number, db.select({ number: followUps.caseNumber }).from(followUps));

/** The filter in SQL, after `withWords`; the organisation table must be joined. */
export function matches(viewer: Reader, filter: CaseFilter): SQL | undefined {
  const practices = filled(filter.practices);
  const slugs = filled(filter.organisations);
  const domains = filled(filter.domains);
  return and(
    filter.understood && matchesSearch(viewer, filter.understood),
    practices && arrayOverlaps(practiceCases.practices, practices),
    slugs && inArray(organisations.slug, slugs),
    domains && inArray(practiceCases.domain, domains),
    filled(filter.years) && or(...filter.years!.map(inYear(filter.sort))),
    filled(filter.audiences) && inArray(practiceCases.audience, filter.audiences!),
    filter.withTip ? ne(practiceCases.tip, "") : undefined,
    filter.withFollowUp ? hasFollowUp(viewer) : undefined,
    filter.circleId ? eq(practiceCases.circleId, filter.circleId) : undefined,
    filter.authorId ? eq(practiceCases.authorId, filter.authorId) : undefined,
    filter.notBy ? ne(practiceCases.authorId, filter.notBy) : undefined,
    filter.uncommented ? eq(practiceCases.comments, 0) : undefined,
    filter.postedAfter && sql`${practiceCases.postedAt} > ${sql.param(filter.postedAfter, practiceCases.postedAt)}`,
    filter.upTo ? sql`${practiceCases.postedAt} < ${newYear(filter.upTo + 1)}` : undefined,
  );
}
