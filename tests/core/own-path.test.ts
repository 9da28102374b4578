import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownPath } from "#lib/core/own-path";
import { textWith } from "../support/signs.ts";

const OWN = "https://leerkring.example";

/** Where a browser on our own site goes for this path, also when somebody decodes it once more on the way. */
const places = (path: string) => [path, decodeURI(path)].map((one) => new URL(one, `${OWN}/inloggen`).origin);

/** trust.md H-6: ways to send somebody who signs in to another site. */
const attacks = [
  ...["//evil.example", "///evil.example", "////evil.example", "//evil.example/%2f..", "//evil.example@leerkring.example"],
  ...["/\\evil.example", "\\/evil.example", "\\\\evil.example", "/\\/evil.example", "/\\\\evil.example", "\\evil.example"],
  ...["https://evil.example", "http://evil.example", "https:evil.example", "https:/evil.example", "https:\\evil.example"],
  ...["HTTPS://evil.example", "ftp://evil.example", "ws://evil.example", "//evil。example", "//еvil.example"],
  ...["%2f%2fevil.example", "/%2fevil.example", "/%2F%2Fevil.example", "/%5cevil.example", "%5c%5cevil.example"],
  ...["/%09/evil.example", "/%0a/evil.example", "/%0d%0a/evil.example", "/%00/evil.example", "/%2e%2e//evil.example"],
  ...["/\t/evil.example", "\t//evil.example", "/\n/evil.example", "/\r\n/evil.example", "/\0/evil.example", " //evil.example"],
  ...["/./\\evil.example", "/.//evil.example", "/..//evil.example", "/a/..//evil.example", "/a/../\\evil.example"],
  ...["/a/%2e%2e//evil.example", "/a/%2e%2e/%2fevil.example", "/%2e/%5cevil.example", "/./%2fevil.example"],
  ...["https://leerkring.example@evil.example", "//leerkring.example:80@evil.example", "user:pass@evil.example"],
  ...["javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", "%6aavascript:alert(1)", "/javascript:alert(1)"],
  ...["data:text/html,<script>alert(1)</script>", "vbscript:x", "blob:https://evil.example/1", "mailto:a@evil.example"],
  ...["/／evil.example", "／／evil.example", "/⁄evil.example", "/\u2028/evil.example", "/\u3000/evil.example", "/\ufeff/evil.example"],
  ...["/\ud800/evil.example", "evil.example", "?verder=//evil.example", "#//evil.example", "", "/".repeat(501)],
]; // prettier-ignore

describe("the path to go back to", () => {
  it.each([
    "/",
    "/casussen",
    "/casussen?zoek=bankje&werkpraktijk=mapping#reacties",
    "/casussen/12-een-moestuin",
    "/zoeken?zoek=//evil.example",
    "/casussen?verder=https://evil.example",
    "/casussen/12#//evil.example",
    "/casussen?zoek=caf%C3%A9",
  ])("%s is one of ours", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it("the corpus has the sixty ways of trust.md H-6", () => {
    expect(new Set(attacks).size).toBeGreaterThanOrEqual(60);
  });

  it.each(attacks.map((value) => [JSON.stringify(value).slice(0, 60), value]))(
    "%s stays on this site",
    (_name, value) => {
      const path = ownPath(value);
      expect(path).toMatch(/^\/(?![/\\])/);
      expect(places(path)).toEqual([OWN, OWN]);
    },
  );

  it.each(attacks.filter((value) => !value.startsWith("/") || /^\/[/\\]/.test(value)).map((value) => [value]))(
    "%j is the home page",
    (value) => {
      expect(ownPath(value)).toBe("/");
    },
  );

  it.each([undefined, null, 12, {}, [], ["/casussen"], new Date()])(
    "%s, which is no text, is the home page",
    (value) => {
      expect(ownPath(value)).toBe("/");
    },
  );

  it("stays on this site whatever comes, and is the same the second time", () => {
    const pieces = "/ \\ // .. . %2f %5c %2e %09 @ : evil.example ? # a".split(" ");
    fc.assert(
      fc.property(textWith(pieces, 8), (rest) => {
        const path = ownPath(`/${rest}`);
        return /^\/(?![/\\])/.test(path) && new URL(path, OWN).origin === OWN && ownPath(path) === path;
      }),
      { numRuns: 1000 },
    );
  });
});
