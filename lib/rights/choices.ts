/** Rights above those of a participant are looked at each quarter (BIO2 5.18.02), those within an organisation yearly (5.18.01). */
export const ROLE_MONTHS = 3;
export const ORGANISATION_MONTHS = 12;

/** Administrators are reminded of what is overdue so often. */
export const REMIND_DAYS = 7;
