import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { practiceCases } from "#db/schema";
import type { CaseFilter } from "#lib/cases/filter";
import { listCases } from "#lib/cases/queries";
import { monthOf } from "#lib/cases/months";
import { listTimeline } from "#lib/cases/timeline";
import { Invalid } from "#lib/core/errors";
import { useDatabase } from "../support/database.ts";
import { pagesOf } from "../support/pages.ts";
import { readerNames, readersAndCases } from "../support/crowd-of-readers.ts";

useDatabase();

let crowd: Awaited<ReturnType<typeof readersAndCases>>;

/** Evenings, mornings and turns of the year, on Dutch clocks. */
const moments = [
  "2026-03-31T21:59:59.999Z", // still March
  "2026-03-31T22:00:00.000Z", // April, for it is summer time
  "2025-12-31T22:59:59.999Z",
  "2025-12-31T23:00:00.000Z", // 2026
  "2025-12-05T12:00:00.000Z",
  "2024-02-29T12:00:00.000Z",
  "2026-04-10T12:00:00.000Z",
];
const dutchMonths = ["2026-03", "2026-04", "2025-12", "2026-01", "2025-12", "2024-02", "2026-04"];

beforeAll(async () => {
  crowd = await readersAndCases();
  for (const [at, number] of crowd.made.entries()) {
    const postedAt = new Date(moments[at % moments.length]!);
    await db.update(practiceCases).set({ postedAt }).where(eq(practiceCases.number, number));
  }
});

const filters: Record<string, CaseFilter> = {
  "no filter": {},
  "a practice": { practices: ["mapping"] },
  "a domain and a year": { domains: ["desk"], years: [2026] },
  "a search": { search: "moestuin" },
  "another order": { sort: "valued" },
};

/** The whole line, page by page, as the months and the numbers in them. */
async function lineOf(reader: (typeof readerNames)[number], filter: CaseFilter, size: number) {
  const viewer = crowd.readers[reader];
  const pages = await pagesOf(async (after) => {
    const { months, next } = await listTimeline(viewer, filter, after, size);
    return { items: months, next };
  });
  return pages.flat();
}

describe("a month", () => {
  it("is the one on Dutch clocks", () => {
    expect(moments.map((moment) => monthOf(new Date(moment)))).toEqual(dutchMonths);
  });
});

describe.each(readerNames)("the timeline for %s", (reader) => {
  it.each(Object.entries(filters))("has the cases of the list, in its order, with %s", async (_name, filter) => {
    const viewer = crowd.readers[reader];
    const listed = await pagesOf((after) => listCases(viewer, { ...filter, sort: "newest" }, after, 50));
    const line = await lineOf(reader, filter, 4);
    expect(line.flatMap(({ items }) => items.map(({ number }) => number))).toEqual(
      listed.flat().map(({ number }) => number),
    );
  });

  it.each(Object.entries(filters))(
    "counts of each month what it shows of it in the end, with %s",
    async (_n, filter) => {
      const shown = new Map<string, number>();
      const said = new Map<string, Set<number | undefined>>();
      for (const { month, items, count } of await lineOf(reader, filter, 3)) {
        shown.set(month, (shown.get(month) ?? 0) + items.length);
        said.set(month, (said.get(month) ?? new Set()).add(count?.cases));
        expect(count?.more).toBe(false);
      }
      expect([...said].map(([month, counts]) => [month, [...counts]])).toEqual(
        [...shown].map(([month, count]) => [month, [count]]),
      );
    },
  );
});

describe("the timeline", () => {
  it("puts the newest month first, and says of one that goes on over pages that it does", async () => {
    const line = await lineOf("moderator", {}, 2);
    const months = line.map(({ month }) => month);
    expect(months).toEqual([...months].sort().reverse());
    for (const [at, { month, continued }] of line.entries()) expect(continued).toBe(line[at - 1]?.month === month);
    expect(new Set(months)).toEqual(new Set(dutchMonths));
  });

  it("begins at the end of a year when one asks so, and goes on to the years before", async () => {
    const { months } = await listTimeline(crowd.readers.moderator, { upTo: 2025 }, undefined, 50);
    expect(months.map(({ month }) => month)).toEqual(["2025-12", "2024-02"]);
    const whole = await listTimeline(crowd.readers.moderator, {}, undefined, 50);
    expect(months).toEqual(whole.months.slice(-2));
  });

  it("is empty where nothing matches, and refuses a cursor of another list", async () => {
    expect(await listTimeline(crowd.readers.visitor, { search: "zwembad" })).toEqual({ months: [], next: null });
    await expect(listTimeline(crowd.readers.visitor, {}, "onzin")).rejects.toThrow(Invalid);
  });
});
