import { getTranslations } from "next-intl/server";
import { practices } from "#lib/practices/practices";
import type { PracticeKey } from "#lib/practices/practices";

/** The names of the five practices as the essay words them. */
export async function practiceNames(): Promise<Record<PracticeKey, string>> {
  const t = await getTranslations("practices");
  return Object.fromEntries(practices.map(({ key }) => [key, t(`${key}.name`)])) as Record<PracticeKey, string>;
}
