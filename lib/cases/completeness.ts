import { practiceTexts } from "#lib/cases/choices";
import type { PracticeKey } from "#lib/practices/practices";

/** What is filled in, as the form holds it. */
export interface Filled {
  /** Whether this field has something in it. */
  has: (field: string) => boolean;
  practices: readonly PracticeKey[];
}

/** What a colleague needs to be able to answer; without these a case is not posted (lib/cases/validation.ts). */
export const needed = ["title", "whatHappened", "practices", "domain"] as const;
export type Needed = (typeof needed)[number];

/** What makes a case worth more to others, the most helpful first. "practiceText": what was done in a chosen practice. */
export const worthAdding = [
  "underlyingQuestion",
  "learningQuestion",
  "askedQuestion",
  "practiceText",
  "outcome",
  "otherVoices",
  "doAgain",
  "metWith",
  "insideRoles",
  "speaksFor",
  "history",
  "rulesAndPlans",
  "tip",
] as const;
export type WorthAdding = (typeof worthAdding)[number];

export interface Completeness {
  filled: number;
  total: number;
  /** Still needed to post. */
  missing: Needed[];
  /** What is worth adding, and the field to go to. */
  more: { kind: WorthAdding; field: string }[];
}

/** How far a case is. Only advice: posting asks nothing of it. */
export function completenessOf({ has, practices }: Filled): Completeness {
  const missing = needed.filter((field) => (field === "practices" ? practices.length === 0 : !has(field)));
  const more = worthAdding.flatMap((kind): Completeness["more"] => {
    if (kind !== "practiceText") return has(kind) ? [] : [{ kind, field: kind }];
    const untold = practices.find((key) => !has(practiceTexts[key]));
    return untold ? [{ kind, field: practiceTexts[untold] }] : [];
  });
  const total = needed.length + worthAdding.length;
  return { filled: total - missing.length - more.length, total, missing, more };
}
