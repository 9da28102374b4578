import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STORY_LENGTH } from "#lib/cases/choices";
import { parseRichText } from "#lib/core/rich-text";
import type { Block, Inline } from "#lib/core/rich-text";
import { textWith } from "../support/signs.ts";

/** Every piece of a text, whatever it stands in. */
const inlinesOf = (blocks: Block[]): Inline[] =>
  blocks.flatMap((block) =>
    block.type === "paragraph" ? block.content.flatMap(within) : block.items.flatMap(inlinesOf),
  );
const within = (part: Inline): Inline[] => ("content" in part ? [part, ...part.content.flatMap(within)] : [part]);
const linksIn = (source: string) =>
  inlinesOf(parseRichText(source)).flatMap((part) => (part.type === "link" ? [part.href] : []));
const wordsIn = (source: string) =>
  inlinesOf(parseRichText(source))
    .map((part) => (part.type === "text" ? part.text : ""))
    .join("");

const text = (words: string): Inline => ({ type: "text", text: words });
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });

describe("a text of a case", () => {
  it.each<[string, string, Block[]]>([
    ["plain words", "Gewoon.", [paragraph(text("Gewoon."))]],
    ["an empty line between paragraphs", "Een\n\nTwee", [paragraph(text("Een")), paragraph(text("Twee"))]],
    ["a line end", "Een\nTwee", [paragraph(text("Een\nTwee"))]],
    ["bold and italics", "Dit is **a** en *b*", [
      paragraph(text("Dit is "), { type: "strong", content: [text("a")] }, text(" en "), { type: "em", content: [text("b")] }),
    ]],
    ["a list", "- a\n- b", [{ type: "list", ordered: false, items: [[paragraph(text("a"))], [paragraph(text("b"))]] }]],
    ["a numbered list", "1. a", [{ type: "list", ordered: true, items: [[paragraph(text("a"))]] }]],
    ["a list in a list", "- a\n  - b", [{ type: "list", ordered: false, items: [
      [paragraph(text("a")), { type: "list", ordered: false, items: [[paragraph(text("b"))]] }],
    ] }]],
    ["a link", "[hier](https://example.nl/a?b=c)", [
      paragraph({ type: "link", href: "https://example.nl/a?b=c", content: [text("hier")] }),
    ]],
    ["nothing", "", []],
  ])("knows %s", (_what, source, blocks) => {
    expect(parseRichText(source)).toEqual(blocks);
  }); // prettier-ignore

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "&lt;b&gt; &amp; &#60;",
    "# Geen kop",
    "> geen citaat",
    "`geen code`",
    "| geen | tabel |",
    "~~niet weg~~",
    "https://example.nl is geen link vanzelf",
    "<https://example.nl>",
    "[voetnoot]: https://example.nl",
    "{{constructor}} ${x} <%= x %>",
  ])("leaves %s as the words they are", (source) => {
    expect(wordsIn(source)).toBe(source);
    expect(linksIn(source)).toEqual([]);
  });
});

describe("a text that is all signs", () => {
  const count = (blocks: unknown): number =>
    Array.isArray(blocks)
      ? blocks.reduce((sum: number, one) => sum + count(one), 0)
      : 1 +
        Object.values(blocks as object).reduce((sum: number, one) => sum + (Array.isArray(one) ? count(one) : 0), 0);

  it.each(["a\n", "**a** ", "- a\n", "[a](/b) ", "a\n\n", "*a* _b_\n"])(
    "becomes no more elements than a page can carry (%j)",
    (part) => {
      const source = part.repeat(Math.floor(20_000 / part.length));
      expect(count(parseRichText(source))).toBeLessThan(5_000);
      expect(wordsIn(source).replace(/\W/g, "").length).toBeGreaterThan(2_000);
    },
  );
});

