import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { organisations, practiceCases } from "#db/schema";
import type { Viewer } from "#lib/auth/actor";
import { matches, withWords } from "#lib/cases/filter";
import type { CaseFilter } from "#lib/cases/filter";
import { listCases } from "#lib/cases/queries";
import type { CaseSummary } from "#lib/cases/queries";
import { COUNTED } from "#lib/cases/tally";
import { visibleTo } from "#lib/cases/visible";
import { PAGE_SIZE, readCursor } from "#lib/core/pagination";

/** A month of the timeline, as far as it is on this page. */
export interface TimelineMonth {
  /** "2026-03" in Dutch time. */
  month: string;
  /** Cases of the whole month that match; at most COUNTED + 1. Undefined when its words stand in too many to count. */
  cases: number | undefined;
  /** Whether the page before this one ended in the same month. */
  continued: boolean;
  items: CaseSummary[];
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

/** How many cases of each month match. Only months of one page: they lie in what the page walked through anyway. */
async function countMonths(viewer: Viewer, filter: CaseFilter, months: string[]): Promise<Map<string, number>> {
  if (months.length === 0 || filter.understood?.common) return new Map();
  const within = (month: string) =>
    db
      .select({ number: practiceCases.number })
      .from(practiceCases)
      .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
      .where(and(isNotNull(practiceCases.postedAt), visibleTo(viewer), matches(viewer, filter), inMonth(month)))
      .limit(COUNTED + 1);
  const counts = months.map(
    (month) => sql`select ${month}::text as month, count(*)::int as cases from ${within(month)} within`,
  );
  const rows = await db.execute<{ month: string; cases: number }>(sql.join(counts, sql` union all `));
  return new Map(rows.map(({ month, cases }) => [month, cases]));
}

/**
 * A page of the posted cases this viewer may read, the newest first, in the months in which they were posted.
 * @throws Invalid for a cursor that is not ours, TooFast for a search
 */
export async function listTimeline(viewer: Viewer, asked: CaseFilter = {}, after?: string, size = PAGE_SIZE) {
  const filter = await withWords({ ...asked, sort: "newest" });
  const { items, next } = await listCases(viewer, filter, after, size);
  const begun = after && monthOf(readCursor(after, "time", "number")[0]);
  const byMonth = Map.groupBy(items, ({ postedAt }) => monthOf(postedAt!));
  const counts = await countMonths(viewer, filter, [...byMonth.keys()]);
  const months = [...byMonth].map(([month, cases]): TimelineMonth => {
    const continued = month === begun;
    return { month, cases: counts.get(month), continued, items: cases };
  });
  return { months, next };
}
