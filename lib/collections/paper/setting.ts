import type PDFDocument from "pdfkit";
import { asPrinted, fontName, stretchesOf } from "#lib/collections/paper/fonts";
import type { Face } from "#lib/collections/paper/fonts";

export type Doc = InstanceType<typeof PDFDocument>;
export type Element = PDFKit.PDFStructureElement;

/** Black enough for a printer that has little left. */
export const ink = { text: "#1b2430", soft: "#4a5563", action: "#0b5c63", line: "#8a8f96", tint: "#eef4f4" } as const;

export const LEFT = 80;
export const TOP = 72;
export const BOTTOM = 76;
export const WIDTH = 595.28 - 2 * LEFT;

/** How and where a text is set, in points. */
export interface Setting {
  face: Face;
  size: number;
  color?: string;
  x?: number;
  width?: number;
  /** White below it. */
  after?: number;
}

/** A stretch of one text that is set in its own way. */
export interface Piece {
  text: string;
  face: Face;
  href?: string;
}

/** Text breathes; a large title holds together. */
const leading = (size: number): number => size * (size > 14 ? 0.05 : 0.3);

const bottomOf = (doc: Doc): number => doc.page.height - BOTTOM;

/** Goes to a new page when there is not this much room left: no heading stands alone at the foot. */
export function keepRoom(doc: Doc, height: number): void {
  if (doc.y + height > bottomOf(doc)) doc.addPage();
}

/** A part of the structure that a screen reader walks through. */
export function within(doc: Doc, parent: Element, tag: string): Element {
  const element = doc.struct(tag);
  parent.add(element);
  return element;
}

/** Sets the pieces one after the other as one text. A link is a part of the structure of its own. */
export function setPieces(doc: Doc, element: Element, pieces: readonly Piece[], setting: Setting): void {
  const { size, color = ink.text, x = LEFT, width = WIDTH, after = 0 } = setting;
  const runs = pieces.flatMap(({ text, face, href }) =>
    stretchesOf(text).map((stretch) => ({ text: stretch.text, font: fontName(face, stretch.script), href })),
  );
  doc.x = x;
  runs.forEach(({ text, font, href }, index) => {
    const target = href ? within(doc, element, "Link") : element;
    target.add(() => {
      doc.font(font, size).fillColor(href ? ink.action : color);
      doc.text(text, {
        width,
        lineGap: leading(size),
        continued: index < runs.length - 1,
        ...(href ? { link: href, underline: true } : {}),
      });
    });
  });
  doc.x = LEFT;
  doc.y += after;
}

/** A text in one face. Nothing for an empty one. */
export function setText(doc: Doc, parent: Element, tag: string, text: string, setting: Setting): void {
  if (text) setPieces(doc, within(doc, parent, tag), [{ text, face: setting.face }], setting);
}

/** What is drawn and not read aloud: lines, boxes, the foot of a page. */
export function decorate(doc: Doc, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  doc.save();
  draw();
  doc.restore();
  doc.endMarkedContent();
}

/** How high a text will be in this setting. */
export function heightOf(doc: Doc, text: string, { face, size, width = WIDTH }: Setting): number {
  return doc.font(fontName(face), size).heightOfString(asPrinted(text), { width, lineGap: leading(size) });
}

/** A line beside all that `draw` sets, over as many pages as it takes. */
export function beside(doc: Doc, color: string, draw: () => void): void {
  const pageNumber = () => doc.bufferedPageRange().count - 1;
  const begin = { page: pageNumber(), y: doc.y };
  draw();
  const end = { page: pageNumber(), y: doc.y };
  for (let page = begin.page; page <= end.page; page += 1) {
    doc.switchToPage(page);
    const from = page === begin.page ? begin.y : TOP;
    const to = page === end.page ? end.y : bottomOf(doc);
    decorate(doc, () => doc.rect(LEFT, from, 3, Math.max(0, to - from)).fill(color));
  }
  doc.y = end.y;
}
