import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRichText } from "#lib/core/rich-text";
import type { Block, Inline } from "#lib/core/rich-text";
import { documentOf, textOf } from "#lib/core/rich-text-document";
import type { DocumentBlock, Leaf, Mark, RichDocument } from "#lib/core/rich-text-document";
import { textWith } from "../support/signs.ts";

const again = (text: string) => textOf(documentOf(text));
const words = (text: string, ...marks: Mark[]): Leaf => ({ type: "text", text, marks });
const bold: Mark = { type: "bold" };
const italic: Mark = { type: "italic" };
const paragraph = (...content: Leaf[]): DocumentBlock => ({ type: "paragraph", content });
const written = (...content: DocumentBlock[]) => textOf({ type: "doc", content });

describe("a text in the editor", () => {
  it.each([
    "Gewoon een zin.",
    "Een\nTwee",
    "Een\n\nTwee",
    "Dit is **vet** en *schuin* en [de wet](https://example.nl/wet).",
    "- een\n- twee\n  - daaronder\n- drie",
    "1. een\n2. twee",
    "Eerst dit:\n\n- een\n- twee\n\nDan dat.",
    "5 * 3 = 15 en a_b_c en [nog invullen]",
    "Kosten: € 3,50 (twee keer) - en 1. is geen lijst",
  ])("is kept as it was written: %j", (text) => {
    expect(again(text)).toBe(text);
  });

  it.each<[string, DocumentBlock, string]>([
    ["a space at the end of bold", paragraph(words("Let "), words("op ", bold), words("hier")), "Let **op** hier"],
    ["bold that ends in a comma before a letter", paragraph(words("zo,", bold), words("dus")), "**zo**,dus"],
    ["bold and italic at once", paragraph(words("allebei", bold, italic)), "***allebei***"],
    ["a sentence that begins like a list", paragraph(words("1. Eerst bellen")), String.raw`1\. Eerst bellen`],
    ["a dash at the beginning", paragraph(words("- Ja, zei ze")), String.raw`\- Ja, zei ze`],
    ["stars that are no signs", paragraph(words("**Let op**")), String.raw`\*\*Let op\*\*`],
    [
      "a link that may not be one",
      paragraph(words("klik", { type: "link", attrs: { href: "javascript:alert(1)" } })),
      "klik",
    ],
    [
      "an address that ends in a bracket",
      paragraph(words("plan", { type: "link", attrs: { href: "https://example.nl/a_b)" } })),
      "[plan](https://example.nl/a_b%29)",
    ],
  ])("is written with as few signs as it can: %s", (_, block, text) => {
    expect(written(block)).toBe(text);
  });

  it("keeps two lists apart, and leaves out items without a word", () => {
    const list = (...items: string[]): DocumentBlock => ({
      type: "bulletList",
      content: items.map((item) => ({ type: "listItem", content: [paragraph(...(item ? [words(item)] : []))] })),
    });
    expect(written(list("een", ""), list("twee"), list(""))).toBe("- een\n\n* twee");
  });

  const often = ["**", "*", "_", "- ", "1. ", "\n", "\n\n", "  ", "[", "](", "https://a.nl", ")", "\\", "a", "Z", ","];

  it("keeps how each word looks, whatever was made bold, italic or a link", () => {
    const marks = fc.subarray<Mark>([bold, italic, { type: "link", attrs: { href: "https://example.nl/a" } }]);
    const word = fc.record({ text: fc.stringMatching(/^[a-zé]{1,5}( [a-zé]{1,5})?[.,]?$/), marks });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (parts) => {
        const content = parts.flatMap(({ text, marks: own }) => [words(text, ...own), words(" ")]);
        const text = written(paragraph(...content));
        const looks = (leaves: Leaf[]) =>
          leaves.flatMap((leaf) =>
            leaf.type === "text" ? [...leaf.text.replaceAll(" ", "")].map((letter) => letter + kindsOf(leaf)) : [],
          );
        expect(
          documentOf(text).content.flatMap((block) => looks((block as { content?: Leaf[] }).content ?? [])),
        ).toEqual(looks(content));
        expect(again(text)).toBe(text);
      }),
      { numRuns: 1500 },
    );
  });

  it("keeps every letter of a text in any script, and its lists", () => {
    fc.assert(
      fc.property(textWith(often, 24), (text) => {
        const letters = (source: string) => JSON.stringify(seen(parseRichText(source)));
        expect(letters(again(text))).toBe(letters(text));
      }),
      { numRuns: 1500 },
    );
  });

  it("reads as it was made, whatever was made", () => {
    const mark = fc.constantFrom<Mark>(bold, italic, { type: "link", attrs: { href: "https://example.nl/a" } });
    const leaf = fc.oneof(
      fc.record({
        type: fc.constant("text" as const),
        text: fc.stringMatching(/^[a-z ,.*_[\]\\-]{1,8}$/),
        marks: fc.uniqueArray(mark, { maxLength: 2, selector: ({ type }) => type }),
      }),
      fc.record({ type: fc.constant("hardBreak" as const) }),
    );
    const block = fc.record({ type: fc.constant("paragraph" as const), content: fc.array(leaf, { maxLength: 6 }) });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), (content) => {
        const text = textOf({ type: "doc", content } satisfies RichDocument);
        const typed = content.flatMap(({ content: parts }) =>
          parts.map((part) => (part.type === "text" ? part.text : "")),
        );
        expect(withoutSpaces(parseRichText(text).map(wordsOf).join(""))).toBe(withoutSpaces(typed.join("")));
        expect(again(text)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The words of a text as a reader sees them, without spaces. */
const wordsOf = (part: Block | Inline): string => {
  if (part.type === "text") return part.text;
  return (part.type === "list" ? part.items.flat() : part.content).map(wordsOf).join("");
};
const withoutSpaces = (text: string) => text.replaceAll(/\s/g, "");

const kindsOf = ({ marks = [] }: Leaf) =>
  marks
    .map(({ type }) => type[0])
    .toSorted()
    .join("");

/** What of a text can be read: its letters per paragraph, in their lists. */
const seen = (blocks: Block[]): unknown[] =>
  blocks.flatMap((block): unknown[] => {
    if (block.type === "paragraph")
      return lettersIn(block.content)
        .split(/\n\s*\n/)
        .map(tidy)
        .filter(Boolean);
    const items = block.items.map(seen).filter((item) => item.length > 0);
    return items.length > 0 ? [{ ordered: block.ordered, items }] : [];
  });
const tidy = (text: string) => text.trim().replaceAll(/[^\S\n]*\n[^\S\n]*/g, "\n");
const lettersIn = (parts: Inline[]): string =>
  parts.map((part) => (part.type === "text" ? part.text : lettersIn(part.content))).join("");
