import { practiceTexts } from "#lib/cases/choices";
import type { CaseSection } from "#lib/cases/choices";
import type { CaseText } from "#lib/cases/validation";
import { practiceKeys } from "#lib/practices/practices";
import type { PracticeKey } from "#lib/practices/practices";

/** The story in the order it is told, on the screen and on paper: what happened, outside, inside, what was done, what came of it. */
export const storyParts = [
  { key: "whatHappened", section: undefined, fields: ["whatHappened"] },
  { key: "outside", section: "face-to-face", fields: ["metWith", "speaksFor", "otherVoices"] },
  { key: "inside", section: "inside", fields: ["insideRoles", "history", "rulesAndPlans"] },
  { key: "practices", section: "done", fields: [...Object.values(practiceTexts), "whatWasDone"] },
  { key: "after", section: "after", fields: ["outcome", "doAgain"] },
] as const satisfies { key: string; section: CaseSection | undefined; fields: CaseText[] }[];

/** The practice in whose terms this text tells what was done, if it does. */
export const practiceOf = (field: CaseText): PracticeKey | undefined =>
  practiceKeys.find((key) => practiceTexts[key] === field);
