/** What one file may hold. The database holds the same number of bytes. */
export const MOST_ROWS = 2_000;
export const MOST_BYTES = 5_000_000;
/** Files of one person that wait at once; the oldest makes room. */
export const MOST_FILES = 5;

/** What becomes of a row: it can go in, it asks for an answer first, it has a mistake, or it stands here already. */
export const outcomes = ["ready", "asks", "wrong", "there"] as const;
export type Outcome = (typeof outcomes)[number];
