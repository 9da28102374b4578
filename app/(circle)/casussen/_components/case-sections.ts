import type { CaseText } from "#lib/cases/validation";

/** The optional parts of a case in the order of the research; the question behind the question comes first. */
export const sections = [
  { key: "question", fields: ["askedQuestion", "underlyingQuestion"] },
  { key: "faceToFace", fields: ["firstContact", "speaksFor", "otherVoices"] },
  { key: "inside", fields: ["insideRoles", "history", "rulesAndPlans", "politicalInvolvement"] },
  { key: "done", fields: ["whatWasDone", "outcome", "tip"] },
] as const satisfies readonly {
  key: string;
  fields: readonly (CaseText | "firstContact" | "politicalInvolvement")[];
}[];
