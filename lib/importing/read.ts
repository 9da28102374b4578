import { audienceSlugs, audiencesBySlug, domainSlugs, domainsBySlug, practiceOf } from "#lib/cases/dutch";
import { firstContactSlugs, politicalSlugs, sectionSlugs, textNames } from "#lib/cases/dutch-names";
import { WriteCase } from "#lib/cases/validation";
import { Invalid } from "#lib/core/errors";
import type { FieldMistake } from "#lib/core/errors";
import { fingerprint } from "#lib/core/fingerprint";
import { parse } from "#lib/core/parse";
import { HIDDEN, lists } from "#lib/importing/columns";
import { nameOf } from "#lib/importing/known";
import type { Author, Known } from "#lib/importing/known";
import { momentOf } from "#lib/importing/moment";
import { partsOf } from "#lib/importing/rows";
import type { Row } from "#lib/importing/rows";

/** A row that can become a case. */
export interface ReadRow {
  input: WriteCase;
  author: Author;
  organisationId: string;
  postedAt: Date | null;
  /** The same for the same row of the same source, whenever it comes. */
  key: string;
  hash: string;
}

/** The Dutch name of each field in which a mistake may be. */
const dutchNames: Readonly<Record<string, string>> = {
  ...textNames,
  practices: "werkpraktijken",
  domain: "domein",
  audience: "zichtbaarheid",
  circleId: "leerkring",
  firstContact: "eersteContact",
  politicalInvolvement: "collegeOfRaad",
  participantsOnly: "alleenVoorDeelnemers",
};

export const dutchNameOf = (field: string): string => {
  const [first = ""] = field.split(".");
  return dutchNames[first] ?? first;
};

const keyOf = (slugs: Readonly<Record<string, string>>, value: string) =>
  Object.keys(slugs).find((key) => slugs[key] === value.toLowerCase()) ?? value;

const isEmpty = (value: unknown) => value === null || value === undefined || value === "";

/** Words where words belong; anything else stays what it is, for the schema to refuse. */
const word = (value: unknown): unknown => (typeof value === "string" ? value.trim() : value);
const chosen = (value: unknown, find: (text: string) => string): unknown =>
  typeof value === "string" ? find(value.trim()) : value;

/** The author, the place and the moment may come as the API gives them: an object with a handle or a slug. */
const named = (value: unknown, ...names: string[]): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? names.map((name) => (value as Record<string, unknown>)[name]).find((one) => typeof one === "string")
    : value;

export const withNames = ({ line, given }: Row): Row => ({
  line,
  given: {
    ...given,
    ...("auteur" in given && { auteur: named(given.auteur, "handle") }),
    ...("gemeente" in given && { gemeente: named(given.gemeente, "slug", "naam") }),
    ...("leerkring" in given && { leerkring: named(given.leerkring, "slug") }),
  },
});

function inputOf(given: Row["given"], circleId: string | undefined): Record<string, unknown> {
  const visibility = nameOf(given.zichtbaarheid) || (isEmpty(given.leerkring) ? "deelnemers" : "leerkring");
  const input: Record<string, unknown> = {
    intent: visibility === "concept" ? "draft" : "post",
    audience: visibility === "concept" ? "participants" : (audiencesBySlug[visibility] ?? visibility),
    domain: chosen(given.domein, (text) => domainsBySlug[text.toLowerCase()] ?? keyOf(domainSlugs, text)),
    firstContact: chosen(given.eersteContact, (text) => keyOf(firstContactSlugs, text)),
    politicalInvolvement: chosen(given.collegeOfRaad, (text) => keyOf(politicalSlugs, text)),
    circleId: circleId ?? "",
  };
  for (const [field, name] of Object.entries(textNames)) if (!isEmpty(given[name])) input[field] = given[name];
  for (const name of lists) {
    const told = given[name];
    const values: unknown = isEmpty(told) ? [] : typeof told === "string" ? partsOf(told) : told;
    const find = (text: string): string =>
      name === "werkpraktijken" ? (practiceOf(text.toLowerCase()) ?? text) : keyOf(sectionSlugs, text);
    const list = Array.isArray(values) ? values.map((one: unknown) => chosen(one, find)) : values;
    input[name === "werkpraktijken" ? "practices" : "participantsOnly"] = list;
  }
  return input;
}

function authorOf(given: Row["given"], known: Known, mistakes: FieldMistake[]): Author | undefined {
  const name = nameOf(given.auteur);
  const author = known.authors.get(name);
  if (!author) mistakes.push({ field: "auteur", message: name ? "importAuthorUnknown" : "importAuthorMissing" });
  return author;
}

function circleOf(given: Row["given"], author: Author | undefined, known: Known, mistakes: FieldMistake[]) {
  if (isEmpty(given.leerkring) || !author) return undefined;
  const found = known.circles.get(`${nameOf(given.leerkring)} ${author.id}`);
  if (!found) mistakes.push({ field: "leerkring", message: "importCircleUnknown" });
  return found;
}

function placeOf(given: Row["given"], author: Author | undefined, known: Known, mistakes: FieldMistake[]) {
  if (isEmpty(given.gemeente)) return author?.organisationId;
  const found = known.organisations.get(nameOf(given.gemeente));
  if (!found) mistakes.push({ field: "gemeente", message: "importOrganisationUnknown" });
  return found;
}

function postedOf(given: Row["given"], mistakes: FieldMistake[]): Date | null {
  if (isEmpty(given.geplaatstOp)) return null;
  const found = momentOf(String(word(given.geplaatstOp)));
  if (!found) mistakes.push({ field: "geplaatstOp", message: "importMomentWrong" });
  return found ?? null;
}

/** What a row says, in the terms of the command behind a new case. @throws Invalid with every mistake, in Dutch names */
export function readRow(row: Row, known: Known): ReadRow {
  const { given } = row;
  const mistakes: FieldMistake[] = [];
  if (!isEmpty(given[HIDDEN])) throw new Invalid([{ field: HIDDEN, message: "importHidden" }]);
  const author = authorOf(given, known, mistakes);
  const circleId = circleOf(given, author, known, mistakes);
  const organisationId = placeOf(given, author, known, mistakes);
  const postedAt = postedOf(given, mistakes);
  if (!isEmpty(given.bron) && (typeof given.bron !== "string" || given.bron.length > 300))
    mistakes.push({ field: "bron", message: "importSourceWrong" });
  let input: WriteCase | undefined;
  try {
    input = parse(WriteCase, inputOf(given, circleId));
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const circleTold = mistakes.some(({ field }) => field === "leerkring");
    for (const mistake of error.mistakes) {
      const field = dutchNameOf(mistake.field);
      if (!(field === "leerkring" && circleTold)) mistakes.push({ ...mistake, field });
    }
  }
  if (mistakes.length > 0 || !input || !author || !organisationId) throw new Invalid(mistakes);
  const hash = fingerprint([input, organisationId, postedAt]);
  const source = typeof given.bron === "string" ? given.bron.trim() : "";
  return {
    input,
    author,
    organisationId,
    postedAt,
    hash,
    key: `invoer:${source ? fingerprint(["bron", source]) : hash}`,
  };
}

/** The audiences in the words of a file, for its description. */
export const visibilities = [...Object.values(audienceSlugs), "concept"];
