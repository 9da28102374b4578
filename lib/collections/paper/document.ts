import PDFDocument from "pdfkit";
import { setCase } from "#lib/collections/paper/case";
import { fontName, registerFonts } from "#lib/collections/paper/fonts";
import type { Paper } from "#lib/collections/paper/paper";
import { setRich } from "#lib/collections/paper/rich";
import { BOTTOM, LEFT, TOP, WIDTH, decorate, ink, keepRoom, setText, within } from "#lib/collections/paper/setting";
import type { Doc, Element } from "#lib/collections/paper/setting";

/** Room for a number of pages beside the title of a case. */
const NUMBER = 34;
const practiceColors = ["#1d5c9e", "#a02f5a", "#6546a8", "#1f6b3c", "#8a4f00"];

/** Five dots on a ring, as on the screens. */
function setMark(doc: Doc, root: Element, name: string): void {
  const [x, y, radius] = [LEFT + 13, TOP + 10, 10];
  decorate(doc, () => {
    doc.circle(x, y, radius).lineWidth(1.5).stroke(ink.line);
    practiceColors.forEach((color, index) => {
      const angle = (index / 5) * 2 * Math.PI - Math.PI / 2;
      doc.circle(x + radius * Math.cos(angle), y + radius * Math.sin(angle), 3.4).fill(color);
    });
  });
  doc.y = TOP + 1;
  setText(doc, root, "P", name, { face: "sansBold", size: 14, x: LEFT + 34, width: WIDTH - 34 });
}

function setCover(doc: Doc, root: Element, paper: Paper): void {
  setMark(doc, root, paper.words.name);
  doc.y = 190;
  setText(doc, root, "H1", paper.title, { face: "sansBold", size: 32, after: 10 });
  setText(doc, root, "P", paper.by, { face: "sans", size: 13, color: ink.soft, after: 1 });
  setText(doc, root, "P", paper.facts, { face: "sans", size: 13, color: ink.soft, after: 18 });
  decorate(doc, () => doc.rect(LEFT, doc.y, 60, 3).fill(ink.action));
  doc.y += 22;
  setRich(doc, root, paper.introduction, paper);
  doc.y += 12;
  keepRoom(doc, 60);
  setText(doc, root, "P", paper.notice, { face: "sansBold", size: 10, after: 6 });
  setText(doc, root, "P", paper.made, { face: "sans", size: 9.5, color: ink.soft });
}

interface Entry {
  link: Element;
  page: number;
  top: number;
}

/** The titles; the numbers follow when it is known where each case begins. */
function setContents(doc: Doc, root: Element, { cases, words }: Paper): Entry[] {
  doc.addPage();
  setText(doc, root, "H2", words.contents, { face: "sansBold", size: 22, after: 14 });
  const toc = within(doc, root, "TOC");
  return cases.map(({ title, byline }, index) => {
    keepRoom(doc, 44);
    const link = within(doc, within(doc, toc, "TOCI"), "Link");
    const [page, top] = [doc.bufferedPageRange().count - 1, doc.y];
    const width = WIDTH - NUMBER - 10;
    setText(doc, link, "Span", title, { face: "sansBold", size: 11.5, width, after: 1 });
    setText(doc, link, "Span", byline, { face: "sans", size: 9.5, color: ink.soft, width, after: 9 });
    // pdfkit writes a plain string as a name; the words of a link are a text.
    const about = { structParent: link, Contents: new String(title) as string };
    doc.goTo(LEFT, top, WIDTH, doc.y - top - 9, `casus-${index}`, about);
    return { link, page, top };
  });
}

function setNumbers(doc: Doc, entries: readonly Entry[], pages: readonly number[]): void {
  entries.forEach(({ link, page, top }, index) => {
    doc.switchToPage(page);
    const number = within(doc, link, "Span");
    number.add(() => {
      doc.font(fontName("sansBold"), 11.5).fillColor(ink.text);
      doc.text(String(pages[index]), LEFT + WIDTH - NUMBER, top, { width: NUMBER, align: "right" });
    });
  });
}

/** On every page but the cover: where it comes from, and which page of how many. */
function setFeet(doc: Doc, address: string): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 1; page < count; page += 1) {
    doc.switchToPage(page);
    // Below the text: with its margin the document would begin another page for it.
    doc.page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    const y = doc.page.height - BOTTOM + 26;
    doc.font(fontName("sans"), 8.5).fillColor(ink.soft);
    doc.text(address, LEFT, y, { width: WIDTH - 70, height: 12, ellipsis: true, lineBreak: false });
    doc.text(`${page + 1} / ${count}`, LEFT + WIDTH - 70, y, { width: 70, align: "right", lineBreak: true });
    doc.endMarkedContent();
  }
}

/** Sets a collection on A4: cover, contents, each case from the top of a page. A tagged PDF, in Dutch, with bookmarks. */
export function setDocument(paper: Paper): Doc {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: TOP, bottom: BOTTOM, left: LEFT, right: LEFT },
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    lang: "nl-NL",
    displayTitle: true,
    info: { Title: paper.title, Author: paper.words.name, Subject: paper.words.subject },
  });
  registerFonts(doc);
  doc.font(fontName("serif"));
  const root = doc.struct("Document");
  doc.addStructure(root);
  setCover(doc, root, paper);
  const entries = paper.cases.length > 0 ? setContents(doc, root, paper) : [];
  const pages = paper.cases.map((told, index) => {
    doc.addPage();
    doc.addNamedDestination(`casus-${index}`);
    doc.outline.addItem(told.title);
    const page = doc.bufferedPageRange().count;
    setCase(doc, root, told, paper);
    return page;
  });
  setNumbers(doc, entries, pages);
  setFeet(doc, paper.address);
  root.end();
  doc.end();
  return doc;
}
