/** Length in characters of each of the two texts; the database holds the same. */
export const FOLLOW_UP_LENGTH = 5_000;
/** More than this is a case of its own. */
export const MOST_FOLLOW_UPS = 20;
