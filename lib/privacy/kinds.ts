/** Kinds of personal data, in the order in which they win when they overlap. */
export const findKinds = [
  "bsn",
  "iban",
  "email",
  "birthDate",
  "name",
  "address",
  "phone",
  "licencePlate",
  "postcode",
  "coordinates",
  "account",
  "number",
  "traits",
] as const;
export type FindKind = (typeof findKinds)[number];

/** hard: no doubt, it stops posting. soft: perhaps, the writer is asked. */
export type Certainty = "hard" | "soft";

/** A place in a text, in UTF-16 units from its start; `end` is the first unit after it. */
export interface Find {
  kind: FindKind;
  certainty: Certainty;
  begin: number;
  end: number;
}

/** Looks for one kind in a normalised text. */
export type Finder = (text: string) => Find[];
