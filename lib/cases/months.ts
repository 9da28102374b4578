import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { organisations, practiceCases } from "#db/schema";
import type { Viewer } from "#lib/auth/actor";
import { matches } from "#lib/cases/filter";
import type { CaseFilter } from "#lib/cases/filter";
import { COUNTED } from "#lib/cases/tally";
import { visibleTo } from "#lib/cases/visible";

/** How many cases a month has; `more` when that is as far as it was counted. */
export interface MonthCount {
  cases: number;
  more: boolean;
}

const dutchDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

/** "2026-03": the month in which something happened, on Dutch clocks. */
export const monthOf = (at: Date): string => dutchDay.format(at).slice(0, 7);

function inMonth(month: string): SQL {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const begin = (at: number) =>
    sql`make_timestamptz(${year + Math.floor(at / 12)}::int, ${(at % 12) + 1}::int, 1, 0, 0, 0, 'Europe/Amsterdam')`;
  return sql`${practiceCases.postedAt} >= ${begin(number - 1)} and ${practiceCases.postedAt} < ${begin(number)}`;
}

interface Row extends Record<string, unknown> {
  month: string;
  cases: number;
  looked: number;
}

/** Month by month along the index of time, or of the places that are chosen. */
function walkMonths(viewer: Viewer, filter: CaseFilter, months: string[]): SQL {
  const places = filter.organisations?.length ? inArray(organisations.slug, filter.organisations) : undefined;
  const within = (month: string) =>
    db
      .select({ fits: sql<boolean>`${matches(viewer, filter) ?? sql`true`}`.as("fits") })
      .from(practiceCases)
      .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
      .where(and(isNotNull(practiceCases.postedAt), visibleTo(viewer), places, inMonth(month)))
      .limit(COUNTED + 1);
  const counts = months.map(
    (month) =>
      sql`select ${month}::text as month, (count(*) filter (where fits))::int as cases, count(*)::int as looked from ${within(month)} looked_at`,
  );
  return sql.join(counts, sql` union all `);
}

/** Everything a search finds, looked up by its words and only then laid in months. */
function lookUpWords(viewer: Viewer, filter: CaseFilter): SQL {
  const found = db
    .select({ postedAt: practiceCases.postedAt })
    .from(practiceCases)
    .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
    .where(and(isNotNull(practiceCases.postedAt), visibleTo(viewer), matches(viewer, filter)))
    // Sorted only so that words are looked up: a limit alone tempts PostgreSQL to read the whole table.
    .orderBy(sql`greatest(${practiceCases.number}, ${practiceCases.number})`)
    .limit(COUNTED + 1);
  return sql`select to_char(posted_at at time zone 'Europe/Amsterdam', 'YYYY-MM') as month, count(*)::int as cases,
    (sum(count(*)) over ())::int as looked from ${found} found group by 1`;
}

/**
 * How many cases that this viewer may read match in each of these months. The filter is tried on COUNTED cases of a month,
 * or of what a search finds; where there are more it says how many there are at least. A month is left out when that is none.
 */
export async function countMonths(viewer: Viewer, filter: CaseFilter, months: string[]) {
  if (months.length === 0 || filter.understood?.common) return new Map<string, MonthCount>();
  const rows = await db.execute<Row>(filter.search ? lookUpWords(viewer, filter) : walkMonths(viewer, filter, months));
  return new Map(
    rows
      .map(({ month, cases, looked }) => [month, countOf(cases, looked > COUNTED)] as const)
      .filter(([, { cases }]) => cases > 0),
  );
}

/** Of a part only whole hundreds are told. */
const countOf = (cases: number, more: boolean): MonthCount => ({ cases: more ? cases - (cases % 100) : cases, more });
