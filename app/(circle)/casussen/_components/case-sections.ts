import type { CaseText } from "#lib/cases/validation";

/** The optional parts of a case in the order of the research; those after the practices tell what came of it. */
export const before = [
  { key: "faceToFace", fields: ["firstContact", "metWith", "speaksFor", "otherVoices"] },
  { key: "inside", fields: ["insideRoles", "history", "rulesAndPlans", "politicalInvolvement"] },
] as const satisfies Sections;

export const after = [
  { key: "done", fields: ["whatWasDone"] },
  { key: "after", fields: ["outcome", "doAgain", "tip"] },
] as const satisfies Sections;

export type OptionalField = CaseText | "firstContact" | "politicalInvolvement";
type Sections = readonly { key: string; fields: readonly OptionalField[] }[];
