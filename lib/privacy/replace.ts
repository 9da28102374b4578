import { valueOf } from "#lib/privacy/find";
import type { Find, FindKind } from "#lib/privacy/kinds";

/** What stands in the text instead, in Dutch because the texts are; [inwoner A] has its letter from `replacementsOf`. */
const words: Readonly<Record<Exclude<FindKind, "name">, string>> = {
  bsn: "[burgerservicenummer]",
  iban: "[rekeningnummer]",
  email: "[e-mailadres]",
  birthDate: "[geboortedatum]",
  address: "[adres]",
  phone: "[telefoonnummer]",
  licencePlate: "[kenteken]",
  postcode: "[postcode]",
  coordinates: "[plek]",
  account: "[account]",
  number: "[nummer]",
  traits: "[kenmerk]",
};

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const letterAt = (place: number): string =>
  place < letters.length
    ? letters[place]!
    : `${letterAt(Math.floor(place / letters.length) - 1)}${letters[place % letters.length]}`;

/** What each find becomes, in the same order: the same person the same letter, the next one a letter not yet in the text. */
export function replacementsOf(text: string, finds: readonly Find[]): string[] {
  const persons = new Map<string, string>();
  const used = new Set([...text.matchAll(/\[inwoner ([A-Z]{1,2})\]/g)].map(([, letter]) => letter));
  const person = (find: Find): string => {
    const key = valueOf(text, find);
    let letter = persons.get(key);
    for (let place = 0; letter === undefined; place += 1) if (!used.has(letterAt(place))) letter = letterAt(place);
    persons.set(key, letter);
    used.add(letter);
    return `[inwoner ${letter}]`;
  };
  return finds.map((find) => (find.kind === "name" ? person(find) : words[find.kind]));
}

/** The text with these finds (in order, not overlapping) replaced. */
export function replaceFinds(text: string, finds: readonly Find[], by: readonly string[]): string {
  let done = 0;
  const parts: string[] = [];
  finds.forEach(({ begin, end }, at) => {
    parts.push(text.slice(done, begin), by[at]!);
    done = end;
  });
  return parts.join("") + text.slice(done);
}
