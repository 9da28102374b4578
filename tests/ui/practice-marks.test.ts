import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { practiceKeys } from "#lib/practices/practices";
import { markOrder, practiceMarks } from "../../app/_ui/practice-marks.ts";

const css = readFileSync(new URL("../../app/_styles/circle.css", import.meta.url), "utf8");

/** The declarations of a class that stands alone in a selector. */
const blockOf = (name: string) => new RegExp(`^\\s*\\.${name} \\{([^}]*)\\}`, "m").exec(css)?.[1] ?? "";

describe("the marks of the five practices", () => {
  it("stand in the order of the essay, as everywhere", () => {
    expect(markOrder).toEqual(practiceKeys);
  });

  it.each(markOrder.map((key, at) => [key, at + 1] as const))(
    "%s is drawn the same by the style sheet, in its own place",
    (key, place) => {
      const block = blockOf(`lit-${key}`);
      const [, slot, address] = /--m(\d): url\("data:image\/svg\+xml,([^"]*)"\)/.exec(block)!;
      const svg = decodeURIComponent(address!);
      expect(Number(slot)).toBe(place);
      expect(/ d='([^']*)'/.exec(svg)![1]).toBe(practiceMarks[key]);
      expect(svg).toContain("viewBox='0 0 12 12'");
      expect(block).toContain(`--c${place}: var(--leerkring-color-${key});`);
    },
  );

  it.each(markOrder)("%s has its own colour", (key) => {
    expect(blockOf(`practice-${key}`)).toContain(`--practice: var(--leerkring-color-${key});`);
  });

  it("differ in shape, so that nobody needs the colour", () => {
    expect(new Set(Object.values(practiceMarks)).size).toBe(5);
  });
});
