import { findAt } from "#lib/privacy/context";
import { firstNames } from "#lib/privacy/first-names";
import type { Certainty, Find, Finder } from "#lib/privacy/kinds";

const titles =
  /(?<![\p{L}\d-])(?:(?:[Dd]e )?[Hh]eer|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Mm]eneer|[Mm]ijnheer|[Hh]eren|[Dd]ames|[Dd]hr\.?|[Ff]amilie|[Ff]am\.|[Dd]rs?\.|[Ii]r\.|[Ii]ng\.|[Mm]r\.|[Pp]rof\.|[Dd]s\.|[Jj]uffrouw|[Oo]ma|[Oo]pa|[Bb]uurman|[Bb]uurvrouw) /gu;
/** In office, so known to all: the writer is asked, no more. */
const offices =
  /(?<![\p{L}\d-])(?:[Ww]ethouder|[Bb]urgemeester|[Rr]aadslid|[Gg]emeentesecretaris|[Gg]edeputeerde|[Mm]inister|[Ww]ijkagent) /gu;
const between = /(?:(?:van|de|den|der|het|te|ten|ter|in|op|la|le|el|al|von|bin|ben|v\.d\.|v\.|d\.) |['’]t )/iuy;
const initials = /(?:\p{Lu}[a-z]?\. ?){1,6}/uy;
const word = /(?:[dD]['’])?\p{Lu}[\p{L}’']{0,30}(?:-(?:\p{Ll}{1,4} ){0,2}[\p{L}’']{1,30}){0,2}/uy;
const again = /(?:[Dd]e )?(?:[Mm]evr(?:ouw|\.)|[Mm]w\.|[Dd]rs?\.|[Ii]r\.|[Ii]ng\.|[Mm]r\.|[Pp]rof\.|[Dd]hr\.) /uy;

/** What stands with a capital after a title and is no name. */
const noName = new Set(
  "burgemeester wethouder voorzitter griffier secretaris directeur minister commissaris notaris dokter rector raadslid gemeentesecretaris staatssecretaris kamerlid officier rechter wijkagent inspecteur president koning koningin gedeputeerde dijkgraaf dominee pastoor gemeenteraad college raad inwoner bewoner buurman buurvrouw de het een dat die dit er ze zij hij wij we ik maar en toen daar hier wat wie waar hoe kunt wilt bent heeft weet bedankt dank goed nee ja ook als dus want nu u uw jij je mijn onze ons in op na voor met van bij om is was mag moet zou kan zal dan nog al of te tot uit aan over door naar omdat hun haar zijn geen alle veel iemand niemand daarna daarom wanneer gisteren vandaag morgen god jezus christus gemeente oranje kon vond zei vroeg belde".split(
    " ",
  ),
);

const read = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
};

const streetWithNumber = /^(?: \p{Lu}[\p{L}'-]{1,30}){0,3} \d/u;
const street =
  /(?:straat|laan|weg|plein|hof|kade|gracht|dijk|singel|steeg|dreef|pad|park|plantsoen|baan|school|huis|zaal|kerk)$/iu;

/** The end of a name that starts at `at`, or nothing. A single letter ("meneer X") is how one writes about nobody. */
function nameEnd(text: string, at: number): number | undefined {
  let here = at;
  for (let count = 0; count < 3; count += 1) here += read(again, text, here).length;
  const letters = read(initials, text, here);
  here += letters.length;
  let end: number | undefined;
  let words = 0;
  for (; words < 4; words += 1) {
    let next = here;
    for (let count = 0; count < 3; count += 1) next += read(between, text, next).length;
    const name = read(word, text, next);
    if (!name) break;
    if (noName.has(name.toLowerCase())) break;
    const bare = name.length === 1 && !letters;
    if (bare) break;
    here = next + name.length;
    end = here;
    if (street.test(name) && streetWithNumber.test(text.slice(here, here + 80))) return undefined;
    if (text[here] !== " ") break;
    here += 1;
  }
  return end;
}

const dotted = /\. $/;

function titled(text: string, pattern: RegExp, certainty: Certainty): Find[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: title, index }) => {
    const at = index + title.length;
    const end = nameEnd(text, at);
    if (end === undefined) return [];
    // "Ze is ing. Toen": an abbreviation at the end of a sentence.
    if (dotted.test(title) && noName.has(text.slice(at, end).toLowerCase())) return [];
    return [findAt("name", certainty, index, end - index)];
  });
}

const capital =
  /(?<=[\p{Ll}\d,;:)'"”’-] {1,2}["'“‘(]?)\p{Lu}[\p{L}-]{1,20}(?:(?: (?:van|de|den|der|het|'t|te|ten|ter)){0,3} \p{Lu}[\p{L}'-]{1,30})?(?!\p{L})/gu;
const placeName =
  /(?:straat|laan|weg|plein|school|college|lyceum|huis|hof|park|kerk|kring|zaal|stichting|tuin|fonds)$|^.{1,30} (?:II|III|IV)$/iu;

/** First names without a title, with a capital inside a sentence: perhaps somebody. */
function firstNamed(text: string): Find[] {
  return [...text.matchAll(capital)].flatMap(({ 0: found, index }) => {
    const [first] = found.split(" ");
    if (!firstNames.has(first!.toLowerCase()) || placeName.test(found)) return [];
    return [findAt("name", "soft", index, found.length)];
  });
}

/** Names with a title are hard; of who holds a public office, and first names alone, soft. */
export const findName: Finder = (text) => [
  ...titled(text, titles, "hard"),
  ...titled(text, offices, "soft"),
  ...firstNamed(text),
];
