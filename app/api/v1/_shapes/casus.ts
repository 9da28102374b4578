import { z } from "zod";
import { audienceSlugs, audiencesBySlug, casePath, domainSlugs, domainsBySlug } from "#lib/cases/dutch";
import { LINE_LENGTH } from "#lib/cases/choices";
import type { WholeCase } from "#lib/cases/queries";
import { caseTexts } from "#lib/cases/validation";
import type { CaseText } from "#lib/cases/validation";
import { firstContactSlugs, politicalSlugs, sectionSlugs, textNames } from "#lib/cases/dutch-names";
import { env } from "#lib/core/env";
import { practiceKeys } from "#lib/practices/practices";
import { persoonsgegevensGezien, seenIn, seenName, sureIn, sureName, zekerWeten } from "./privacy.ts";

/** The Dutch name of each field of the commands behind a case. */
export const caseNames: Readonly<Record<string, string>> = {
  ...textNames,
  ...seenName,
  ...sureName,
  practices: "werkpraktijken",
  domain: "domein",
  audience: "zichtbaarheid",
  circleId: "leerkring",
  firstContact: "eersteContact",
  politicalInvolvement: "collegeOfRaad",
  participantsOnly: "alleenVoorDeelnemers",
  reason: "redenVanWijziging",
};

const oneOf = <const Slug extends string>(slugs: Readonly<Record<string, Slug>>) =>
  z.enum(Object.values(slugs) as [Slug, ...Slug[]], "wrongValue");

const visibilities = ["deelnemers", "openbaar", "leerkring", "concept"] as const;

const texts = Object.fromEntries(
  Object.entries(textNames).map(([key, naam]) => [naam, caseTexts[key as CaseText]]),
) as {
  [Key in CaseText as (typeof textNames)[Key]]: (typeof caseTexts)[Key];
};

/** A case as it is sent. `leerkring` is the slug of a circle, for zichtbaarheid "leerkring". */
export const CasusInvoer = z.strictObject({
  ...texts,
  werkpraktijken: z.array(z.enum(practiceKeys, "wrongValue"), "wrongValue").max(5).optional(),
  domein: oneOf(domainSlugs).nullish(),
  zichtbaarheid: z.enum(visibilities, "wrongValue").optional(),
  leerkring: z.string("textNeeded").max(100).nullish(),
  eersteContact: oneOf(firstContactSlugs).nullish(),
  collegeOfRaad: oneOf(politicalSlugs).nullish(),
  alleenVoorDeelnemers: z.array(oneOf(sectionSlugs), "wrongValue").max(4).optional(),
  redenVanWijziging: z.string("textNeeded").max(LINE_LENGTH).optional(),
  persoonsgegevensGezien,
  zekerWeten,
});

const keyOf = (slugs: Readonly<Record<string, string>>, slug: unknown) =>
  Object.keys(slugs).find((key) => slugs[key] === slug) ?? null;

/**
 * A Dutch case (whole, or the part that changes) in the terms of the command. What is absent stays absent.
 * @param circleOf gives the id of a circle by its slug, or undefined when the sender cannot share with it
 */
export function caseInput(good: Record<string, unknown>, circleOf: (slug: string) => string | undefined) {
  const input: Record<string, unknown> = { ...seenIn(good), ...sureIn(good) };
  for (const [key, naam] of Object.entries(textNames)) if (naam in good) input[key] = good[naam];
  if ("werkpraktijken" in good) input.practices = good.werkpraktijken;
  if ("domein" in good) input.domain = good.domein ? domainsBySlug[String(good.domein)] : null;
  if ("eersteContact" in good) input.firstContact = keyOf(firstContactSlugs, good.eersteContact);
  if ("collegeOfRaad" in good) input.politicalInvolvement = keyOf(politicalSlugs, good.collegeOfRaad);
  if ("alleenVoorDeelnemers" in good)
    input.participantsOnly = (good.alleenVoorDeelnemers as string[]).map((slug) => keyOf(sectionSlugs, slug));
  if ("redenVanWijziging" in good) input.reason = good.redenVanWijziging;
  if (good.zichtbaarheid === "concept") input.intent = "draft";
  else if ("zichtbaarheid" in good) input.audience = audiencesBySlug[String(good.zichtbaarheid)];
  // An unknown circle gets the answer of one that the sender is no member of.
  const unknown = "00000000-0000-4000-8000-000000000000";
  if ("leerkring" in good) input.circleId = good.leerkring ? (circleOf(String(good.leerkring)) ?? unknown) : null;
  // Who names only a circle means that circle, and surely not everybody.
  if (input.circleId && !("audience" in input)) input.audience = "circle";
  return input;
}

const named = z.object({ naam: z.string(), slug: z.string() });

/** A case as it comes back. */
export const Casus = z.object({
  nummer: z.int(),
  ...(Object.fromEntries(Object.values(textNames).map((naam) => [naam, z.string()])) as {
    [Key in CaseText as (typeof textNames)[Key]]: z.ZodString;
  }),
  werkpraktijken: z.array(z.enum(practiceKeys)),
  domein: oneOf(domainSlugs).nullable(),
  zichtbaarheid: z.enum(visibilities),
  leerkring: named.nullable(),
  eersteContact: oneOf(firstContactSlugs).nullable(),
  collegeOfRaad: oneOf(politicalSlugs).nullable(),
  alleenVoorDeelnemers: z.array(oneOf(sectionSlugs)),
  gemeente: named,
  auteur: z.object({ naam: z.string(), handle: z.string() }),
  waardevol: z.int(),
  gestemd: z.boolean(),
  aantalReacties: z.int(),
  geplaatstOp: z.iso.datetime().nullable(),
  gewijzigdOp: z.iso.datetime(),
  links: z.object({ self: z.url(), pagina: z.url() }),
});

export function toCasus(row: WholeCase): z.output<typeof Casus> {
  const stories = Object.fromEntries(Object.entries(textNames).map(([key, naam]) => [naam, row[key as CaseText]])) as {
    [Key in CaseText as (typeof textNames)[Key]]: string;
  };
  return {
    nummer: row.number,
    ...stories,
    werkpraktijken: row.practices,
    domein: row.domain && domainSlugs[row.domain],
    zichtbaarheid: row.postedAt ? audienceSlugs[row.audience] : "concept",
    leerkring: row.circle && { naam: row.circle.name, slug: row.circle.slug },
    eersteContact: row.firstContact && firstContactSlugs[row.firstContact],
    collegeOfRaad: row.politicalInvolvement && politicalSlugs[row.politicalInvolvement],
    alleenVoorDeelnemers: row.participantsOnly.map((section) => sectionSlugs[section]),
    gemeente: { naam: row.organisation.name, slug: row.organisation.slug },
    auteur: { naam: row.author.name, handle: row.author.handle },
    waardevol: row.votes,
    gestemd: row.voted,
    aantalReacties: row.comments,
    geplaatstOp: row.postedAt?.toISOString() ?? null,
    gewijzigdOp: row.changedAt.toISOString(),
    links: { self: `${env.APP_URL}/api/v1/casussen/${row.number}`, pagina: env.APP_URL + casePath(row) },
  };
}
