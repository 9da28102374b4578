/** Lengths in characters, and how many; the database holds the same. */
export const LABEL_LENGTH = 40;
export const DESCRIPTION_LENGTH = 200;
export const MOST_ROLES = 20;
