import { describe, expect, it } from "vitest";
import { findPersonalData } from "#lib/privacy/find";
import { findKinds } from "#lib/privacy/kinds";
import type { Find } from "#lib/privacy/kinds";
import { corpus } from "./corpus.ts";
import type { Expected } from "./corpus.ts";

const withData = corpus("with");
const without = corpus("without");
const key = ({ kind, certainty, begin, end }: Find | Expected) => `${kind} ${certainty} ${begin}-${end}`;

/** How many hard finds should be there, are there, and are there rightly: kind, certainty and place to the sign. */
function measure(kind?: string) {
  let wanted = 0;
  let found = 0;
  let right = 0;
  for (const { text, expected } of [...withData, ...without]) {
    const hard = (one: Find | Expected) => one.certainty === "hard" && (!kind || one.kind === kind);
    const want = new Set(expected.filter(hard).map(key));
    const got = findPersonalData(text).filter(hard).map(key);
    wanted += want.size;
    found += got.length;
    right += got.filter((one) => want.has(one)).length;
  }
  return { wanted, recall: right / wanted, precision: right / found };
}

describe("the corpus of invented sentences", () => {
  it("is large enough to say something", () => {
    expect(withData.length).toBeGreaterThanOrEqual(200);
    expect(without.length).toBeGreaterThanOrEqual(200);
    expect(withData.filter(({ expected }) => expected.length === 0)).toEqual([]);
    expect(without.filter(({ expected }) => expected.length > 0)).toEqual([]);
    expect(new Set([...withData, ...without].map(({ text }) => text)).size).toBe(withData.length + without.length);
    const kinds = new Set(withData.flatMap(({ expected }) => expected.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([...findKinds].sort());
  });

  it("keeps misses that we know of, which count as missed", () => {
    expect(withData.flatMap(({ expected }) => expected.filter(({ missed }) => missed)).length).toBeGreaterThan(4);
  });

  it("is found for at least 98 % where there is no doubt, the known misses included", () =>
    expect(measure().recall).toBeGreaterThanOrEqual(0.98));

  it("holds at most 5 % false alarms among the hard finds", () =>
    expect(measure().precision).toBeGreaterThanOrEqual(0.95));

  it.each(["bsn", "iban", "email", "birthDate", "name", "address", "phone"])("is found for each kind: %s", (kind) => {
    const { recall, precision } = measure(kind);
    expect(recall).toBeGreaterThan(0.85);
    expect(precision).toBeGreaterThan(0.93);
  });

  it("asks about soft finds where it should, and seldom where it should not", () => {
    const soft = (list: readonly (Find | Expected)[]) => list.filter(({ certainty }) => certainty === "soft").map(key);
    const asked = withData.filter(({ text, expected }) => {
      const got = soft(findPersonalData(text));
      return soft(expected.filter(({ missed }) => !missed)).every((one) => got.includes(one));
    });
    expect(asked.length / withData.length).toBeGreaterThan(0.97);
    const needless = without.filter(({ text }) => soft(findPersonalData(text)).length > 0);
    expect(needless.length / without.length).toBeLessThan(0.04);
  });
});
