/** Lengths in characters; the database holds the same. */
export const CONTEXT_LENGTH = 2_000;
export const RESULT_LENGTH = 5_000;
