import { findAt } from "#lib/privacy/context";
import type { Finder } from "#lib/privacy/kinds";

/** Length per country (ISO 13616 registry), for the accounts one meets in the Netherlands. */
const lengths: Readonly<Record<string, number>> = {
  NL: 18, BE: 16, DE: 22, FR: 27, LU: 20, GB: 22, IE: 22, ES: 24, PT: 25, IT: 27, AT: 20, CH: 21, PL: 28, DK: 18,
  SE: 24, NO: 15, FI: 18, CZ: 24, SK: 24, HU: 28, RO: 24, BG: 22, GR: 27, TR: 26, HR: 21, SI: 19, LT: 20, LV: 21,
  EE: 20, MT: 31, CY: 28,
}; // prettier-ignore

const start = /(?<![\p{L}\d])[A-Za-z]{2} ?\d{2}(?=[ .-]?[\dA-Za-z])/gu;
const bank = /^[A-Z]{4}\d{10}$/;

/** The remainder by 97 of the account with its first four signs at the end and letters as numbers (ISO 7064). */
export function remainderOf(iban: string): number {
  let remainder = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/** As many signs as the country asks, over single separators. */
function take(text: string, begin: number, wanted: number): { signs: string; end: number } | undefined {
  const grouped = /^(?:[\dA-Za-z][ .-]?){1,31}/.exec(text.slice(begin, begin + 2 * wanted))?.[0] ?? "";
  let end = 0;
  let signs = 0;
  for (; end < grouped.length && signs < wanted; end += 1) if (!" .-".includes(grouped[end]!)) signs += 1;
  if (signs < wanted || /[\p{L}\d]/u.test(text[begin + end] ?? "")) return undefined;
  return { signs: grouped.slice(0, end).replace(/[ .-]/g, "").toUpperCase(), end: begin + end };
}

/** Bank accounts. A Dutch one that fails the check is soft: a slip of the pen does not make it safe. */
export const findIban: Finder = (text) =>
  [...text.matchAll(start)].flatMap(({ 0: found, index }) => {
    const country = found.slice(0, 2).toUpperCase();
    const length = lengths[country];
    const taken = length && take(text, index, length);
    if (!taken) return [];
    const passes = remainderOf(taken.signs) === 1;
    if (!passes && !(country === "NL" && bank.test(taken.signs.slice(4)))) return [];
    return [findAt("iban", passes ? "hard" : "soft", index, taken.end - index)];
  });
