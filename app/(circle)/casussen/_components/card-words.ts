import { getLocale } from "@/app/_i18n/locale";
import { getWords } from "@/app/_i18n/words";
import { practiceNames } from "@/app/_ui/names";
import type { CardWords } from "./case-card";

/** What the cards and lines of a list share. */
export async function cardWords(): Promise<CardWords> {
  const [t, names, locale] = await Promise.all([getWords("cases"), practiceNames(), getLocale()]);
  return { t, names, locale, now: new Date() };
}
