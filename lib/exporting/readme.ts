import { say } from "#lib/core/messages";
import type { Language } from "#lib/core/messages";
import type { ExportForm } from "#lib/exporting/choices";

const rules = ["purpose", "nobody", "safe", "quote", "erase", "report"] as const;
const contents = ["cases", "pseudonyms", "places", "months", "texts"] as const;

/** What is in the file and how to use it, in words, to lie beside it. */
export function readmeOf(form: ExportForm, language: Language, madeAt: Date): string {
  const t = say(language, "exchange");
  const list = (keys: readonly string[], group: string) => keys.map((key) => `- ${t(`${group}.${key}`)}`);
  const parts =
    form === "full"
      ? [`# ${t("fullTitle")}`, t("fullLead"), t("fullNames"), t("fullNotIn")]
      : [
          `# ${t("researchTitle")}`,
          t("researchLead"),
          `## ${t("researchInTitle")}`,
          list(contents, "researchIn").join("\n"),
          `## ${t("researchRulesTitle")}`,
          list(rules, "researchRules").join("\n"),
        ];
  return `${[...parts, t("schema"), t("madeAt", { at: madeAt })].join("\n\n")}\n`;
}
