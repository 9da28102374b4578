/** What an API key may do. Writing includes reading. */
export const keyScopes = ["read", "write"] as const;
export type KeyScope = (typeof keyScopes)[number];

/** For how many days a key opens the API; none is for ever. */
export const keyTerms = ["30", "90", "365"] as const;

export const KEY_NAME_LENGTH = 60;

/** More at once is a sign of keys that nobody looks after. */
export const KEYS_AT_ONCE = 10;

/** Every key begins with it, so that a scanner for leaked keys knows one. */
export const KEY_PREFIX = "lk_";
