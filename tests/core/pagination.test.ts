import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Invalid } from "#lib/core/errors";
import { readCursor, toPage, writeCursor } from "#lib/core/pagination";
import { tidy } from "#lib/core/text";
import { textWith } from "../support/signs.ts";

const id = "0b5d8c3e-1111-4222-8333-444455556666";
const march = Date.UTC(2026, 2, 1, 12, 0, 0, 123);

describe("a page", () => {
  const rows = (length: number) => Array.from({ length }, (_, at) => ({ name: `rij ${at}`, at }));

  it("shows as many as it should and points at its last row when there are more", () => {
    const page = toPage(rows(4), 3, (row) => [row.at, 7]);
    expect(page.items).toEqual(rows(3));
    expect(readCursor(page.next!, "count", "number")).toEqual([2, 7]);
  });

  it.each([0, 1, 3])("of %i rows where 3 fit is the last", (length) => {
    expect(toPage(rows(length), 3, (row) => [row.at])).toEqual({ items: rows(length), next: null });
  });
});

describe("a cursor", () => {
  it("comes back as it was written, of every kind", () => {
    expect(readCursor(writeCursor([march, 12]), "time", "number")).toEqual([new Date(march), 12]);
    expect(readCursor(writeCursor([0, 12]), "count", "number")).toEqual([0, 12]);
    expect(readCursor(writeCursor(["Noor", id]), "text", "uuid")).toEqual(["Noor", id]);
    fc.assert(
      fc.property(textWith(["a", "é", "👩‍🌾"]).map(tidy), fc.maxSafeInteger(), (text, number) => {
        const cursor = writeCursor([text, number]);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(readCursor(cursor, "text", "number")).toEqual([text, number]);
      }),
    );
  });

  it.each([
    ["a count where a time should stand", [5, 12], "time", "number"],
    ["a time where a count should stand", [march, 12], "count", "number"],
    ["a number where an id should stand", [march, 12], "time", "uuid"],
    ["an id where a number should stand", [march, id], "time", "number"],
    ["a name where a time should stand", ["Noor", id], "time", "uuid"],
  ] as const)("of another list is Invalid: %s", (_what, position, first, second) => {
    expect(() => readCursor(writeCursor([...position]), first, second)).toThrow(Invalid);
  });

  const junk = [
    ...["", "abc", "%", "=====", "null", "[]", "W10", "\0", "ééé", "x".repeat(100_000), "[".repeat(100_000)],
    ...[null, 12, "tekst", {}, [], [march], [march, 1, 2], [march, null], [null, 1], [[march], 1], [march, "1"]].map(
      (value) => Buffer.from(JSON.stringify(value)).toString("base64url"),
    ),
    ...["[1e999,1]", "[NaN,1]", '["\\u0000",1]', '["\\ud800",1]', "[1772366400000,1e300]", "[1772366400000.5,1]"].map(
      (text) => Buffer.from(text).toString("base64url"),
    ),
    ...[-8.6e15, 8.6e15, 3e14, -1].map((time) => writeCursor([time, 1])),
  ];

  it.each(junk)("that is junk is Invalid in every list (%#)", (cursor) => {
    for (const first of ["time", "uuid"] as const) {
      for (const second of ["number", "uuid"] as const) {
        expect(() => readCursor(cursor, first, second)).toThrow(Invalid);
      }
    }
    expect(() => readCursor(cursor, "count", "uuid")).toThrow(Invalid);
    expect(() => readCursor(cursor, "text", "number")).toThrow(Invalid);
  });

  it("says which parameter is wrong", () => {
    expect(() => readCursor("junk", "time", "number")).toThrow(
      expect.objectContaining({ mistakes: [{ field: "after", message: "cursor" }] }),
    );
  });

  it("is read or refused, never anything else, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.base64String()), fc.boolean(), (text, encode) => {
        const cursor = encode ? Buffer.from(text).toString("base64url") : text;
        try {
          expect(readCursor(cursor, "time", "number")[0].getTime()).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(Invalid);
        }
      }),
    );
  });
});
