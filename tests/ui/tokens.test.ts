import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";

const styles = new URL("../../app/_styles/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, styles), "utf8");
const tokens = read("tokens.css");
const css = readdirSync(styles).map(read).join("\n");

/** The brand colours of one block of the style sheet. */
const coloursIn = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--leerkring-color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  ) as Record<string, string>;

const [light = "", rest = ""] = tokens.split("@media (prefers-color-scheme: dark)");
const themes = { light: coloursIn(light), dark: coloursIn(rest.slice(0, rest.indexOf("@theme"))) };

type Rgb = [number, number, number];
const rgb = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb;

const luminance = (colour: Rgb) => {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast as WCAG 2.2 counts it. */
const contrast = (one: Rgb, other: Rgb) => {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
};

/** color-mix(in srgb, colour share, ground) */
const mixed = (colour: Rgb, share: number, ground: Rgb) =>
  colour.map((part, at) => part * share + ground[at]! * (1 - share)) as Rgb;

const practices = ["mapping", "relations", "resolutions", "alignment", "support"];
const texts = ["ink", "soft", "action", "action-hover", "danger", "danger-hover", ...practices];
const grounds = ["paper", "card", "sunk"];

describe.each(Object.entries(themes))("the colours of the %s theme", (_theme, colours) => {
  const of = (name: string) => rgb(colours[name] ?? `no colour ${name}`);

  test("both themes name the same colours", () => {
    expect(Object.keys(colours).sort()).toEqual(Object.keys(themes.light).sort());
  });

  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    "%s reads on %s",
    (text, ground) => {
      expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each([
    ["on-action", "action"],
    ["on-action", "action-hover"],
    ["on-danger", "danger"],
    ["on-danger", "danger-hover"],
  ])("%s reads on a %s button", (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["ink", "soft", "action", "action-hover"])("%s reads on the tint of a question card", (text) => {
    expect(contrast(of(text), mixed(of("action"), 0.07, of("card")))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(practices)("%s stands out on its own tint", (practice) => {
    expect(contrast(of(practice), mixed(of(practice), 0.12, of("card")))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of("ink"), mixed(of(practice), 0.12, of("card")))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["line", "paper"],
    ["line", "card"],
    ["action", "paper"],
    ["action", "card"],
    ["action", "sunk"],
  ])("a border or focus ring in %s shows on %s", (line, ground) => {
    expect(contrast(of(line), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

test("every custom property that is used has a value", () => {
  const defined = new Set([...css.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name));
  const fromElsewhere = [
    ...["--font-interface", "--font-reading"], // next/font, app/layout.tsx
    ...["--anchor-width", "--available-height"], // Base UI, around a list that opens
  ];
  const used = [...css.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name!);
  expect(used.filter((name) => !defined.has(name) && !fromElsewhere.includes(name))).toEqual([]);
});
