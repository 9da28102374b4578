import { beforeAll, describe, expect, it } from "vitest";
import type { CaseFilter } from "#lib/cases/filter";
import { mapCases, placesIn } from "#lib/cases/map";
import { listCases } from "#lib/cases/queries";
import { addUp } from "#lib/cases/tally";
import { useDatabase } from "../support/database.ts";
import { pagesOf } from "../support/pages.ts";
import { aCase, aPerson, anOrganisation } from "../support/people.ts";
import { readerNames, readersAndCases } from "../support/crowd-of-readers.ts";

useDatabase();

let crowd: Awaited<ReturnType<typeof readersAndCases>>;
beforeAll(async () => {
  crowd = await readersAndCases();
  const partner = await anOrganisation("Een fonds", "partner");
  await aCase(await aPerson({ organisation: partner }), { title: "De moestuin van het fonds" });
  await anOrganisation("Een stil fonds", "partner");
});

const filters: Record<string, (towns: readonly { slug: string }[]) => CaseFilter> = {
  "no filter": () => ({}),
  "a practice": () => ({ practices: ["mapping"] }),
  "a domain, without comments": () => ({ domains: ["desk"], uncommented: true }),
  "an audience": () => ({ audiences: ["circle"] }),
  "a search": () => ({ search: "moestuin" }),
  "two municipalities": ([first, second]) => ({ organisations: [first!.slug, second!.slug] }),
  "a search in one municipality": ([, second]) => ({ search: "moestuin", organisations: [second!.slug] }),
  "what is not there": () => ({ search: "zwembad" }),
};

describe.each(readerNames)("the map of cases for %s", (reader) => {
  it.each(Object.entries(filters))(
    "counts in each place what the list has from there, with %s",
    async (_name, made) => {
      const [viewer, filter] = [crowd.readers[reader], made(crowd.towns)];
      const { places, tally } = await mapCases(viewer, filter);
      const listed = (await pagesOf((after) => listCases(viewer, filter, after, 50))).flat();
      const inPlace = Map.groupBy(listed, ({ organisation }) => organisation.slug);
      const counted = places.filter(({ cases }) => cases !== 0).map(({ slug, cases }) => [slug, cases]);
      expect(Object.fromEntries(counted)).toEqual(
        Object.fromEntries([...inPlace].map(([slug, { length }]) => [slug, length])),
      );
      expect(tally.total).toBe(listed.length);
      // What the marker leads to has as many.
      for (const { slug, cases } of places) {
        const there = await pagesOf((after) => listCases(viewer, { ...filter, organisations: [slug] }, after, 50));
        expect([slug, there.flat().length]).toEqual([slug, cases]);
      }
    },
  );
});

describe("who reads less", () => {
  it("counts less: cases in a circle, hidden ones and those for participants are in no number of others", async () => {
    const totals = await Promise.all(
      readerNames.map(async (name) => (await mapCases(crowd.readers[name], {})).tally.total),
    );
    const of = Object.fromEntries(readerNames.map((name, at) => [name, totals[at]!]));
    const everybody = of.outsider!;
    expect(of.visitor).toBeLessThan(everybody);
    // Two in the circle; one of them shared; the author's own one of those and the hidden one; a moderator reads all.
    expect(of).toMatchObject({
      member: everybody + 2,
      coAuthor: everybody + 1,
      author: everybody + 2,
      moderator: everybody + 3,
    });
  });
});

describe("the places", () => {
  const place = (slug: string, kind: "municipality" | "partner" = "municipality") => ({
    id: slug, slug, name: slug, kind, code: null, province: null, latitude: null, longitude: null,
  }); // prettier-ignore

  it("are municipalities, those with the most first, and partners only with cases", () => {
    const rest = { domain: null, practices: [], year: 2026, audience: "public", tips: false };
    const tally = addUp(
      [
        { organisation: "breda", ...rest, cases: 3 },
        { organisation: "vng", ...rest, cases: 1 },
      ],
      {},
    );
    const places = placesIn(tally, {}, [
      place("amersfoort"),
      place("bzk", "partner"),
      place("breda"),
      place("vng", "partner"),
    ]);
    expect(places.map(({ slug, cases }) => [slug, cases])).toEqual([
      ["breda", 3],
      ["vng", 1],
      ["amersfoort", 0],
    ]);
  });

  it("have no number when a search found too much to count", () => {
    const tally = { ...addUp([], {}), total: 10_001, many: true, uncounted: true };
    expect(placesIn(tally, {}, [place("breda")])).toMatchObject([{ slug: "breda", cases: undefined }]);
  });
});
