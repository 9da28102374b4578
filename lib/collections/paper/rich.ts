import { keepRoom, setPieces, within, LEFT, WIDTH } from "#lib/collections/paper/setting";
import type { Doc, Element, Piece, Setting } from "#lib/collections/paper/setting";
import type { Face } from "#lib/collections/paper/fonts";
import { parseRichText } from "#lib/core/rich-text";
import type { Block, Inline } from "#lib/core/rich-text";

const INDENT = 18;
const SIZE = 10.5;

const faceOf = (strong: boolean, em: boolean): Face =>
  strong ? (em ? "serifBoldItalic" : "serifBold") : em ? "serifItalic" : "serif";

/** A link on paper tells where it leads, unless its words already do. */
function piecesOf(parts: readonly Inline[], origin: string, strong = false, em = false, href?: string): Piece[] {
  return parts.flatMap((part): Piece[] => {
    if (part.type === "text") return [{ text: part.text, face: faceOf(strong, em), ...(href ? { href } : {}) }];
    if (part.type !== "link") {
      return piecesOf(part.content, origin, strong || part.type === "strong", em || part.type === "em", href);
    }
    const leads = part.href.startsWith("/") ? origin + part.href : part.href;
    const words = piecesOf(part.content, origin, strong, em, leads);
    const told = words.map(({ text }) => text).join("");
    const plain = leads.replace(/^mailto:/, "");
    return plain.includes(told) && told.length > 8
      ? words
      : [...words, { text: ` (${plain})`, face: faceOf(strong, em) }];
  });
}

interface Place {
  origin: string;
  x?: number;
  width?: number;
}

/** A text with its signs of formatting, as paragraphs and lists. Never reads it as anything else. */
export function setRich(doc: Doc, parent: Element, source: string, place: Place): void {
  for (const block of parseRichText(source)) setBlock(doc, parent, block, place);
}

function setBlock(doc: Doc, parent: Element, block: Block, { origin, x = LEFT, width = WIDTH }: Place): void {
  if (block.type === "paragraph") return setParagraph(doc, within(doc, parent, "P"), block, { origin, x, width });
  const list = within(doc, parent, "L");
  block.items.forEach((item, index) => {
    keepRoom(doc, SIZE * 1.6);
    const entry = within(doc, list, "LI");
    within(doc, entry, "Lbl").add(() => {
      doc.font("serif latin", SIZE).text(block.ordered ? `${index + 1}.` : "•", x, doc.y, { lineBreak: false });
    });
    const body = within(doc, entry, "LBody");
    const inside = { origin, x: x + INDENT, width: Math.max(width - INDENT, 120) };
    for (const inner of item) {
      if (inner.type === "paragraph") setParagraph(doc, body, inner, inside, 3);
      else setBlock(doc, body, inner, inside);
    }
    if (item.length === 0) doc.moveDown(0.8);
  });
  doc.y += 4;
}

function setParagraph(
  doc: Doc,
  element: Element,
  { content }: Extract<Block, { type: "paragraph" }>,
  { origin, x, width }: Required<Place>,
  after = 6,
): void {
  const setting: Setting = { face: "serif", size: SIZE, x, width, after };
  setPieces(doc, element, piecesOf(content, origin), setting);
}
