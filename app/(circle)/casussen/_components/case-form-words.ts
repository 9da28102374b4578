import { getMessages } from "@/app/_i18n/words";
import type { CaseFormWords } from "./case-form";

/** Every word of the form, so that the browser gets this form's sentences and no others. */
export async function caseFormWords(): Promise<CaseFormWords> {
  const { cases, caseForm, common, toolbar } = await getMessages();
  const { domains, audiences, audienceHints, firstContacts, politicalInvolvements } = cases;
  const { formMistakes, offline, practiceNames } = common;
  return {
    ...caseForm,
    formMistakes,
    offline,
    practices: practiceNames,
    toolbar,
    ...{ domains, audiences, audienceHints, firstContacts, politicalInvolvements },
  };
}
