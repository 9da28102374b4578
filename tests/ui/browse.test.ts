import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { CasePlace } from "#lib/cases/map";
import { wordsOf } from "#lib/core/messages";
import { listAddress, readListAddress, readUpTo } from "../../app/(circle)/casussen/_components/list-address.ts";
import { ViewSwitch } from "../../app/(circle)/casussen/_components/view-switch.tsx";
import { CaseMap } from "../../app/(circle)/casussen/kaart/_components/case-map.tsx";
import { PlaceList } from "../../app/(circle)/casussen/kaart/_components/place-list.tsx";
import { YearJump } from "../../app/(circle)/casussen/tijdlijn/_components/year-jump.tsx";

const t = wordsOf("nl", "browse");
const filter = { search: "moes tuin", practices: ["support" as const], sort: "valued" as const };
const links = (markup: string) =>
  [...markup.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href!.replaceAll("&amp;", "&"));

describe("the switch of views", () => {
  it("keeps the whole filter and the order, and says where one is", () => {
    const markup = renderToStaticMarkup(createElement(ViewSwitch, { here: "map", filter, t }));
    const query = "?zoek=moes+tuin&werkpraktijk=praktisch-ondersteunen&sorteer=meest-waardevol";
    expect(links(markup)).toEqual([`/casussen${query}`, `/casussen/kaart${query}`, `/casussen/tijdlijn${query}`]);
    expect(markup.match(/aria-current="page"/g)).toHaveLength(1);
    const read = readListAddress(Object.fromEntries(new URLSearchParams(query)));
    expect(listAddress(read.filter, null, "timeline")).toBe(`/casussen/tijdlijn${query}`);
  });
});

describe("the jump to a year", () => {
  const jump = (years: Record<string, number>, chosen?: number[], here?: number) =>
    renderToStaticMarkup(createElement(YearJump, { years, filter: { years: chosen }, here, t }));

  it("leads to every year with cases, the newest first, and says in which year one is", () => {
    const markup = jump({ 2024: 3, 2026: 40, 2025: 12, 2023: 0 }, undefined, 2025);
    expect(links(markup)).toEqual([2026, 2025, 2024].map((year) => `/casussen/tijdlijn?tot=${year}`));
    expect(markup).toMatch(/tot=2025"[^>]*aria-current="true"/);
    expect(readUpTo({ tot: "2025" })).toBe(2025);
    for (const wrong of ["25", "2025-01", "9999", undefined, ["2025", "2024"]])
      expect(readUpTo({ tot: wrong })).toBeUndefined();
  });

  it("keeps to the years that are chosen, and is not there for a single one", () => {
    expect(links(jump({ 2024: 3, 2025: 12, 2026: 40 }, [2024, 2025]))).toHaveLength(2);
    expect(jump({ 2026: 40 })).toBe("");
  });
});

describe("the map of cases and the list beside it", () => {
  const place = (slug: string, cases: number | undefined, at: [number, number] | null = [52, 5]): CasePlace => ({
    slug, name: slug, kind: "municipality", latitude: at && at[0], longitude: at && at[1], cases,
  }); // prettier-ignore
  const drawn = (places: CasePlace[]) =>
    [CaseMap, PlaceList].map((part) =>
      renderToStaticMarkup(createElement(part, { places, filter: { domains: ["desk"] }, locale: "nl", t })),
    ) as [string, string];

  it("say the same numbers and lead to the same lists, with the rest of the filter kept", () => {
    const [map, list] = drawn([place("breda", 1204, [51.6, 4.8]), place("ede", 3), place("epe", 0, [53, 6])]);
    expect(links(map).slice(0, 2)).toEqual(links(list));
    expect(links(list)).toEqual(["breda", "ede"].map((slug) => `/casussen?gemeente=${slug}&domein=balie`));
    for (const part of [map, list]) expect(part).toContain("1.204");
    expect(list).toContain("Geen casussen gevonden uit epe.");
  });

  it("count no further than the list does", () => {
    const [map, list] = drawn([place("breda", 10_000), place("ede", 187_093)]);
    expect(map).toMatch(/>10.000<.*>10.000\+</);
    expect(list).toMatch(/>10.000 casussen<.*meer dan 10.000 casussen/);
  });

  it("tell what the sizes mean when there are more than one", () => {
    expect(drawn([place("breda", 1204), place("ede", 3)])[0]).toContain("1–4 · 1.000 of meer");
    expect(drawn([place("breda", 2), place("ede", 3)])[0]).not.toContain("figcaption");
  });

  it("keep apart what has no place on the map", () => {
    const [map, list] = drawn([place("breda", 9), place("ergens", 4, null)]);
    expect(map).not.toContain("ergens");
    expect(list).toMatch(/Niet op de kaart.*ergens.*4 casussen/);
  });

  it("have no number where there is too much to count, and say what helps", () => {
    const [map, list] = drawn([place("breda", undefined), place("ede", undefined, null)]);
    expect(map).not.toContain("map-value");
    expect(list).toContain("Kies er een filter bij");
    expect(links(list)).toHaveLength(2);
  });
});
