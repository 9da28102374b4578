import { practices } from "#lib/practices/practices";
import type { PracticeKey } from "#lib/practices/practices";

/** Where each practice has its page. */
export const practiceHrefs = Object.fromEntries(
  practices.map(({ key, slug }) => [key, `/praktijken/${slug}`]),
) as Record<PracticeKey, string>;
