import { after, before, findAt } from "#lib/privacy/context";
import type { Finder } from "#lib/privacy/kinds";

const shape = /(?<![\p{L}\d]|\d[ .,/-]|[-/.,€])[1-9]\d{3} ?[A-Z]{2}(?![\p{L}\d]|-\d)/gu;
const named = /(?<=postcodes?(?: is| was|:)? )[1-9]\d{3} ?[A-Za-z]{2}(?![\p{L}\d])/gu;
const unused = /(?:SA|SD|SS)$/;
/** Signs after a year or an amount that make it look like a postcode: "In 2018 EN", "1500 MG". */
const yearWords = /^(?:EN|OK|IN|IS|OP|DE|WE|ER|OF|NA|TE|ZE|MG|KM|KG|NL|BV|NV|EU|HA)$/;
const houseAfter =
  /^(?: ?[,/]? ?(?:nr\.?|nummer|huisnummer|huisnr\.?|-)? ?)\d{1,4}(?![\d.,:-]\d|\d|[ ]?(?:uur|jaar|euro|%))/u;
const houseBefore = /\p{L}[ ]\d{1,4}[-/]?\p{L}?[ ]?[,(\n][ ]?$/u;

/** Hard with a house number beside it, for then it is one address; else soft. */
export const findPostcode: Finder = (text) => {
  const seen = new Set<number>();
  return [...text.matchAll(shape), ...text.matchAll(named)].flatMap(({ 0: found, index }) => {
    if (seen.has(index)) return [];
    seen.add(index);
    const letters = found.slice(-2);
    if (unused.test(letters.toUpperCase())) return [];
    const end = index + found.length;
    const house = houseAfter.test(after(text, end, 30)) || houseBefore.test(before(text, index, 24));
    const asYear = /^(?:19|20)\d\d/.test(found) || found.includes(" ");
    const cue = /postcodes?(?: is| was|:)? $/i.test(before(text, index, 16));
    if (!house && !cue && asYear && yearWords.test(letters)) return [];
    return [findAt("postcode", house ? "hard" : "soft", index, found.length)];
  });
};
