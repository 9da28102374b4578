import { findAt, isRegistration } from "#lib/privacy/context";
import type { Finder } from "#lib/privacy/kinds";

// A Dutch number from its 0, +31 or 0031; up to three separators between two digits: "+31 (0)6 - 12 34 56 78".
const shape =
  /(?<![\p{L}\d+]|\d[ ./,-]|[-/])\(?(?:\+ ?31|0031|0)(?:[ ().-]{0,3}\d){8,10}(?![\d\p{L}]|[ .,/-]\d|-\p{L})/gu;

/** Area codes of two digits after the 0 (Nummerplan telefoon- en ISDN-diensten); the others have three. */
const short = /^0(?:10|13|15|20|23|24|26|30|33|35|36|38|40|43|45|46|50|53|55|58|7\d)/;
const long =
  /^0(?:11[134578]|16[1-8]|17[1-4]|18[0-46-7]|22[2-9]|25[125]|29[4579]|31[3-8]|32[01]|34[1-8]|41[1-368]|47[5-8]|48[15-8]|49[2579]|51[1-9]|52[1-9]|54[134-8]|56[126]|57[0-35-8]|59[1-9])/;

/**
 * Ten digits from 0, of a mobile number or of an area. Not 088, 0800, 0900 and 14 0xx: those are of organisations.
 */
export function isPhone(found: string): boolean {
  const digits = found.replace(/\(0\)/, "").replace(/\D/g, "");
  const national =
    found.includes("+") || digits.startsWith("0031") ? `0${digits.replace(/^(?:0031|31)0?/, "")}` : digits;
  if (national.length !== 10) return false;
  return /^06[1-9]/.test(national) || short.test(national) || long.test(national);
}

export const findPhone: Finder = (text) =>
  [...text.matchAll(shape)].flatMap(({ 0: found, index }) => {
    if (!isPhone(found) || isRegistration(text, index, index + found.length)) return [];
    const extra = found.startsWith("(") && !found.includes(")") ? 1 : 0;
    return [findAt("phone", "hard", index + extra, found.length - extra)];
  });
