/** Of the codes in an app (RFC 6238): what every app of this kind does by itself. */
export const CODE_DIGITS = 6;
export const STEP_SECONDS = 30;
/** How many steps a clock may be off, to either side. */
export const STEPS_OFF = 1;

export const RECOVERY_CODES = 10;
/** Letters and numbers that nobody takes for another, five and five. */
export const RECOVERY_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
export const RECOVERY_LENGTH = 10;

export const PASSKEYS_AT_ONCE = 10;
/** How long a device has to answer. */
export const CHALLENGE_MINUTES = 5;

/** How long a secret is shown that no code was typed of yet. */
export const UNPROVEN_MINUTES = 60;

/** What a second factor was, as the log and the mails tell it. */
export type FactorKind = "app" | "passkey" | "recovery";