describe("a link", () => {
  it.each([
    "https://example.nl",
    "http://example.nl",
    "HTTPS://example.nl",
    "mailto:a@example.nl",
    "/casussen/12",
    "/",
  ])("may lead to %s", (href) => {
    expect(linksIn(`[x](${href})`)).toEqual([href]);
  });

  const scripts = [
    ...["javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript:alert%281%29", "javascript&colon;alert(1)"],
    ...["&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "&#0000106avascript:alert(1)", "java&Tab;script:alert(1)"],
    ...["java&#10;script:alert(1)", "java&NewLine;script:alert(1)", "\\javascript:alert(1)", "javascript\\:alert(1)"],
    ...["%6aavascript:alert(1)", "javascript%3aalert(1)", "java%0ascript:alert(1)", "%20javascript:alert(1)"],
    ...["\u0001javascript:alert(1)", "\u00a0javascript:alert(1)", "\u200bjavascript:alert(1)", "java\u00adscript:alert(1)"],
    ...["\uff4aavascript:alert(1)", "javascript\uff1aalert(1)", "javascript://example.nl/%0aalert(1)", "feed:javascript:x"],
    ...["data:text/html,<script>alert(1)</script>", "data:image/svg+xml;base64,AAAA", "vbscript:x", "livescript:x"],
    ...["file:///etc/passwd", "blob:https://x/1", "view-source:x", "ftp://example.nl", "tel:112", "https:example.nl"],
    ...["//evil.example", "\\\\evil.example", "/&#47;evil.example", "&#47;&#47;evil.example", "&sol;&sol;evil.example"],
    ...["", "#reacties", "?zoek=x", "casussen", "../beheer", "https://", "mailto", ":", "constructor:"],
  ]; // prettier-ignore
  const isSafe = (href: string) => /^(https?:\/\/|mailto:|\/(?![/\\]))/i.test(href) && !/[\s\\]/.test(href);
  const forms = (href: string) => [
    `[x](${href})`, `[x](<${href}>)`, `![x](${href})`, `[x](${href} "titel")`, `[x][1]\n\n[1]: ${href}`, `<${href}>`,
    `[**x**](${href})`, `- [x](${href})`, `[a [x](${href})](https://example.nl)`, `[x](\n${href}\n)`, href,
  ]; // prettier-ignore

  it.each(scripts.map((href) => [JSON.stringify(href), href]))("to %s stays words, in every form", (_name, href) => {
    for (const source of forms(href)) {
      expect(linksIn(source).filter((link) => !isSafe(link) || !/^(https:\/\/example\.nl|\/)/.test(link))).toEqual([]);
      expect(linksIn(source).map((link) => new URL(link, "https://own.example").protocol)).not.toContain("javascript:");
    }
  });

  it("that leads out of the site by a trick with slashes stays on it or is words", () => {
    for (const href of [
      "/\\evil.example",
      "/&bsol;evil.example",
      "/&Tab;/evil.example",
      "/%2fevil.example",
      "/\u2028/evil.nl",
    ]) {
      for (const link of forms(href)
        .flatMap(linksIn)
        .filter((found) => found.startsWith("/"))) {
        expect(new URL(link, "https://own.example").origin).toBe("https://own.example");
      }
    }
  });

  it("is safe in any text at all, and no other piece than the ones we know comes out", () => {
    const signs = "[ ] ( ) < > ! * ** _ \\ - 1. > # ` & &#106; : // javascript: data: https://a.nl mailto:".split(" ");
    fc.assert(
      fc.property(textWith([...signs, "\n", "\n\n", "  "]), (source) =>
        inlinesOf(parseRichText(source)).every((part) =>
          part.type === "link" ? isSafe(part.href) : ["text", "strong", "em"].includes(part.type),
        ),
      ),
      { numRuns: 500 },
    );
  });
});

describe("a text made to be slow or deep", () => {
  it.each([
    "[",
    "*",
    "_",
    "- ",
    "1. ",
    "![",
    "[](",
    "[a](<",
    "\\",
    "*a_ ",
    "<",
    "&",
    "\n- ",
    "  - a\n",
    "[a][b]",
    "](x)",
  ])("%j over and over is read in no time, and its size stays its size", (part) => {
    const source = part.repeat(STORY_LENGTH / part.length);
    const start = performance.now();
    const blocks = parseRichText(source);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(JSON.stringify(blocks).length).toBeLessThan(40 * STORY_LENGTH);
  });

  it("loses no words, however deep they stand", () => {
    expect(wordsIn(`${"- ".repeat(30)}diep`)).toContain("diep");
    expect(wordsIn(`${"**a *b ".repeat(30)}diep`)).toContain("diep");
  });
});
