import type { Audience, Domain } from "#lib/cases/choices";
import { publicTextsOf } from "#lib/cases/public-texts";
import type { PublicTexts } from "#lib/cases/public-texts";
import type { Typed } from "#lib/cases/typed";
import type { WholeCase } from "#lib/cases/queries";
import { caseTextNames } from "#lib/cases/validation";
import type { CaseText } from "#lib/cases/validation";

/** For whom a writer wants to see the case. */
export const previewReaders = ["participant", "circle", "visitor"] as const;
export type PreviewReader = (typeof previewReaders)[number];

export interface PreviewSubject extends Omit<Typed, "audience"> {
  audience: Audience;
  /** Written apart for visitors; without it they read the case itself, less what stays with participants. */
  publicTexts?: PublicTexts;
}

export interface Preview {
  texts: Record<CaseText, string>;
  domain: Domain | null;
  firstContact: WholeCase["firstContact"];
  politicalInvolvement: WholeCase["politicalInvolvement"];
}

/** The case as such a reader will read it once it is posted (and agreed to, for visitors); undefined when they will not. */
export function previewFor(subject: PreviewSubject, reader: PreviewReader): Preview | undefined {
  const { audience, domain, firstContact, politicalInvolvement } = subject;
  if (reader === "visitor") {
    if (audience !== "public") return undefined;
    const told = subject.publicTexts ?? publicTextsOf(subject);
    return {
      texts: Object.fromEntries(caseTextNames.map((name) => [name, told[name] ?? ""])) as Record<CaseText, string>,
      domain,
      firstContact: (told.firstContact as Preview["firstContact"] | undefined) ?? null,
      politicalInvolvement: (told.politicalInvolvement as Preview["politicalInvolvement"] | undefined) ?? null,
    };
  }
  if (reader === "participant" && audience === "circle") return undefined;
  const texts = Object.fromEntries(caseTextNames.map((name) => [name, subject[name]])) as Record<CaseText, string>;
  return { texts, domain, firstContact, politicalInvolvement };
}
