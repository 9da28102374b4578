/** One form for every text that comes in: NFC, line feeds only, no control signs, no loose surrogates, no trailing blanks. */
export const tidy = (text: string): string => tidyInside(text).trim();

const tidyInside = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "")
    .normalize("NFC");

/** As it was typed, but for the two things that the database cannot hold: a NUL, and half a letter. */
export const asTyped = (text: string): string => text.toWellFormed().replaceAll("\u0000", "");

/** Where a part of `tidy(sent)` stood in the text as it was sent. */
export function placeAsSent(sent: string, begin: number, end: number): { begin: number; end: number } {
  const whole = tidyInside(sent);
  const leading = whole.length - whole.trimStart().length;
  /** The longest start of what was sent that is no longer than this when tidied. */
  const reach = (length: number) => {
    let low = 0;
    let high = sent.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (tidyInside(sent.slice(0, middle)).length <= length) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return { begin: reach(leading + begin), end: reach(leading + end) };
}

/** The pattern of `ilike` for "contains these very signs", in the form in which texts are kept. */
export const containing = (text: string): string => `%${tidy(text).replace(/[\\%_]/g, "\\$&")}%`;

/** "Een moestuin achter de flat" → "een-moestuin-achter-de-flat"; at most 60 signs, never empty. */
export function slugOf(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return plain || "casus";
}

/** Another slug, for when that one is taken: "noor-haverkate-3f9c12". */
export const otherSlug = (slug: string): string => `${slug}-${crypto.randomUUID().slice(0, 6)}`;
