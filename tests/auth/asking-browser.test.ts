import { describe, expect, it } from "vitest";
import { markFor } from "#lib/auth/asking-browser";

const held = "a".repeat(43);

describe("the mark of a browser that asks for a sign-in link", () => {
  it("is random, hidden from scripts, and for this host alone", () => {
    const marks = Array.from({ length: 100 }, () => markFor(undefined)!);
    expect(new Set(marks).size).toBe(100);
    for (const mark of marks)
      expect(mark).toMatch(
        /^__Host-leerkring\.asked=[\w-]{43}; Path=\/; Max-Age=43200; Secure; HttpOnly; SameSite=Lax$/,
      );
  });

  it("stays as it is once a browser has it, and replaces what looks like none", () => {
    expect(markFor(`other=1; __Host-leerkring.asked=${held}; more=2`)).toBeUndefined();
    for (const cookies of ["", "other=1", "__Host-leerkring.asked=", "__Host-leerkring.asked=short", `asked=${held}`])
      expect(markFor(cookies)).toBeDefined();
  });
});
