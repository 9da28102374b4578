import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";

/** What a text of a case may hold, and nothing else: paragraphs, lists, bold, italics, links. A line end is text too. */
export type Inline =
  | { type: "text"; text: string }
  | { type: "strong" | "em"; content: Inline[] }
  | { type: "link"; href: string; content: Inline[] };
export type Block = { type: "paragraph"; content: Inline[] } | { type: "list"; ordered: boolean; items: Block[][] };

const parser = new MarkdownIt("zero", { html: false, linkify: false, breaks: true, maxNesting: 100 }).enable([
  "list",
  "emphasis",
  "link",
  "newline",
  "escape",
]);
// Only addresses that lead to a page or a mail program; the rest stays text.
parser.validateLink = (url) => /^(https?:\/\/[^\s\\/]|mailto:[^\s\\]|\/(?!\/))[^\s\\]*$/i.test(url);

/** The address as a link carries it, or nothing when it may not be one. */
export function linkAddress(typed: string): string | undefined {
  const address = parser.normalizeLink(typed.trim());
  return parser.validateLink(address) ? address : undefined;
}

/** What an opening token begins, if anything: "[x]()" is a link to nowhere, of which only the words stay. */
function begun(token: Token, content: Inline[]): Inline | undefined {
  if (token.type === "strong_open") return { type: "strong", content };
  if (token.type === "em_open") return { type: "em", content };
  const href = token.type === "link_open" && token.attrGet("href");
  return href ? { type: "link", href: String(href), content } : undefined;
}

/** Text beside text is one text: a page of ten thousand line ends is no ten thousand elements. */
function addText(here: Inline[], text: string): void {
  const last = here.at(-1);
  if (last?.type === "text") last.text += text;
  else here.push({ type: "text", text });
}

/** No story needs more; beyond it a text would cost everybody else the server. Then it is shown as it was typed. */
const MOST_PARTS = 1_500;

const isElement = ({ nesting }: Token) => nesting === 1;
const hasTooManyParts = (tokens: Token[]) =>
  tokens.reduce((sum, { children }) => sum + 1 + (children ?? []).filter(isElement).length, 0) > MOST_PARTS;

/** Whether the signs in a text do nothing, because there are too many of them. */
export const isShownAsTyped = (source: string): boolean => hasTooManyParts(parser.parse(source, {}));

function inlines(tokens: Token[]): Inline[] {
  const root: Inline[] = [];
  const open: Inline[][] = [root];
  for (const token of tokens) {
    const here = open.at(-1)!;
    if (token.type === "text" || token.type === "text_special") addText(here, token.content);
    else if (token.type === "softbreak" || token.type === "hardbreak") addText(here, "\n");
    else if (token.nesting === -1) open.pop();
    else if (token.nesting === 1) {
      const content: Inline[] = [];
      const part = begun(token, content);
      if (part) here.push(part);
      open.push(part ? content : here);
    }
  }
  return root;
}

/** The blocks of a text; signs that mean nothing here are text. Never throws, whatever comes in. */
export function parseRichText(source: string): Block[] {
  const tokens = parser.parse(source, {});
  if (hasTooManyParts(tokens)) return [{ type: "paragraph", content: [{ type: "text", text: source }] }];
  const root: Block[] = [];
  const blocks: Block[][] = [root];
  for (const token of tokens) {
    const here = blocks.at(-1)!;
    if (token.type === "inline") here.push({ type: "paragraph", content: inlines(token.children ?? []) });
    else if (token.type === "bullet_list_open" || token.type === "ordered_list_open") {
      const items: Block[][] = [];
      here.push({ type: "list", ordered: token.type === "ordered_list_open", items });
    } else if (token.type === "list_item_open") {
      const list = here.at(-1);
      const item: Block[] = [];
      if (list?.type === "list") list.items.push(item);
      blocks.push(item);
    } else if (token.type === "list_item_close") blocks.pop();
  }
  return root;
}

const wordsOf = (part: Block | Inline): string => {
  if (part.type === "text") return part.text;
  if (part.type === "list") return part.items.flat().map(wordsOf).join(" ");
  return part.content.map(wordsOf).join("");
};

/** The words of a text without its formatting, a space between its blocks. */
export const wordsIn = (source: string): string => parseRichText(source).map(wordsOf).join(" ");

/** The beginning of a text without its formatting, up to the end of a sentence or a word; at most `most` signs and an ellipsis. */
export function excerptOf(source: string, most = 280): string {
  // Longer is never shown: no need to read all of a long story.
  const words = wordsIn(source.slice(0, 4 * most))
    .replaceAll(/\s+/g, " ")
    .trim();
  if (words.length <= most) return words;
  const start = words.slice(0, most);
  const sentence = /^.*[.!?](?=\s)/s.exec(start)?.[0] ?? "";
  return sentence.length > most / 2 ? sentence : `${start.replace(/\s+\S*$/, "").toWellFormed()} …`;
}
