/** How long a session lasts at most, and how long it may be silent (ASVS 5.0 V7.3, trust.md S-3). */
export const SESSION_HOURS = 12;
export const IDLE_MINUTES = 60;
/** Moderators and administrators can do more harm from an unattended screen. */
export const STAFF_SESSION_HOURS = 8;
export const STAFF_IDLE_MINUTES = 30;

/** How long after showing who they are somebody may do what can do much harm (trust.md S-6). */
export const FRESH_MINUTES = 10;

/** How long a sign-in link works. */
export const LINK_MINUTES = 15;

/** How often somebody may mistype the digits that came with it (trust.md M-3). */
export const DIGIT_TRIES = 5;

/** How long a file with cases waits to be taken in. */
export const IMPORT_HOURS = 24;

/** How long the link works with which somebody shows that an address they gave is theirs. */
export const CONFIRM_HOURS = 24;
