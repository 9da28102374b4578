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
