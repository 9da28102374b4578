import { setRich } from "#lib/collections/paper/rich";
import type { Paper, PaperCase } from "#lib/collections/paper/paper";
import {
  LEFT,
  WIDTH,
  beside,
  decorate,
  heightOf,
  ink,
  keepRoom,
  setText,
  within,
} from "#lib/collections/paper/setting";
import type { Doc, Element, Setting } from "#lib/collections/paper/setting";

const INSIDE = 14;

/** A card with a label and a text, on one page: the question as it was asked, and the one behind it. */
function setCard(
  doc: Doc,
  parent: Element,
  label: string,
  text: string,
  { x, tinted }: { x: number; tinted: boolean },
) {
  if (!text) return;
  const width = WIDTH - (x - LEFT) - 2 * INSIDE;
  const name: Setting = { face: "sansBold", size: 9, color: ink.action, x: x + INSIDE, width, after: 1 };
  const words: Setting = { face: "serif", size: 12, x: x + INSIDE, width };
  const plain = text.replace(/\s+/g, " ");
  const height = heightOf(doc, label, name) + heightOf(doc, plain, words) + 2 * INSIDE - 6;
  keepRoom(doc, height + 8);
  const top = doc.y;
  decorate(doc, () => {
    doc.roundedRect(x, top, width + 2 * INSIDE, height, 6).lineWidth(1);
    if (tinted) doc.fillAndStroke(ink.tint, ink.action);
    else doc.stroke(ink.line);
  });
  doc.y = top + INSIDE - 3;
  setText(doc, parent, "P", label, name);
  setText(doc, parent, "P", plain, words);
  doc.y = top + height + 8;
}

function setHeading(doc: Doc, parent: Element, title: string) {
  keepRoom(doc, 70);
  doc.y += 10;
  setText(doc, parent, "H3", title, { face: "sansBold", size: 13, color: ink.text, after: 3 });
}

function setApart(doc: Doc, parent: Element, title: string, text: string, origin: string) {
  if (!text) return;
  keepRoom(doc, 80);
  doc.y += 12;
  const inside = { x: LEFT + INSIDE, width: WIDTH - INSIDE };
  beside(doc, ink.action, () => {
    setText(doc, parent, "H3", title, { face: "sansBold", size: 13, color: ink.action, after: 3, ...inside });
    setRich(doc, parent, text, { origin, ...inside });
  });
}

/** One case, from the top of the page the document stands on. */
export function setCase(
  doc: Doc,
  root: Element,
  told: PaperCase,
  { words, origin }: Pick<Paper, "words" | "origin">,
): void {
  const part = within(doc, root, "Sect");
  setText(doc, part, "P", told.place, { face: "sansBold", size: 9.5, color: ink.action, after: 2 });
  setText(doc, part, "H2", told.title, { face: "sansBold", size: 22, after: 4 });
  setText(doc, part, "P", told.byline, { face: "sans", size: 10, color: ink.soft, after: 2 });
  setText(doc, part, "P", told.practices, { face: "sans", size: 10, color: ink.soft, after: 2 });
  setText(doc, part, "P", told.note, { face: "sansBold", size: 10, color: ink.soft, after: 2 });
  if (told.reason) {
    doc.y += 8;
    const inside = { x: LEFT + INSIDE, width: WIDTH - INSIDE };
    beside(doc, ink.line, () => {
      setText(doc, part, "P", words.why, { face: "sansBold", size: 9, color: ink.soft, after: 1, ...inside });
      setText(doc, part, "P", told.reason, { face: "serifItalic", size: 11, ...inside });
    });
  }
  doc.y += 14;
  setCard(doc, part, words.asked, told.asked, { x: LEFT, tinted: false });
  setCard(doc, part, words.behind, told.behind, { x: LEFT + (told.asked ? 22 : 0), tinted: true });
  for (const { title, note, fields } of told.parts) {
    setHeading(doc, part, title);
    setText(doc, part, "P", note, { face: "sansBold", size: 9, color: ink.soft, after: 3 });
    for (const { label, text } of fields) {
      if (label) {
        keepRoom(doc, 40);
        doc.y += 3;
        setText(doc, part, "H4", label, { face: "sansBold", size: 10, color: ink.soft, after: 1 });
      }
      setRich(doc, part, text, { origin });
    }
  }
  setApart(doc, part, words.tip, told.tip, origin);
  setApart(doc, part, words.learningQuestion, told.learningQuestion, origin);
}
