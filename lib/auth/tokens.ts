import { createHash, randomBytes, randomInt } from "node:crypto";

/** 256 random bits: for sessions and sign-in links. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** Six digits that somebody types over from a mail. */
export const newDigits = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** What newToken makes: 43 signs of base64url. */
export const looksLikeToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What the database keeps of a token. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
