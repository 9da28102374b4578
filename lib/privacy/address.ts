import { findAt } from "#lib/privacy/context";
import type { Find, Finder } from "#lib/privacy/kinds";

const kinds =
  "straat|straatje|str\\.|laan|laantje|weg|plein|hof|hofje|kade|gracht|dijk|singel|steeg|dreef|pad|park|plantsoen|markt|baan|boulevard|ring|wal|erf|meent|brink";
const number =
  "(?:(?:huis)?(?:nummer|nr\\.?) )?\\d{1,4}(?!\\d|[.,:]\\d|[€%])(?:-\\d{1,4}(?!\\d)|-?[a-zA-Z](?![\\p{L}\\d])| (?:[A-F](?![\\p{L}\\d])|bis)|-(?:I{1,3}|IV|bis|hs)(?!\\p{L})|/\\d{1,3}(?!\\d))?(?![\\p{L}\\d])";
/** From the ending of the street to the house number; the start is looked up backwards. */
const tail = new RegExp(`(?:${kinds})(?= {1,2}${number})`, "giu");
const house = new RegExp(` {1,2}${number}`, "uy");
const bare = /^(?:straat|weg|laan|pad|park|ring|baan|erf|wal|hof|dijk)$/iu;
const prefixed = new RegExp(
  `(?<!\\p{L})(?:Laan|Plein|Weg|Straat|Pad|Kade|Hof|Park|Singel) (?:van |de |den |der |het |'t |naar ){1,3}\\p{Lu}[\\p{L}'-]{1,30}(?: \\p{Lu}[\\p{L}'-]{1,30})? ${number}`,
  "gu",
);

/** Words with such an ending that are no street. */
const noStreet =
  /^(?:(?:fiets|wandel|voet|school|speel|voorbeeld|i)pad|(?:auto|snel|om|uit|terug|heen|onder|over|rand|toegangs|vaar|water|rijks)?weg|(?:week|jaar|rommel|vrij|kerst|arbeids|woning|bouw|huizen|banen|streek|boeren|kledingruil|super)markt|(?:loop|bij|fulltime|parttime|droom|start|ijs|sport|skate|werk|deel)baan|(?:school|speel)plein|(?:speel|skate|wagen|water|zon|zonne|wind|pret|vakantie|bungalow|machine)park|(?:ver|wer|ker|ner|beder)f|.{0,40}(?:e|a|k|o|u)ring|ring|gerechtshof|bestaat|staat)$/iu;
const notAHouse =
  /^ ?(?:uur|jaar|maand|week|weken|dagen|dag|euro|minuten|seconden|meter|km|kilometer|m²|m2|personen|bewoners|inwoners|mensen|kinderen|keer|maal|procent|huizen|woningen|bomen|banken|bankjes|auto's|vrijwilligers|ondernemers|kramen|gezinnen|deelnemers|plekken|plaatsen|parkeerplaatsen|collega's|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?!\p{L})/iu;
const leading =
  /(?:Oude|Nieuwe|Grote|Kleine|Lange|Korte|Hoge|Lage|Eerste|Tweede|Derde|1e|2e|3e|Prins|Prinses|Koning|Koningin|Burgemeester|Burg\.|Pastoor|Dokter|Dr\.|Professor|Prof\.|Mr\.|Sint|St\.|Jan|Van|De|Den|Der|Het|van|de|den|der|ten|ter|van 't|Willem|Generaal|Admiraal|Graaf|Noorder|Zuider) $/u;

/** Where a street name starts that ends at `end`: its last word, and what usually stands before it. */
function startOf(text: string, end: number): number {
  let begin = end;
  while (begin > 0 && end - begin < 40 && /[\p{L}'-]/u.test(text[begin - 1]!)) begin -= 1;
  for (let words = 0; words < 4; words += 1) {
    const more = leading.exec(text.slice(Math.max(0, begin - 16), begin));
    if (!more || /\p{L}/u.test(text[begin - more[0].length - 1] ?? "")) break;
    begin -= more[0].length;
  }
  return begin;
}

/** "Voor de Kerkweg": the lower-case words that were taken along and belong to the sentence. */
function withoutLoose(text: string, begin: number, end: number): number {
  let at = begin;
  for (let loose = /^(?:van 't|\p{Ll}{2,4}) /u.exec(text.slice(at, end)); loose;) {
    at += loose[0].length;
    loose = /^(?:van 't|\p{Ll}{2,4}) /u.exec(text.slice(at, end));
  }
  return at;
}

const isYear = (found: string) => /(?:^|\D)(?:1[5-9]\d\d|20\d\d)$/.test(found);

/** A street with a house number, by its usual endings; a street alone tells of nobody. */
export const findAddress: Finder = (text) => {
  const finds: Find[] = [];
  for (const { 0: ending, index } of text.matchAll(tail)) {
    const street = index + ending.length;
    house.lastIndex = street;
    const numbered = house.exec(text)?.[0];
    if (!numbered) continue;
    const begin = withoutLoose(text, startOf(text, street), street);
    const end = street + numbered.length;
    const name = text.slice(begin, street);
    const last = name.slice(name.lastIndexOf(" ") + 1);
    if (!/^[\p{Lu}\d']/u.test(name) || !/\p{Lu}/u.test(last[0] === "'" ? "A" : last[0]!) || last.length < 3) continue;
    if (noStreet.test(last) || (bare.test(last) && name === last)) continue;
    if (isYear(numbered) || notAHouse.test(text.slice(end, end + 20))) continue;
    finds.push(findAt("address", "hard", begin, end - begin));
  }
  for (const { 0: found, index } of text.matchAll(prefixed)) {
    if (isYear(found) || notAHouse.test(text.slice(index + found.length, index + found.length + 20))) continue;
    finds.push(findAt("address", "hard", index, found.length));
  }
  return finds;
};
