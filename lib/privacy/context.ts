import type { Certainty, Find, FindKind } from "#lib/privacy/kinds";

/** A find at a match, or at the part of it that starts `offset` signs in and is `length` long. */
export const findAt = (kind: FindKind, certainty: Certainty, begin: number, length: number): Find => ({
  kind,
  certainty,
  begin,
  end: begin + length,
});

/** The signs right before a place, as far as they tell what a number is. */
export const before = (text: string, at: number, length = 40): string => text.slice(Math.max(0, at - length), at);
export const after = (text: string, at: number, length = 24): string => text.slice(at, at + length);

const registration =
  /(?:zaak|dossier|kenmerk|referentie|kvk|rsin|oin|btw|factuur|order|meldings?|vestigings|bestel|offerte|besluit|project|vergunnings?|isbn|iban|artikel|registratie|document|corsa|decos|cmdb|ticket)[\p{L}-]{0,16}\.?(?: (?:nr\.?|nummer|id|is|was|met|onder|luidt)){0,3}[ :#.(]{0,4}(?:[A-Z]{1,4}[-/. ]?)?$/iu;
const money = /(?:€|eur|euro)[ :]{0,2}$/iu;
const unit = /^[.,]?-? ?(?:euro|eur\b|€|m2|m²|m3|m³|kilo|kg|kwh|ton|inwoners|stuks|volgers|bezoekers)/iu;

/** Whether the number at this place is that of a case, a file, a company or an amount: of no person. */
export const isRegistration = (text: string, begin: number, end: number): boolean =>
  registration.test(before(text, begin)) || money.test(before(text, begin, 6)) || unit.test(after(text, end));
