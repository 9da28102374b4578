import { createTranslator } from "use-intl/core";
import type { _Translator as Translator } from "use-intl/core";
import en from "#messages/en" with { type: "json" };
import nl from "#messages/nl" with { type: "json" };

export type Language = "nl" | "en";
export type Messages = typeof nl;
export type Namespace = keyof Messages;
export type Words<Name extends Namespace> = Translator<Messages, Name>;

const bundles: Record<Language, Messages> = { nl, en };
/** All sentences of a language as they stand in messages/, for whoever needs a group of plain ones at once. */
export const messagesOf = (language: Language): Messages => bundles[language];

const made = new Map<string, unknown>();

/**
 * The sentences of one namespace in one language. Made once per process: a translator remembers the messages it has
 * parsed and the number and date formats it has built, which cost more than a page may spend (docs/adr/0005-words-made-once.md).
 */
export function wordsOf<const Name extends Namespace>(language: Language, namespace: Name): Words<Name> {
  const key = `${language} ${namespace}`;
  let words = made.get(key) as Words<Name> | undefined;
  if (!words) {
    words = createTranslator<Messages, Name>({
      locale: language,
      messages: bundles[language],
      namespace: namespace as never,
      timeZone: "Europe/Amsterdam",
    }) as Words<Name>;
    made.set(key, words);
  }
  return words;
}

/** Gives the sentence for a key that is only known when the program runs. */
export type Say = (key: string, values?: Record<string, string | number | Date>) => string;

/** `wordsOf` for keys that come out of an error or a table. */
export const say = (language: Language, namespace: Namespace): Say => wordsOf(language, namespace) as unknown as Say;
