/** More words than this say nothing more about what somebody looks for. */
const MOST_WORDS = 12;

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

/** Whether somebody uses the signs of a search engine: "these words together", -without, or. */
const isExpert = (search: string) => /"|(^|\s)-\S|\sor\s/i.test(search);

/**
 * What to look for, in the notation of `to_tsquery`: all words, each in any of its forms. Undefined for a search with
 * signs of its own, which `websearch_to_tsquery` reads; an empty text when there is no word in it.
 */
export function searchExpression(search: string): string | undefined {
  if (isExpert(search)) return undefined;
  const words = search.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, MOST_WORDS)
    .map((word) => `(${formsOf(word).join(" | ")})`)
    .join(" & ");
}
