/** What comes along, as the page that asks to be sure counts it. */
export const countedThings = [
  "cases",
  "comments",
  "tips",
  "votes",
  "followUps",
  "transfers",
  "collections",
  "circles",
  "bookmarks",
  "searches",
] as const;
export type CountedThing = (typeof countedThings)[number];
export type Counts = Record<CountedThing, number>;
