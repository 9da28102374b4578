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

/** How long the outbox remembers what was sent (without its text). */
export const MAIL_DAYS = 30;

/** How long an unsaved text that nobody touches is kept (domain.md §3.5). */
export const WORKING_COPY_MONTHS = 12;
