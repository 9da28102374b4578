import { z } from "zod";
import { audienceSlugs, domainSlugs } from "#lib/cases/dutch";
import { firstContactSlugs, politicalSlugs, sectionSlugs, textNames } from "#lib/cases/dutch-names";
import type { CaseText } from "#lib/cases/validation";
import { kindSlugs } from "#lib/comments/dutch";
import { practiceKeys } from "#lib/practices/practices";
import type { Role } from "#lib/auth/actor";

const oneOf = <const Slug extends string>(slugs: Readonly<Record<string, Slug>>) =>
  z.enum(Object.values(slugs) as [Slug, ...Slug[]]);
/** The roles in the words of a file. */
export const roleSlugs = {
  participant: "deelnemer",
  moderator: "moderator",
  researcher: "onderzoeker",
  partner: "partner",
  administrator: "beheerder",
} as const satisfies Record<Role, string>;

const moment = z.iso.datetime();
const handle = z.string().meta({ description: "De handle van een deelnemer." });
const organisation = z.string().meta({ description: "De slug van een organisatie." });

/** The texts of a case under their Dutch names. */
export const caseTexts = Object.fromEntries(Object.values(textNames).map((name) => [name, z.string()])) as {
  [Key in CaseText as (typeof textNames)[Key]]: z.ZodString;
};
export const caseChoices = {
  werkpraktijken: z.array(z.enum(practiceKeys)),
  domein: oneOf(domainSlugs).nullable(),
  eersteContact: oneOf(firstContactSlugs).nullable(),
  collegeOfRaad: oneOf(politicalSlugs).nullable(),
};

export const Organisatie = z.strictObject({
  slug: organisation,
  naam: z.string(),
  soort: z.enum(["gemeente", "partner"]),
  code: z.string().nullable().meta({ description: "De code van het CBS." }),
  provincie: z.string().nullable(),
});

export const Deelnemer = z.strictObject({
  handle,
  naam: z.string(),
  email: z.string(),
  functie: z.string(),
  overJeWerk: z.string(),
  organisatie: organisation,
  rol: oneOf(roleSlugs),
  taal: z.enum(["nl", "en"]),
  deelnemerSinds: moment,
  verwijderdOp: moment.nullable().meta({ description: "Het account is verwijderd; de naam is dan Oud-deelnemer." }),
});

export const Casus = z.strictObject({
  nummer: z.int(),
  ...caseTexts,
  ...caseChoices,
  zichtbaarheid: oneOf(audienceSlugs),
  leerkring: z.string().nullable().meta({ description: "De slug van de leerkring die hem leest." }),
  alleenVoorDeelnemers: z.array(oneOf(sectionSlugs)),
  gemeente: organisation,
  auteur: handle,
  waardevol: z.int(),
  aantalReacties: z.int(),
  geplaatstOp: moment,
  gewijzigdOp: moment,
  verborgenOp: moment.nullable().meta({ description: "Een moderator verborg de casus." }),
});

export const Reactie = z.strictObject({
  id: z.uuid(),
  casus: z.int(),
  antwoordOp: z.uuid().nullable(),
  auteur: handle,
  soort: oneOf(kindSlugs),
  tekst: z.string().meta({ description: "Leeg als de schrijver de reactie verwijderde." }),
  waardevol: z.int(),
  geplaatstOp: moment,
  gewijzigdOp: moment.nullable(),
  verwijderdOp: moment.nullable(),
  verborgenOp: moment.nullable(),
});

export const Stem = z.strictObject({
  deelnemer: handle,
  casus: z.int().nullable(),
  reactie: z.uuid().nullable(),
  tip: z.uuid().nullable(),
  op: moment,
});

export const Tip = z.strictObject({
  id: z.uuid(),
  casus: z.int(),
  reactie: z.uuid().nullable(),
  auteur: handle,
  tekst: z.string(),
  werkpraktijken: z.array(z.enum(practiceKeys)),
  waardevol: z.int(),
  geplaatstOp: moment,
});

export const Leerkring = z.strictObject({
  slug: z.string(),
  naam: z.string(),
  doel: z.string(),
  open: z.boolean(),
  begeleider: handle,
  leden: z.array(handle),
  gemaaktOp: moment,
});

/** Made for one export: the same person is the same sign in it, and another one in the next. */
const sign = z.string().regex(/^[a-z]-[0-9a-f]{16}$/);
const month = z.string().regex(/^\d{4}-\d\d$/);
const area = z.string().meta({ description: "Een gemeente, een provincie of ‘overig’." });

export const OnderzoekDeelnemer = z.strictObject({ deelnemer: sign, gebied: area });

export const OnderzoekCasus = z.strictObject({
  casus: sign,
  auteur: sign,
  gebied: area,
  maand: month,
  ...caseTexts,
  ...caseChoices,
  waardevol: z.int(),
  aantalReacties: z.int(),
});

export const OnderzoekReactie = z.strictObject({
  reactie: sign,
  casus: sign,
  antwoordOp: sign.nullable(),
  auteur: sign,
  soort: oneOf(kindSlugs),
  maand: month,
  tekst: z.string(),
  waardevol: z.int(),
});

export const OnderzoekTip = z.strictObject({
  tip: sign,
  casus: sign,
  auteur: sign,
  maand: month,
  tekst: z.string(),
  werkpraktijken: z.array(z.enum(practiceKeys)),
  waardevol: z.int(),
});
