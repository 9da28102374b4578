import type { Node } from "@tiptap/pm/model";
import { wordsIn } from "#lib/core/rich-text";

/** The letters of a document in order, each with its position; spaces do not count. */
function lettersOf(doc: Node): { text: string; at: number[] } {
  let text = "";
  const at: number[] = [];
  doc.descendants((node, position) => {
    const own = node.text ?? "";
    for (let index = 0; index < own.length; index++) {
      if (/\s/.test(own[index]!)) continue;
      text += own[index]!;
      at.push(position + index);
    }
  });
  return { text, at };
}

const withoutSpaces = (text: string) => text.replaceAll(/\s+/g, "");

/** Of all places where it stands, the one nearest to `near`. */
function nearest(text: string, wanted: string, near: number): number {
  let best = -1;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best;
}

/** Where in the document stands what is from `begin` to `end` in the text of the field. */
export function placeOf(doc: Node, text: string, begin: number, end: number): { from: number; to: number } {
  const { text: letters, at } = lettersOf(doc);
  const before = withoutSpaces(wordsIn(text.slice(0, begin))).length;
  const chosen = withoutSpaces(wordsIn(text.slice(begin, end)));
  const start = chosen ? nearest(letters, chosen, before) : -1;
  if (start >= 0) return { from: at[start]!, to: at[start + chosen.length - 1]! + 1 };
  const spaces = /[^\S\n]*$/.exec(text.slice(0, begin))![0].length;
  const last = at[Math.min(before, at.length) - 1];
  if (last === undefined) {
    const first = emptyBlockAfter(doc, 0) ?? 1;
    return { from: first, to: first };
  }
  const room = doc.resolve(last + 1);
  const next = isNewItem(text.slice(0, begin)) ? emptyBlockAfter(doc, room.end()) : undefined;
  const position = next ?? Math.min(last + 1 + spaces, room.end());
  return { from: position, to: position };
}

/** The caret stands in an item of a list in which nothing is written yet. */
const isNewItem = (before: string) => /\n[^\S\n]*(?:[-+*]|\d+[.)])[^\S\n]*$/.test(before);

function emptyBlockAfter(doc: Node, from: number): number | undefined {
  let found: number | undefined;
  doc.nodesBetween(from, doc.content.size, (node, position) => {
    if (found === undefined && position >= from && node.isTextblock && node.content.size === 0) found = position + 1;
  });
  return found;
}
