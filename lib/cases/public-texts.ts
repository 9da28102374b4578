import { sectionFields } from "#lib/cases/choices";
import type { CaseSection } from "#lib/cases/choices";
import type { CaseText, ReviseCase, WriteCase } from "#lib/cases/validation";
import { caseTextNames } from "#lib/cases/validation";
import { slugOf } from "#lib/core/text";

/** What visitors read of a case. The address is made from its own title: the other one may say more. */
export type PublicTexts = Partial<Record<CaseText | "firstContact" | "politicalInvolvement", string>> & {
  title: string;
  slug: string;
};

type Told = Pick<WriteCase | ReviseCase, CaseText | "firstContact" | "politicalInvolvement" | "participantsOnly">;

/** Whether the author keeps this part of the case from visitors. */
const kept = (field: string, sections: readonly CaseSection[]): boolean =>
  sections.some((section) => (sectionFields[section] as readonly string[]).includes(field));

/** The case as visitors read it when its author wrote no version apart: without the sections that stay with participants. */
export function publicTextsOf(told: Told): PublicTexts {
  const names = [...caseTextNames, "firstContact", "politicalInvolvement"] as const;
  const shown = names.filter((name) => told[name] && !kept(name, told.participantsOnly));
  return {
    ...Object.fromEntries(shown.map((name) => [name, told[name]])),
    title: told.title,
    slug: slugOf(told.title),
  };
}

/** Whether a visitor would see no difference. The database gives names back in another order. */
export function samePublicly(before: Record<string, unknown>, after: Record<string, unknown>): boolean {
  const lines = (told: Record<string, unknown>) =>
    Object.entries(told)
      .filter(([, value]) => value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(lines(before)) === JSON.stringify(lines(after));
}
