import type { Format, FormattingWords } from "./words";

/** What a format puts around or before the chosen text; `select` is the part to type over. */
type Edit = (chosen: string) => { text: string; select: [number, number] };

const around =
  (sign: string, sample: string): Edit =>
  (chosen) => {
    const inner = chosen || sample;
    return { text: sign + inner + sign, select: [sign.length, sign.length + inner.length] };
  };

const before =
  (sign: (index: number) => string): Edit =>
  (chosen) => {
    const lines = (chosen || " ").split("\n").filter((line) => line.trim() || !chosen);
    const text = lines.map((line, index) => `${sign(index)} ${line.trim()}`).join("\n");
    return { text, select: [text.length, text.length] };
  };

const edits = (words: FormattingWords): Record<Format, Edit> => ({
  bold: around("**", words.boldSample),
  italic: around("*", words.boldSample),
  list: before(() => "-"),
  numbers: before((index) => `${String(index + 1)}.`),
  link: (chosen) => {
    const inner = chosen || words.linkSample;
    return { text: `[${inner}](https://)`, select: [inner.length + 11, inner.length + 11] };
  },
});

/** From the first sign of the line in which it begins to the last of the line in which it ends. */
const wholeLines = (value: string, start: number, end: number): [number, number] => {
  const next = value.indexOf("\n", end);
  return [value.lastIndexOf("\n", start - 1) + 1, next < 0 ? value.length : next];
};

/** Writes the signs of a format in a plain text field, as one might have typed them. */
export function writeSigns(field: HTMLTextAreaElement, format: Format, words: FormattingWords): void {
  const { selectionStart, selectionEnd, value } = field;
  const lines = format === "list" || format === "numbers";
  const [start, end] = lines ? wholeLines(value, selectionStart, selectionEnd) : [selectionStart, selectionEnd];
  const { text, select } = edits(words)[format](value.slice(start, end));
  // A list stands apart from what is before and after it.
  const lead = lines && start > 0 ? "\n".repeat(2 - Math.min(2, /\n*$/.exec(value.slice(0, start))![0].length)) : "";
  field.focus();
  field.setSelectionRange(start, end);
  // Kept in the browser's own history, so that undo works.
  if (!document.execCommand("insertText", false, lead + text)) {
    field.setRangeText(lead + text, start, end);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const from = start + lead.length;
  field.setSelectionRange(from + select[0], from + select[1]);
}

/** Whether there may be formatting in a text: cheap, and now and then wrong in saying yes. */
export const mayBeFormatted = (text: string): boolean => /[*_]\S|\[[^\]]+\]\(|^\s*(?:[-+*]|\d{1,9}[.)])\s/m.test(text);
