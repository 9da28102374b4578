export const subjects = ["correction", "removal", "recognisable", "other"] as const;
export const contactWays = ["email", "phone", "post"] as const;
export const outcomes = ["corrected", "removed", "nothing-found", "declined"] as const;
/** Lengths in characters; the database holds the same. */
export const EXPLANATION_LENGTH = 4_000;
export const SHORT_LENGTH = 300;
/** How long after closing what the resident wrote is kept (AVG: no longer than needed to answer for it). */
export const ERASE_AFTER_DAYS = 90;
/** How long before the end of the term moderators are reminded of a request that is still open. */
export const REMIND_DAYS_BEFORE = 7;
