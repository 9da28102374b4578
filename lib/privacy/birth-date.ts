import { findAt } from "#lib/privacy/context";
import type { Finder } from "#lib/privacy/kinds";

const months =
  "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan\\.?|feb\\.?|mrt\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|okt\\.?|nov\\.?|dec\\.?";
const date = `\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?(?:\\d{4}|\\d{2})|\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}(?:e|ste|de)? (?:${months}) (?:\\d{4}|'\\d{2})`;
const said = new RegExp(
  `(?<!\\p{L})(?:geboren|geb\\.?|geboortedatum|geboorte|geboortedag|geb\\.? ?datum|geb\\.?dat\\.?|g\\.d\\.|gebdatum)(?!\\p{L})([^\\d\\n]{0,40}?)(${date})(?!\\d)`,
  "giu",
);
const saidAfter = new RegExp(
  `(?<![\\d-])(${date})(?= (?:te [\\p{L}-]{2,30} |in [\\p{L}-]{2,30} )?(?:geboren|als geboortedatum))`,
  "giu",
);
/** Things that are born in a manner of speaking. */
const noPerson =
  /(?:plan|idee|initiatief|project|stichting|vereniging|wijk|buurt|samenwerking|platform|park|tuin)[^.\n]{0,30}$/iu;

const isNobody = (text: string, at: number) => noPerson.test(text.slice(Math.max(0, at - 50), at));

/** Dates are normal in a case: only the one that somebody was born on. */
export const findBirthDate: Finder = (text) => [
  ...[...text.matchAll(said)].flatMap(({ 0: found, 2: day, index }) =>
    isNobody(text, index) ? [] : [findAt("birthDate", "hard", index + found.length - day!.length, day!.length)],
  ),
  ...[...text.matchAll(saidAfter)].flatMap(({ 0: found, index }) =>
    isNobody(text, index) ? [] : [findAt("birthDate", "hard", index, found.length)],
  ),
];
