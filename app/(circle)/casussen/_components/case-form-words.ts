import { getMessages } from "@/app/_i18n/words";
import { practiceKeys } from "#lib/practices/practices";
import type { CaseFormWords } from "./case-form";

/** Every word of the form, so that the browser gets this form's sentences and no others. */
export async function caseFormWords(): Promise<CaseFormWords> {
  const { cases, caseForm, common, conflict, practices, toolbar, writing } = await getMessages();
  const { domains, audiences, audienceHints, firstContacts, politicalInvolvements } = cases;
  const { formMistakes, offline, practiceNames } = common;
  return {
    ...caseForm,
    formMistakes,
    offline,
    practices: practiceNames,
    asks: Object.fromEntries(practiceKeys.map((key) => [key, practices[key].asks])) as CaseFormWords["asks"],
    toolbar,
    conflict,
    writing: { ...writing, preview: caseForm.preview },
    ...{ domains, audiences, audienceHints, firstContacts, politicalInvolvements },
  };
}
