import type { PracticeKey } from "#lib/practices/practices";
import { getMessages } from "../_i18n/words";

/** The names of the five practices as the essay words them. */
export const practiceNames = async (): Promise<Record<PracticeKey, string>> =>
  (await getMessages()).common.practiceNames;
