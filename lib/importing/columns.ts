import { textNames } from "#lib/cases/dutch-names";

const texts = Object.values(textNames);
/** What a row says of its case, apart from the texts. */
const choices = [
  "werkpraktijken",
  "domein",
  "zichtbaarheid",
  "leerkring",
  "eersteContact",
  "collegeOfRaad",
  "alleenVoorDeelnemers",
  "gemeente",
  "auteur",
  "geplaatstOp",
  "bron",
] as const;

export const columns: readonly string[] = [...texts, ...choices];

/** Without these no case stands. */
export const needed = ["titel", "watGebeurdeEr", "werkpraktijken", "domein", "auteur"] as const;

/** Columns that hold more than one value. */
export const lists: readonly string[] = ["werkpraktijken", "alleenVoorDeelnemers"];

/** Of an export, and of the file with mistakes: known, and of no use to a new case. */
export const leftAside: readonly string[] = ["nummer", "waardevol", "aantalReacties", "gewijzigdOp", "links", "fouten"];

/** Of an export: a moderator hid the case, so it stays out. */
export const HIDDEN = "verborgenOp";

const known = new Map([...columns, ...leftAside, HIDDEN].map((name) => [name.toLowerCase(), name]));

/** The column as we write it, however the letters of its heading are written. */
export const columnOf = (heading: string): string | undefined => known.get(heading.trim().toLowerCase());
