import { linkAddress, parseRichText } from "./rich-text";
import type { Block, Inline } from "./rich-text";
import { paragraphText } from "./rich-text-signs";
import type { Letters, Signs } from "./rich-text-signs";

/** A text as an editor holds it: the document of ProseMirror, of which only this much is used. */
export interface RichDocument {
  type: "doc";
  content: DocumentBlock[];
}
export type DocumentBlock =
  | { type: "paragraph"; content?: Leaf[] }
  | { type: "bulletList" | "orderedList"; content: { type: "listItem"; content: DocumentBlock[] }[] };
export type Leaf = { type: "text"; text: string; marks?: Mark[] } | { type: "hardBreak"; marks?: Mark[] };
export type Mark = { type: "bold" } | { type: "italic" } | { type: "link"; attrs: { href: string } };

const markOf = (part: Exclude<Inline, { type: "text" }>): Mark => {
  if (part.type === "link") return { type: "link", attrs: { href: part.href } };
  return { type: part.type === "strong" ? "bold" : "italic" };
};

const leaves = (parts: Inline[], marks: Mark[]): Leaf[] =>
  parts.flatMap((part): Leaf[] => {
    if (part.type !== "text") return leaves(part.content, [...marks, markOf(part)]);
    const lines = part.text.split("\n").map((text): Leaf[] => (text ? [{ type: "text", text, marks }] : []));
    return lines.flatMap((line, index): Leaf[] => (index ? [{ type: "hardBreak", marks }, ...line] : line));
  });

const blockOf = (block: Block): DocumentBlock =>
  block.type === "paragraph"
    ? { type: "paragraph", content: leaves(block.content, []) }
    : {
        type: block.ordered ? "orderedList" : "bulletList",
        content: block.items.map((item) => ({ type: "listItem", content: itemContent(item) })),
      };

/** An item begins with a paragraph, be it an empty one. */
const itemContent = (item: Block[]): DocumentBlock[] =>
  item[0]?.type === "paragraph" ? item.map(blockOf) : [{ type: "paragraph" }, ...item.map(blockOf)];

/** The document that reads as the text does. */
export function documentOf(text: string): RichDocument {
  const content = parseRichText(text).map(blockOf);
  return { type: "doc", content: content.length ? content : [{ type: "paragraph" }] };
}

/** The signs that a letter stands under. */
const signsOf = (marks: readonly Mark[] = []): Signs => {
  const link = marks.find((mark) => mark.type === "link");
  return {
    bold: marks.some(({ type }) => type === "bold"),
    italic: marks.some(({ type }) => type === "italic"),
    href: link && linkAddress(link.attrs.href),
  };
};

const lettersOf = (content: Leaf[] = []): Letters =>
  content.flatMap((leaf) => {
    const signs = signsOf(leaf.marks);
    return [...(leaf.type === "text" ? leaf.text : "\n")].map((letter) => ({ letter, ...signs }));
  });

const indented = (text: string, by: number) => text.replaceAll("\n", `\n${" ".repeat(by)}`).replaceAll(/^ +$/gm, "");

/** A second list right after a first one needs another sign, or the two would read as one. */
const markers = { bulletList: ["-", "*"], orderedList: [".", ")"] } as const;

function listText(list: Exclude<DocumentBlock, { type: "paragraph" }>, sign: 0 | 1): string {
  const items = list.content.map(({ content }) => blocksText(content, "\n")).filter(Boolean);
  return items
    .map((item, index) => {
      const own = markers[list.type][sign];
      const marker = list.type === "bulletList" ? `${own} ` : `${String(index + 1)}${own} `;
      return marker + indented(item, marker.length);
    })
    .join("\n");
}

/** `beforeList` is what stands between a paragraph and the list after it. */
function blocksText(blocks: DocumentBlock[], beforeList: string): string {
  let text = "";
  let former: { type: string; sign: 0 | 1 } | undefined;
  for (const block of blocks) {
    const sign = former?.type === block.type && former.sign === 0 ? 1 : 0;
    const own = block.type === "paragraph" ? paragraphText(lettersOf(block.content)) : listText(block, sign);
    if (own === "") continue;
    const tight = former?.type === "paragraph" && block.type !== "paragraph";
    text += former ? (tight ? beforeList : "\n\n") + own : own;
    former = { type: block.type, sign };
  }
  return text;
}

/** The text that reads as the document does: what the case keeps, searches, compares and watches over. */
export const textOf = ({ content }: RichDocument): string => blocksText(content, "\n\n");
