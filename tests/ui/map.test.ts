import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { organisations } from "../../db/seed/demo/organisations.ts";
import { NetherlandsMap, mapPoints } from "../../app/_ui/map.tsx";
import { height, width } from "../../app/_ui/netherlands.ts";

interface Box {
  name: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Wider than Source Sans 3 semibold is at 12 px: then what does not touch here does not touch on the screen. */
const LETTER = 7;
const [ABOVE, BELOW] = [10, 3];

const points = mapPoints(
  organisations.map(({ slug, name, lat, lon }) => ({ slug, name, latitude: lat ?? null, longitude: lon ?? null })),
);
const markup = renderToStaticMarkup(createElement(NetherlandsMap, { points }));

const labels: Box[] = [
  ...markup.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" text-anchor="(\w+)">([^<]+)<\/text>/g),
].map(([, x, y, anchor, name]) => {
  const wide = name!.length * LETTER;
  const left = Number(x) - { start: 0, middle: wide / 2, end: wide }[anchor as "start" | "middle" | "end"];
  return { name: name!, left, right: left + wide, top: Number(y) - ABOVE, bottom: Number(y) + BELOW };
});
const marks: Box[] = [...markup.matchAll(/<circle class="place" cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.]+)"/g)].map(
  ([, x, y, r], at) => ({
    name: points[at]!.label,
    left: Number(x) - Number(r),
    right: Number(x) + Number(r),
    top: Number(y) - Number(r),
    bottom: Number(y) + Number(r),
  }),
);

const touch = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
const pairs = labels.flatMap((one, at) => labels.slice(at + 1).map((other) => [one, other] as const));

describe("the map with the six municipalities of the first circle", () => {
  it("shows each of them, and no partner without a place", () => {
    const names = organisations.filter(({ kind }) => kind === "municipality").map(({ name }) => name);
    expect(names).toHaveLength(6);
    expect(labels.map(({ name }) => name)).toEqual(names);
    expect(marks).toHaveLength(6);
  });

  it("has no two labels that touch", () => {
    expect(
      pairs.filter(([one, other]) => touch(one, other)).map(([one, other]) => `${one.name} and ${other.name}`),
    ).toEqual([]);
  });

  it("has no label over a place", () => {
    const covered = labels.flatMap((label) =>
      marks.filter((mark) => touch(label, mark)).map((mark) => `${label.name} covers ${mark.name}`),
    );
    expect(covered).toEqual([]);
  });

  it("keeps every label and place on the map", () => {
    const outside = [...labels, ...marks].filter(
      ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
    );
    expect(outside).toEqual([]);
  });

  it("is silent: not read aloud, not in the order of the tab key; the list beside it has the same links", () => {
    expect(markup).toMatch(/^<svg[^>]* aria-hidden="true"/);
    expect(markup.match(/<a [^>]*>/g)).toEqual(points.map(({ href }) => `<a href="${href}" tabindex="-1">`));
    expect(points.map(({ href }) => href)).toContain("/gemeenten/breda");
  });
});

describe("a map with numbers", () => {
  const [amersfoort, apeldoorn, berkelland, ...rest] = points;
  const numbered = renderToStaticMarkup(
    createElement(NetherlandsMap, {
      points: [
        { ...amersfoort!, size: 17, value: "1.204" },
        { ...apeldoorn!, size: 8, value: "3" },
        { ...berkelland!, look: "empty" },
        ...rest.map((point) => ({ ...point, look: "home" as const })),
      ],
    }),
  );

  it("says the number in a mark of that size, and tells an empty place and where it is from by form, not by colour", () => {
    expect(numbered).toContain('r="17"');
    expect(numbered.match(/class="map-value"[^>]*>[^<]+/g)).toHaveLength(2);
    expect(numbered).toContain(">1.204</text>");
    expect(numbered.match(/class="place place-empty"/g)).toHaveLength(1);
    expect(numbered.match(/class="place-core"/g)).toHaveLength(rest.length);
  });

  it("moves large marks so far apart that none covers the number of another", () => {
    const drawn = renderToStaticMarkup(
      createElement(NetherlandsMap, {
        points: points.map((point) => ({ ...point, size: 17 as const, value: "10.000+" })),
      }),
    );
    const circles = [...drawn.matchAll(/class="place" cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [+x!, +y!]);
    expect(circles).toHaveLength(6);
    for (const [at, [x, y]] of circles.entries())
      for (const [otherX, otherY] of circles.slice(at + 1))
        expect(Math.hypot(x! - otherX!, y! - otherY!)).toBeGreaterThan(33.5);
  });

  it("leaves out labels that have no room once it is crowded, and still says the name on hover", () => {
    const crowd = Array.from({ length: 60 }, (_, at) => ({
      lat: 52 + (at % 8) / 20,
      lon: 5.2 + Math.floor(at / 8) / 20,
      label: `Gemeente nummer ${at}`,
      href: `/casussen?gemeente=${at}`,
    }));
    const drawn = renderToStaticMarkup(createElement(NetherlandsMap, { points: crowd }));
    const titles = drawn.match(/<title>/g)!.length;
    expect(titles).toBeGreaterThan(10);
    expect(titles + drawn.match(/<text /g)!.length).toBe(60);
  });
});
