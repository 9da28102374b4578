import { getMessages } from "@/app/_i18n/words";
import type { CaseFormWords } from "./case-form";

/** Every word of the form, so that the browser gets this form's sentences and no others. */
export async function caseFormWords(): Promise<CaseFormWords> {
  const { cases, caseForm, common } = await getMessages();
  const { audiences, audienceHints } = cases;
  return {
    ...caseForm,
    practices: common.practiceNames,
    domains: cases.domains,
    firstContacts: cases.firstContacts,
    politicalInvolvements: cases.politicalInvolvements,
    audiences: Object.fromEntries(
      (["participants", "circle", "public"] as const).map((key) => [
        key,
        { label: audiences[key], hint: audienceHints[key] },
      ]),
    ),
  };
}
