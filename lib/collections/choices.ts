// What one may choose, apart from the schemas: the browser needs these and not zod. The database holds the same lengths.

export const TITLE_LENGTH = 120;
export const INTRODUCTION_LENGTH = 5_000;
export const REASON_LENGTH = 500;
/** Cases in one collection: what a group reads in a season, and what a PDF can hold. */
export const MOST_CASES = 40;

export const collectionAudiences = ["maker", "participants", "public"] as const;
export type CollectionAudience = (typeof collectionAudiences)[number];
