import { audiences, caseSections, domains, firstContacts, politicalInvolvements } from "#lib/cases/choices";
import { caseTextNames } from "#lib/cases/validation";
import type { CaseText, WriteCase } from "#lib/cases/validation";
import { tidy } from "#lib/core/text";
import { practiceKeys } from "#lib/practices/practices";

type Content = Partial<Record<string, string | string[]>>;

/** The fields of a case as far as somebody has typed them. */
export type Typed = Record<CaseText, string> &
  Pick<
    WriteCase,
    "practices" | "domain" | "audience" | "circleId" | "firstContact" | "politicalInvolvement" | "participantsOnly"
  >;

const among = <Value extends string>(values: readonly Value[], given: unknown): Value | null =>
  values.find((value) => value === given) ?? null;

const several = <Value extends string>(values: readonly Value[], given: unknown): Value[] =>
  values.filter((value) => (Array.isArray(given) ? given.includes(value) : given === value));

/** What stands in a working copy, as a form or a preview needs it. Too long stays too long; an answer that does not exist is none. */
export function typedCase(content: Content): Typed {
  const text = (name: string) => (typeof content[name] === "string" ? tidy(content[name]) : "");
  return {
    ...(Object.fromEntries(caseTextNames.map((name) => [name, text(name)])) as Record<CaseText, string>),
    practices: several(practiceKeys, content.practices),
    domain: among(domains, content.domain),
    audience: among(audiences, content.audience),
    circleId: text("circleId") || null,
    firstContact: among(firstContacts, content.firstContact),
    politicalInvolvement: among(politicalInvolvements, content.politicalInvolvement),
    participantsOnly: several(caseSections, content.participantsOnly),
  };
}
