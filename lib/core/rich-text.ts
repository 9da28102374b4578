import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";

/** What a text of a case may hold, and nothing else: paragraphs, lists, bold, italics, links, line breaks. */
export type Inline =
  | { type: "text"; text: string }
  | { type: "break" }
  | { type: "strong" | "em"; content: Inline[] }
  | { type: "link"; href: string; content: Inline[] };
export type Block = { type: "paragraph"; content: Inline[] } | { type: "list"; ordered: boolean; items: Block[][] };

const parser = new MarkdownIt("zero", { html: false, linkify: false, breaks: true, maxNesting: 12 }).enable([
  "list",
  "emphasis",
  "link",
  "newline",
  "escape",
]);
// Only addresses that lead to a page or a mail program; the rest stays text.
parser.validateLink = (url) => /^(https?:\/\/|mailto:|\/(?!\/))[^\s\\]*$/i.test(url);

function inlines(tokens: Token[]): Inline[] {
  const root: Inline[] = [];
  const open: Inline[][] = [root];
  for (const token of tokens) {
    const here = open.at(-1)!;
    if (token.type === "text" || token.type === "text_special") here.push({ type: "text", text: token.content });
    else if (token.type === "softbreak" || token.type === "hardbreak") here.push({ type: "break" });
    else if (token.nesting === -1) open.pop();
    else {
      const content: Inline[] = [];
      if (token.type === "strong_open") here.push({ type: "strong", content });
      else if (token.type === "em_open") here.push({ type: "em", content });
      else if (token.type === "link_open")
        here.push({ type: "link", href: String(token.attrGet("href") ?? ""), content });
      else continue;
      open.push(content);
    }
  }
  return root;
}

/** The blocks of a text; signs that mean nothing here are text. Never throws, whatever comes in. */
export function parseRichText(source: string): Block[] {
  const root: Block[] = [];
  const blocks: Block[][] = [root];
  for (const token of parser.parse(source, {})) {
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
