import type { Certainty, FindKind } from "#lib/privacy/kinds";

/** The names of the kinds in the API. */
export const kindSlugs = {
  bsn: "bsn",
  iban: "iban",
  email: "e-mail",
  birthDate: "geboortedatum",
  name: "naam",
  address: "adres",
  phone: "telefoon",
  licencePlate: "kenteken",
  postcode: "postcode",
  coordinates: "coordinaten",
  account: "account",
  number: "nummer",
  traits: "kenmerken",
} as const satisfies Record<FindKind, string>;

export const certaintyCodes = {
  hard: "persoonsgegevens",
  soft: "mogelijk-persoonsgegevens",
} as const satisfies Record<Certainty, string>;
