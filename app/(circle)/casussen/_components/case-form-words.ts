import { getTranslations } from "next-intl/server";
import { audiences, domains, firstContacts, politicalInvolvements } from "#lib/cases/validation";
import { practiceNames } from "@/app/_ui/names";
import type { CaseFormWords } from "./case-form";
import { sections } from "./case-sections";

const from = (keys: readonly string[], word: (key: string) => string) =>
  Object.fromEntries(keys.map((key) => [key, word(key)]));

const fields = [
  "title", "whatHappened", "askedQuestion", "underlyingQuestion", "learningQuestion", "firstContact", "speaksFor",
  "otherVoices", "insideRoles", "history", "rulesAndPlans", "politicalInvolvement", "whatWasDone", "outcome", "tip",
  "practices", "domain", "audience", "circleId",
]; // prettier-ignore

/** Every word of the form, so that the browser gets this form's sentences and no others. */
export async function caseFormWords(): Promise<CaseFormWords> {
  const [t, f, practices] = await Promise.all([getTranslations("cases"), getTranslations("caseForm"), practiceNames()]);
  const optionalHint = (key: string) => (f.has(`hints.${key}`) ? f(`hints.${key}`) : "");
  return {
    labels: from(fields, (key) => f(`labels.${key}`)),
    hints: from(fields, optionalHint),
    practices,
    domains: from(domains, (key) => t(`domains.${key}`)),
    audiences: Object.fromEntries(
      audiences.map((key) => [key, { label: t(`audiences.${key}`), hint: t(`audienceHints.${key}`) }]),
    ),
    firstContacts: from(firstContacts, (key) => t(`firstContacts.${key}`)),
    politicalInvolvements: from(politicalInvolvements, (key) => t(`politicalInvolvements.${key}`)),
    sections: Object.fromEntries(
      sections.map(({ key }) => [key, { title: f(`sections.${key}.title`), why: f(`sections.${key}.why`) }]),
    ),
    optional: f("optional"),
    choose: f("choose"),
    summary: f("summary"),
    draft: f("draft"),
    post: f("post"),
    save: f("save"),
    offline: f("offline"),
    privacy: f("privacy"),
    formatting: f("formatting"),
  };
}
