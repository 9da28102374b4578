import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type PDFDocument from "pdfkit";

/** The letters of the screens, cut into a file per script as the browser gets them. */
const faces = {
  sans: ["source-sans-3", "400-normal"],
  sansBold: ["source-sans-3", "600-normal"],
  serif: ["source-serif-4", "400-normal"],
  serifItalic: ["source-serif-4", "400-italic"],
  serifBold: ["source-serif-4", "600-normal"],
  serifBoldItalic: ["source-serif-4", "600-italic"],
} as const;
export type Face = keyof typeof faces;

const scripts = ["latin", "latin-ext", "greek", "cyrillic", "vietnamese"] as const;
type Script = (typeof scripts)[number];

const fileOf = (face: Face, script: Script): string => {
  const [family, cut] = faces[face];
  return fileURLToPath(import.meta.resolve(`@fontsource/${family}/files/${family}-${script}-${cut}.woff`));
};

/** "U+0131,U+0152-0153" as the inside of a class in a pattern. */
const classOf = (ranges: string): string =>
  ranges
    .split(",")
    .map((range) =>
      range
        .slice(2)
        .split("-")
        .map((point) => `\\u{${point}}`)
        .join("-"),
    )
    .join("");

const covered = JSON.parse(
  readFileSync(new URL("../unicode.json", import.meta.resolve("@fontsource/source-serif-4/files/x.woff")), "utf8"),
) as Record<Script, string>;
const stretches = new RegExp(`${scripts.map((script) => `([${classOf(covered[script])}]+)`).join("|")}|(.)`, "gsu");

/** Any space is a space, and what nobody sees is nothing: on the empty shapes of these the fonts break. */
export const asPrinted = (text: string): string => text.replace(/[\p{Zs}\u2028\u2029]/gu, " ").replace(/\p{Cf}/gu, "");

/** The text in stretches of one font file each; what no file has stays with the first, which shows a box for it. */
export function stretchesOf(text: string): { text: string; script: Script }[] {
  return [...asPrinted(text).matchAll(stretches)].map((match) => ({
    text: match[0],
    script: scripts.find((_, index) => match[index + 1] !== undefined) ?? "latin",
  }));
}

export const fontName = (face: Face, script: Script = "latin"): string => `${face} ${script}`;

/** Makes the fonts known; a file is read when something is set in it. */
export function registerFonts(doc: InstanceType<typeof PDFDocument>): void {
  for (const face of Object.keys(faces) as Face[]) {
    for (const script of scripts) doc.registerFont(fontName(face, script), fileOf(face, script));
  }
}
