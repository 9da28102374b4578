// What one may choose, apart from the schemas: the browser needs these lists and not zod.

/** Lengths in characters; the database holds the same ones for title and story. */
export const TITLE_LENGTH = 120;
export const LINE_LENGTH = 500;
export const QUESTION_LENGTH = 2_000;
export const STORY_LENGTH = 20_000;

export const domains = ["desk", "social", "physical"] as const;
export const audiences = ["participants", "circle", "public"] as const;
export const firstContacts = ["on-site", "office", "phone", "online"] as const;
export const politicalInvolvements = ["none", "discussed", "decided"] as const;
export type Domain = (typeof domains)[number];
export type Audience = (typeof audiences)[number];

/** The parts of a case that its author may keep from visitors. */
export const caseSections = ["face-to-face", "inside", "done", "after"] as const;
export type CaseSection = (typeof caseSections)[number];

/** The text in which the author tells what was done in the terms of one practice. */
export const practiceTexts = {
  mapping: "doneMapping",
  relations: "doneRelations",
  resolutions: "doneResolutions",
  alignment: "doneAlignment",
  support: "doneSupport",
} as const;

/** What each section holds, in the order of the research (domain.md §1.3). */
export const sectionFields = {
  "face-to-face": ["firstContact", "metWith", "speaksFor", "otherVoices"],
  inside: ["insideRoles", "history", "rulesAndPlans", "politicalInvolvement"],
  done: ["whatWasDone", ...Object.values(practiceTexts)],
  after: ["outcome", "doAgain"],
} as const satisfies Record<CaseSection, readonly string[]>;

/** What an author tells visitors, apart from what participants read. */
export const publicVersionTexts = [
  "title",
  "askedQuestion",
  "underlyingQuestion",
  "whatHappened",
  "outcome",
  "tip",
] as const;
