export const subjects = ["correction", "removal", "recognisable", "other"] as const;
export const contactWays = ["email", "phone", "post"] as const;
export const outcomes = ["corrected", "removed", "nothing-found", "declined"] as const;
/** Lengths in characters; the database holds the same. */
export const EXPLANATION_LENGTH = 4_000;
export const SHORT_LENGTH = 300;
/** How long before the end of the term moderators are reminded of a request that is still open. */
export const REMIND_DAYS_BEFORE = 7;
