import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { practiceCases } from "#db/schema";
import type { Reader } from "#lib/auth/actor";
import type { firstContacts, politicalInvolvements } from "#lib/cases/choices";
import { caseTextNames } from "#lib/cases/validation";
import type { CaseText } from "#lib/cases/validation";

type FirstContact = (typeof firstContacts)[number];
type PoliticalInvolvement = (typeof politicalInvolvements)[number];

const inPublic = <T>(name: string) => sql<T>`${practiceCases.publicTexts} ->> ${sql.raw(`'${name}'`)}`;

/**
 * The words of a case as this viewer reads them: visitors get the public texts and nothing else, whatever asks. Lists,
 * pages, search, feeds and the API take a text from here and never from the table.
 */
export function wordsFor(viewer: Reader) {
  const visitor = viewer.kind === "visitor";
  const text = (name: CaseText | "slug") =>
    visitor ? sql<string>`coalesce(${inPublic(name)}, '')` : sql<string>`${practiceCases[name]}`;
  return {
    slug: text("slug"),
    texts: Object.fromEntries(caseTextNames.map((name) => [name, text(name)])) as Record<CaseText, SQL<string>>,
    firstContact: visitor
      ? inPublic<FirstContact | null>("firstContact")
      : sql<FirstContact | null>`${practiceCases.firstContact}`,
    politicalInvolvement: visitor
      ? inPublic<PoliticalInvolvement | null>("politicalInvolvement")
      : sql<PoliticalInvolvement | null>`${practiceCases.politicalInvolvement}`,
    search: visitor ? practiceCases.publicSearch : practiceCases.search,
  };
}
