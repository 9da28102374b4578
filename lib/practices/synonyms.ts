import type { PracticeKey } from "#lib/practices/practices";

/**
 * What the sources call each practice, as the words that must all be in a search (domain.md §1.2: essay, lpb.nl 2019,
 * thesis). "a|b" is either word. Names of one everyday word ("relaties") are left out: those are words of any case.
 */
const namings: Record<PracticeKey, string[]> = {
  mapping: ["situatie|situaties kaart brengen|gebracht", "situatie|situaties verkennen|begrijpen"],
  relations: [
    "relatiewerk",
    "werken|bouwen|investeren relaties|relatie",
    "vertrouwen begrip",
    "vertrouwen opbouwen|bouwen",
  ],
  resolutions: [
    "bemiddelen|bemiddeling|bemiddelaar",
    "gedragen oplossing|oplossingen",
    "oplossing|oplossingen draagvlak",
  ],
  alignment: [
    "buiten binnen",
    "omgekeerd buiten binnen verbinden|aansluiten",
    "aansluiten|aansluiting buiten|binnen",
    "verbinden|verbinding buiten|binnen gemeentehuis|stadhuis",
  ],
  support: ["praktisch|praktische ondersteunen|ondersteuning|steun|hulp"],
};

export interface Naming {
  practice: PracticeKey;
  /** One list of alternatives per word that is needed. */
  words: string[][];
}

export const practiceNamings: Naming[] = Object.entries(namings).flatMap(([practice, phrases]) =>
  phrases.map((phrase) => ({
    practice: practice as PracticeKey,
    words: phrase.split(" ").map((word) => word.split("|")),
  })),
);
