import type { Viewer } from "#lib/auth/actor";
import { withWords } from "#lib/cases/filter";
import type { CaseFilter } from "#lib/cases/filter";
import { countMonths, monthOf } from "#lib/cases/months";
import type { MonthCount } from "#lib/cases/months";
import { listCases } from "#lib/cases/queries";
import type { CaseSummary } from "#lib/cases/queries";
import { PAGE_SIZE, readCursor } from "#lib/core/pagination";

/** A month of the timeline, as far as it is on this page. */
export interface TimelineMonth {
  /** "2026-03" in Dutch time. */
  month: string;
  /** Of the whole month. Undefined when there is too much to count. */
  count: MonthCount | undefined;
  /** Whether the page before this one ended in the same month. */
  continued: boolean;
  items: CaseSummary[];
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
  const months = [...byMonth].map(([month, ofMonth]): TimelineMonth => ({
    month,
    count: counts.get(month),
    continued: month === begun,
    items: ofMonth,
  }));
  return { months, next };
}
