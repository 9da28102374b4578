import { practiceTexts } from "#lib/cases/choices";
import type { CaseSection } from "#lib/cases/choices";
import type { Viewer } from "#lib/auth/actor";
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

interface Shared {
  audience: string;
  publicWritten: boolean;
  participantsOnly: readonly CaseSection[];
}

/** Who reads the whole of a public case is told which parts visitors do not get. */
export const keptFromVisitors = (viewer: Viewer, found: Shared): readonly CaseSection[] =>
  viewer.kind === "participant" && found.audience === "public" && !found.publicWritten ? found.participantsOnly : [];
