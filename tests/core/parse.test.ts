import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Invalid } from "#lib/core/errors";
import type { FieldMistake } from "#lib/core/errors";
import { formObject, parse } from "#lib/core/parse";
import { tidy } from "#lib/core/text";

const Thing = z.strictObject({
  title: z.string("titleMissing").overwrite(tidy).min(1, "titleMissing").max(10),
  kinds: z
    .array(z.enum(["a", "b"], "kindMissing"))
    .max(2)
    .default([]),
  inner: z.strictObject({ size: z.number() }).optional(),
});

function mistakesIn(input: unknown): FieldMistake[] {
  try {
    parse(Thing, input);
  } catch (error) {
    expect(error).toBeInstanceOf(Invalid);
    return (error as Invalid).mistakes;
  }
  return [];
}

describe("parsing input", () => {
  it("gives what the schema promises", () => {
    expect(parse(Thing, { title: " Een ding \r\n" })).toEqual({ title: "Een ding", kinds: [] });
  });

  it("tells every mistake at once, each with its field and a key of ours", () => {
    expect(mistakesIn({ kinds: ["a", "c"], inner: { size: "groot" } })).toEqual([
      { field: "title", message: "titleMissing" },
      { field: "kinds.1", message: "kindMissing" },
      { field: "inner.size", message: "wrongValue" },
    ]);
  });

  it("names each field it does not know", () => {
    expect(mistakesIn({ title: "x", role: "admin", votes: 9 })).toEqual([
      { field: "role", message: "unknownField" },
      { field: "votes", message: "unknownField" },
    ]);
  });

  it("says how many signs too many, as the text would be kept: no blanks around, a line end is one sign", () => {
    expect(mistakesIn({ title: `  ${"a\r\n".repeat(6)}b  ` })).toEqual([
      { field: "title", message: "tooLong", values: { maximum: 10, length: 13, excess: 3 } },
    ]);
  });

  it("counts a text that is kept as it is by all its signs", () => {
    const Raw = z.object({ raw: z.string().max(3) });
    expect(() => parse(Raw, { raw: "a    " })).toThrow(
      expect.objectContaining({
        mistakes: [{ field: "raw", message: "tooLong", values: { maximum: 3, length: 5, excess: 2 } }],
      }),
    );
  });

  it("has no words for too long a list, only that it is wrong", () => {
    expect(mistakesIn({ title: "x", kinds: ["a", "b", "a"] })).toEqual([{ field: "kinds", message: "wrongValue" }]);
  });

  it.each([null, undefined, 12, "tekst", [], [1], () => {}, new Map()])("refuses %s in place of an object", (input) => {
    expect(mistakesIn(input).length).toBeGreaterThan(0);
  });
});

describe("a form as an object", () => {
  const form = (...pairs: [string, string | Blob][]) => {
    const made = new FormData();
    for (const [name, value] of pairs) made.append(name, value);
    return made;
  };

  it("has lists where the schema wants lists, also of one and of none", () => {
    expect(formObject(Thing, form(["title", "x"], ["kinds", "a"]))).toEqual({ title: "x", kinds: ["a"] });
    expect(formObject(Thing, form(["kinds", "a"], ["kinds", "b"]))).toEqual({ kinds: ["a", "b"] });
    expect(formObject(Thing, form(["title", "x"]))).toEqual({ title: "x", kinds: [] });
  });

  it("takes the first of a single field that came twice, and leaves out what Next adds", () => {
    expect(formObject(Thing, form(["title", "een"], ["title", "twee"], ["$ACTION_ID_abc", ""]))).toEqual({
      title: "een",
      kinds: [],
    });
  });

  it("hands on unknown names, for the schema to refuse", () => {
    expect(() => parse(Thing, formObject(Thing, form(["title", "x"], ["role", "admin"])))).toThrow(Invalid);
    expect(() => parse(Thing, formObject(Thing, form(["title", "x"], ["constructor", "x"])))).toThrow(Invalid);
  });

  it("never reaches a prototype, and a file is no text", () => {
    const input = formObject(Thing, form(["__proto__", "x"], ["title", new Blob(["x"])]));
    expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
    expect(mistakesIn(input)).toContainEqual({ field: "title", message: "titleMissing" });
  });
});
