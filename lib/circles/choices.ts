/** How long the link of a circle works. */
export const CIRCLE_LINK_DAYS = 14;

/** For how many people, at most, a link can be made. */
export const placesOfLink = ["5", "10", "25", "50"] as const;
