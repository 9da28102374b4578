import { after, before, findAt, isRegistration } from "#lib/privacy/context";
import type { Finder } from "#lib/privacy/kinds";

// 123456782, 123 456 782, 123.456.782, 1234.56.782, and 12345678 after a word that says so.
const shape =
  /(?<![\p{L}\d]|[\d][ ./,-]|[-/.])(?:\d{9}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{4}[ .]\d{2}[ .]\d{3}|\d{8})(?![\p{L}\d]|[ ./,-]\d|[-/])/gu;
const cue =
  /(?:bsn|b\.s\.n\.?|burger ?service ?(?:nummer|nr)|sofi|persoonsnummer|persoonlijk nummer)(?:[^\d\n]{0,24})$/iu;
const cueAfter = /^[ ,(]{0,3}(?:\(?is (?:zijn|haar|hun|het|mijn) |als )?(?:bsn|burgerservicenummer|sofinummer)/iu;

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** The eleven test of the burgerservicenummer (Besluit BSN); not for 000000000 and other repeated digits. */
export function passesElevenTest(digits: string): boolean {
  if (/^(\d)\1{0,8}$/.test(digits)) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return sum !== 0 && sum % 11 === 0;
}

/**
 * One in eleven numbers of nine digits passes the test: hard when a word beside it says what it is, else soft. With
 * such a word and a failing test (a slip of the pen) it is soft too.
 */
export const findBsn: Finder = (text) =>
  [...text.matchAll(shape)].flatMap(({ 0: found, index }) => {
    const digits = found.replace(/\D/g, "").padStart(9, "0");
    const end = index + found.length;
    const named = cue.test(before(text, index)) || cueAfter.test(after(text, end, 44));
    const eight = found.length === 8;
    if (/^(\d)\1{8}$/.test(digits) || (eight && !named)) return [];
    if (!named && isRegistration(text, index, end)) return [];
    const passes = passesElevenTest(digits);
    if (!passes && !named) return [];
    return [findAt("bsn", passes && named ? "hard" : "soft", index, found.length)];
  });
