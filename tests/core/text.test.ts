import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { containing, slugOf, tidy } from "#lib/core/text";
import { textWith } from "../support/signs.ts";

const wildText = textWith(["\ud800", "\udfff", "\0", "\r", "\r\n", "\u202e", "\u0085", " ", "e\u0301", "\u1e9b\u0323"]);

describe("tidying a text", () => {
  it.each([
    ["line ends are line feeds", "een\r\ntwee\rdrie", "een\ntwee\ndrie"],
    ["no blanks around", " \n\t een \u00a0", "een"],
    ["blanks and tabs inside stay", "een \t  twee\n\n\ndrie", "een \t  twee\n\n\ndrie"],
    ["an accent is one sign with its letter", "cafe\u0301", "caf\u00e9"],
    ["control signs go", "a\0b\u0007c\u001bd\u007fe\u0085f\u009fg", "abcdefg"],
    ["signs that turn the reading direction go", "\u202efoto.gpj\u202c \u2066x\u2069", "foto.gpj x"],
    ["half a pair becomes the sign for unreadable", "a\ud83db", "a\ufffdb"],
    ["people, flags and families stay whole", "👩‍🌾 🇳🇱 👨‍👩‍👧", "👩‍🌾 🇳🇱 👨‍👩‍👧"],
  ])("%s", (_what, given, kept) => {
    expect(tidy(given)).toBe(kept);
  });

  it("once is enough: the same text comes back from a second round", () => {
    fc.assert(fc.property(wildText, (text) => tidy(tidy(text)) === tidy(text)));
  });

  it("leaves no control sign but tab and line feed, and nothing that Postgres cannot keep", () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const kept = tidy(text);
        expect(kept).not.toMatch(/(?![\n\t])\p{Cc}/u);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).toBe(kept.trim().normalize("NFC"));
      }),
    );
  });
});

describe("the pattern for containing", () => {
  it.each([
    ["plain", "%plain%"],
    ["100%", "%100\\%%"],
    ["a_b", "%a\\_b%"],
    ["back\\slash", "%back\\\\slash%"],
    [" noor ", "%noor%"],
    ["a\0b", "%ab%"],
  ])("%s is %s", (given, pattern) => {
    expect(containing(given)).toBe(pattern);
  });
});

describe("a slug", () => {
  it.each([
    ["Een moestuin achter de flat", "een-moestuin-achter-de-flat"],
    ["Één café: 2 × koffie?!", "een-cafe-2-koffie"],
    ["  --  ", "casus"],
    ["", "casus"],
    ["日本", "casus"],
    ["../../etc/passwd", "etc-passwd"],
    ["<script>alert(1)</script>", "script-alert-1-script"],
  ])("%s becomes %s", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it("is never empty, at most 60 plain signs, whatever the title", () => {
    fc.assert(
      fc.property(wildText, (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugOf(title).length).toBeLessThanOrEqual(60);
      }),
    );
  });

  it("cut at 60 signs does not end in a dash", () => {
    expect(slugOf(`${"a".repeat(59)} b`)).toBe("a".repeat(59));
  });
});
