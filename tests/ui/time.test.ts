import { describe, expect, it } from "vitest";
import { dayText, exactText, numberText, relativeText } from "../../app/_ui/time.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const now = new Date("2026-03-03T13:30:00Z");
const ago = (passed: number) => new Date(now.getTime() - passed);

describe("how long ago", () => {
  it.each([
    [0, "zojuist", "just now"],
    [59_999, "zojuist", "just now"],
    [-59_999, "zojuist", "just now"],
    [MINUTE, "1 minuut geleden", "1 minute ago"],
    [59.9 * MINUTE, "59 minuten geleden", "59 minutes ago"],
    [HOUR, "1 uur geleden", "1 hour ago"],
    [23.9 * HOUR, "23 uur geleden", "23 hours ago"],
    [DAY, "gisteren", "yesterday"],
    [3 * DAY, "3 dagen geleden", "3 days ago"],
    [27.9 * DAY, "27 dagen geleden", "27 days ago"],
    [28 * DAY, "3 februari 2026", "3 February 2026"],
  ])("%i milliseconds: %s, %s", (passed, dutch, english) => {
    expect(relativeText(ago(passed), "nl", now)).toBe(dutch);
    expect(relativeText(ago(passed), "en", now)).toBe(english);
  });
});

describe("the exact moment", () => {
  it.each([
    ["2026-03-03T13:30:00Z", "vandaag om 14.30 uur", "today at 14:30"],
    ["2026-03-03T08:05:00Z", "vandaag om 9.05 uur", "today at 9:05"],
    ["2026-03-02T23:00:00Z", "vandaag om 0.00 uur", "today at 0:00"],
    ["2026-03-02T22:59:59Z", "2 maart 2026 om 23.59 uur", "2 March 2026 at 23:59"],
    ["2026-03-03T22:59:59Z", "vandaag om 23.59 uur", "today at 23:59"],
    ["2025-03-03T13:30:00Z", "3 maart 2025 om 14.30 uur", "3 March 2025 at 14:30"],
  ])("%s: %s, %s", (at, dutch, english) => {
    expect(exactText(new Date(at), "nl", now)).toBe(dutch);
    expect(exactText(new Date(at), "en", now)).toBe(english);
  });
});

describe("in the night that the clock changes", () => {
  const at = (moment: string, from: string) => exactText(new Date(moment), "nl", new Date(from));

  it("goes from 1.59 to 3.00 in spring: half past two does not exist", () => {
    const morning = "2026-03-29T08:00:00Z";
    expect(at("2026-03-29T00:59:00Z", morning)).toBe("vandaag om 1.59 uur");
    expect(at("2026-03-29T01:00:00Z", morning)).toBe("vandaag om 3.00 uur");
    expect(relativeText(new Date("2026-03-29T00:59:00Z"), "nl", new Date("2026-03-29T01:01:00Z"))).toBe(
      "2 minuten geleden",
    );
  });

  it("says half past two twice in autumn, an hour apart", () => {
    const morning = "2026-10-25T08:00:00Z";
    expect(at("2026-10-25T00:30:00Z", morning)).toBe("vandaag om 2.30 uur");
    expect(at("2026-10-25T01:30:00Z", morning)).toBe("vandaag om 2.30 uur");
    expect(relativeText(new Date("2026-10-25T00:30:00Z"), "nl", new Date("2026-10-25T01:30:00Z"))).toBe(
      "1 uur geleden",
    );
  });

  it("knows the day by the clock of Amsterdam, summer and winter", () => {
    const day = (moment: string) => dayText(new Date(moment), "nl", now);
    expect(day("2026-07-14T21:59:59Z")).toBe("14 juli 2026");
    expect(day("2026-07-14T22:00:00Z")).toBe("15 juli 2026");
    expect(day("2026-12-14T22:59:59Z")).toBe("14 december 2026");
    expect(day("2026-12-14T23:00:00Z")).toBe("15 december 2026");
  });

  it("calls it today until midnight, also on the short day and the leap day", () => {
    const first = (day: string, from: string) => dayText(new Date(day), "nl", new Date(from));
    expect(first("2026-03-28T23:00:00Z", "2026-03-29T21:59:00Z")).toBe("vandaag");
    expect(first("2028-02-28T23:00:00Z", "2028-02-29T22:59:00Z")).toBe("vandaag");
    expect(first("2028-02-28T22:59:00Z", "2028-02-29T22:59:00Z")).toBe("28 februari 2028");
  });

  it("calls it today until midnight on the day of twenty-five hours", () => {
    expect(dayText(new Date("2026-10-24T22:10:00Z"), "nl", new Date("2026-10-25T22:50:00Z"))).toBe("vandaag");
  });
});

it("numbers are grouped as people read them", () => {
  expect(numberText(1_234, "nl")).toBe("1.234");
  expect(numberText(1_234, "en")).toBe("1,234");
  expect(numberText(0, "nl")).toBe("0");
});
