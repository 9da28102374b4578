import { parseRichText } from "./rich-text";
import type { Inline } from "./rich-text";

/** What a letter stands under. */
export interface Signs {
  bold: boolean;
  italic: boolean;
  href: string | undefined;
}
/** A paragraph letter by letter; a line end is one too. */
export type Letters = (Signs & { letter: string })[];

const plain: Signs = { bold: false, italic: false, href: undefined };
const isSpace = (letter: string | undefined) => letter !== undefined && /\s/u.test(letter);
const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

function lettersIn(parts: Inline[], signs: Signs = plain): Letters {
  return parts.flatMap((part) => {
    if (part.type === "text") return [...part.text].map((letter) => ({ letter, ...signs }));
    if (part.type === "link") return lettersIn(part.content, { ...signs, href: part.href });
    return lettersIn(part.content, { ...signs, [part.type === "strong" ? "bold" : "italic"]: true });
  });
}

/** Two paragraphs read the same; nobody sees whether a space is bold. */
const signature = (letters: Letters) =>
  letters
    .map(({ letter, bold, italic, href }) =>
      isSpace(letter) ? letter : letter + String([bold, italic, href && addressText(href)]),
    )
    .join("\u0000");

function readsAs(text: string, letters: Letters): boolean {
  const [only, ...more] = parseRichText(text);
  return only?.type === "paragraph" && more.length === 0 && signature(lettersIn(only.content)) === signature(letters);
}

/** Whole sets of letters that share something, in order. */
function runs<Key>(letters: Letters, keyOf: (letter: Signs) => Key): { key: Key; letters: Letters }[] {
  const found: { key: Key; letters: Letters }[] = [];
  for (const letter of letters) {
    const key = keyOf(letter);
    const last = found.at(-1);
    if (last && last.key === key) last.letters.push(letter);
    else found.push({ key, letters: [letter] });
  }
  return found;
}

interface Escape {
  words: (text: string) => string;
  address: (href: string) => string;
}
const addressText = (href: string) =>
  href.replaceAll(/[()\\<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const asIs: Escape = { words: (text) => text, address: (href) => href };
const escaped: Escape = { words: (text) => text.replaceAll(/[\\*_[\]]/g, String.raw`\$&`), address: addressText };

/** At the beginning of a line these would make a list. */
const lineStarts = (text: string): string =>
  text.replaceAll(/^([-+*])(?=\s|$)/gm, String.raw`\$1`).replaceAll(/^(\d{1,9})([.)])(?=\s|$)/gm, String.raw`$1\$2`);

/** Where bold and italics touch, stars alone would run together. */
const italicSigns = ["*", "_"] as const;

function signed(letters: Letters, escape: Escape, italicSign: string): string {
  const italic = (part: Letters) =>
    runs(part, (letter) => letter.italic)
      .map(({ key, letters: run }) =>
        around(key ? italicSign : "", escape.words(run.map(({ letter }) => letter).join(""))),
      )
      .join("");
  const bold = (part: Letters) =>
    runs(part, (letter) => letter.bold)
      .map(({ key, letters: run }) => around(key ? "**" : "", italic(run)))
      .join("");
  return runs(letters, (letter) => letter.href)
    .map(({ key, letters: run }) => (key === undefined ? bold(run) : `[${bold(run)}](${escape.address(key)})`))
    .join("");
}

const around = (sign: string, text: string) => sign + text + sign;

/** Signs close only around words: a space at the edge comes out, and so does a comma that a letter follows. */
function tidied(letters: Letters, sign: "bold" | "italic"): Letters {
  const spread = letters.map((letter) => ({ ...letter }));
  const off = (index: number) => {
    const letter = spread[index];
    if (letter) letter[sign] = false;
  };
  for (let index = 0; index < spread.length; index++) {
    const { letter } = spread[index]!;
    const before = spread[index - 1];
    if (!spread[index]![sign] || before?.[sign]) continue;
    if (isSpace(letter) || (!isWord(letter) && isWord(before?.letter))) off(index);
  }
  for (let index = spread.length - 1; index >= 0; index--) {
    const { letter } = spread[index]!;
    const next = spread[index + 1];
    if (!spread[index]![sign] || next?.[sign]) continue;
    if (isSpace(letter) || (!isWord(letter) && isWord(next?.letter))) off(index);
  }
  return spread;
}

const without = (letters: Letters, ...signs: ("bold" | "italic")[]): Letters =>
  letters.map((letter) => ({ ...letter, ...Object.fromEntries(signs.map((sign) => [sign, false])) }));

/** Spaces at the ends and around a line end are not seen, and two line ends make a new paragraph. */
function trimmed(letters: Letters): Letters {
  const kept: Letters = [];
  for (const letter of letters) {
    const last = kept.at(-1)?.letter;
    if (isSpace(letter.letter) && (last === undefined || last === "\n") && letter.letter !== "\n") continue;
    if (letter.letter === "\n") {
      while (isSpace(kept.at(-1)?.letter) && kept.at(-1)!.letter !== "\n") kept.pop();
      if (kept.length === 0) continue;
    }
    kept.push(letter);
  }
  while (isSpace(kept.at(-1)?.letter)) kept.pop();
  return kept;
}

/** Nothing but letters: what remains possible however odd the text is. */
const linked = (letters: Letters): Letters => letters.map(({ letter, href }) => ({ ...plain, letter, href }));
const bare = (letters: Letters): Letters => letters.map(({ letter }) => ({ ...plain, letter }));

function lineText(letters: Letters): string {
  const tidy = tidied(tidied(letters, "bold"), "italic");
  const shapes = [letters, tidy, without(tidy, "italic"), without(tidy, "bold"), linked(letters)];
  for (const shape of shapes) {
    const signs = shape.some(({ italic }) => italic) ? italicSigns : italicSigns.slice(0, 1);
    for (const escape of [asIs, escaped]) {
      for (const sign of signs) {
        const text = signed(shape, escape, sign);
        if (readsAs(text, shape)) return text;
        const safe = lineStarts(text);
        if (safe !== text && readsAs(safe, shape)) return safe;
      }
    }
  }
  return lineStarts(signed(bare(letters), escaped, "*"));
}

/**
 * The text of a paragraph with its signs, and backslashes only where a letter would be read as one. Reading it gives
 * the same letters again; bold or italics that cannot be written (half a word that ends in a comma) give way to them.
 */
export function paragraphText(letters: Letters): string {
  const lines = trimmed(letters);
  const text = lines.map(({ letter }) => letter).join("");
  if (!/\n\n/.test(text)) return lines.length ? lineText(lines) : "";
  const parts = runsBetweenEmptyLines(lines);
  return parts.map(paragraphText).filter(Boolean).join("\n\n");
}

function runsBetweenEmptyLines(letters: Letters): Letters[] {
  const parts: Letters[] = [[]];
  letters.forEach((letter, index) => {
    const broken =
      letter.letter === "\n" && (letters[index - 1]?.letter === "\n" || letters[index + 1]?.letter === "\n");
    if (!broken) parts.at(-1)!.push(letter);
    else if (parts.at(-1)!.length) parts.push([]);
  });
  return parts;
}
