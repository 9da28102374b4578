import { findAt } from "#lib/privacy/context";
import type { Find, Finder } from "#lib/privacy/kinds";

/** Addresses of an organisation and of nobody in it. */
const general = ["info@", "gemeente@"];
const known = ["subsidies@aeno.nl"];

const local = /[\p{L}\d.!#$%&'*+/=?^_`{|}~-]/u;
const domain = /[\p{L}\d.-]/u;
const ending = /^(?:[\p{L}\d](?:[\p{L}\d-]{0,62})\.){1,6}\p{L}{2,24}/u;

const isGeneral = (address: string) => known.includes(address) || general.some((start) => address.startsWith(start));

/** By the at sign, outwards: no pattern walks over the whole text for it. */
export const findEmail: Finder = (text) => {
  const finds: Find[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    let begin = at;
    while (begin > 0 && at - begin < 64 && local.test(text[begin - 1]!)) begin -= 1;
    while (begin < at && /[.'`*_/]/.test(text[begin]!)) begin += 1;
    let stop = at + 1;
    while (stop < text.length && stop - at < 254 && domain.test(text[stop]!)) stop += 1;
    const host = begin < at && ending.exec(text.slice(at + 1, stop))?.[0];
    if (!host) continue;
    const end = at + 1 + host.length;
    if (!isGeneral(text.slice(begin, end).toLowerCase())) finds.push(findAt("email", "hard", begin, end - begin));
  }
  return finds;
};
