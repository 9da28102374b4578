import { createTranslator } from "use-intl/core";
import en from "#messages/en" with { type: "json" };
import nl from "#messages/nl" with { type: "json" };

const bundles = { nl, en: en as unknown as typeof nl };

type Values = Record<string, string | number | Date>;
/** Gives the sentence for a key of the namespace it was made for. */
export type Say = (key: string, values?: Values) => string;

/** Sentences outside components: action answers, API, mail. */
export function say(language: "nl" | "en", namespace: string): Say {
  return createTranslator({
    locale: language,
    messages: bundles[language],
    namespace: namespace as never,
    timeZone: "Europe/Amsterdam",
  }) as unknown as Say;
}
