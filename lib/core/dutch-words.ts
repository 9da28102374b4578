/** More words than this say nothing more about what somebody looks for. */
const MOST_WORDS = 12;

/** Words that PostgreSQL keeps no place for (its dutch.stop): asked for, they would find nothing. */
const emptyWords = new Set(
  (
    "de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door " +
    "over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze u want nog zal me zij nu ge geen omdat iets " +
    "worden toch al waren veel meer doen toen moet ben zonder kan hun dus alles onder ja eens hier wie werd altijd doch wordt wezen " +
    "kunnen ons zelf tegen na reeds wil kon niets uw iemand geweest andere"
  ).split(" "),
);

/** Whether PostgreSQL keeps no place for this word, without capitals and accents. */
export const isEmptyWord = (word: string): boolean => emptyWords.has(word);

/**
 * Other forms of a Dutch word that the stemmer of PostgreSQL takes for another word: diminutives ("bankjes"), and
 * plurals in which a letter changes ("huizen", "brieven", "plaatsen"). The word itself comes first.
 */
export function formsOf(word: string): string[] {
  const forms = [word];
  const diminutive = /^(.{3,}?)(tje|pje|kje|je)(s?)$/u.exec(word);
  if (diminutive) {
    const [, base, ending] = diminutive;
    forms.push(`${base}${ending}`, `${base}${ending}s`, base!);
    if (ending === "tje" || ending === "kje") forms.push(`${base}${ending[0]}`);
  } else if (word.length >= 3) {
    const plural = /^(.{2,})(z|v|s|f)en$/u.exec(word);
    const single = { z: "s", v: "f", s: "s", f: "f" }[plural?.[2] ?? ""];
    if (plural && single) forms.push(`${plural[1]}${single}`);
    const ending = /^(.{2,})([sf])$/u.exec(word);
    if (ending) forms.push(`${word}en`, `${ending[1]}${ending[2] === "s" ? "z" : "v"}en`);
    forms.push(`${word}je`, `${word}jes`);
  }
  return [...new Set(forms)];
}

/** A part of a search: a word, words in a row between quotes, or either of them not wanted. */
export interface Term {
  words: string[];
  phrase: boolean;
  unwanted: boolean;
}

/** Without capitals and accents, as the words of cases are kept. */
export const plainWord = (word: string): string => word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * What somebody typed, as terms: all of one list must be there, and one list is enough ("or" stands between them).
 * Knows "these words together" and -without; a quote that never ends, or any other sign, is no mistake.
 */
export function termsOf(search: string): Term[][] {
  const lists: Term[][] = [[]];
  let left = MOST_WORDS;
  for (const [whole, minus, quoted, bare = ""] of search.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/gu)) {
    if (whole.toLowerCase() === "or") {
      lists.push([]);
      continue;
    }
    const words = (quoted ?? bare).match(/[\p{L}\p{N}]+/gu)?.slice(0, left) ?? [];
    left -= words.length;
    if (words.length === 0) continue;
    const [phrase, unwanted] = [quoted !== undefined && words.length > 1, minus === "-"];
    const plain = words.map(plainWord);
    lists
      .at(-1)!
      .push(
        ...(phrase
          ? [{ words: plain, phrase, unwanted }]
          : plain.filter((word) => !isEmptyWord(word)).map((word) => ({ words: [word], phrase, unwanted }))),
      );
  }
  return lists.filter((terms) => terms.length > 0);
}
