import { describe, expect, it } from "vitest";
import { isAfter, readPosition, writePosition } from "#lib/events/position";

describe("a place in the log", () => {
  it("comes back from a browser as it was sent, also the very end", () => {
    for (const position of [
      { xact: 1n, id: 1 },
      { xact: 9_223_372_036_854_775_807n, id: Number.MAX_SAFE_INTEGER },
    ])
      expect(readPosition(writePosition(position))).toEqual(position);
  });

  it("is nothing when somebody made it up", () => {
    for (const text of [null, "", "1", "-1-1", "1-", "a-b", "1-1;drop table", "1".repeat(40) + "-1", "1-1\n"])
      expect(readPosition(text)).toBeUndefined();
  });

  it("goes by transaction first, and by line within one", () => {
    expect(isAfter({ xact: 2n, id: 1 }, { xact: 1n, id: 9 })).toBe(true);
    expect(isAfter({ xact: 1n, id: 2 }, { xact: 1n, id: 1 })).toBe(true);
    expect(isAfter({ xact: 1n, id: 1 }, { xact: 1n, id: 1 })).toBe(false);
  });
});
