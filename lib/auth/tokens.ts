import { createHash, randomBytes } from "node:crypto";

/** 256 random bits: for sessions and sign-in links. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What newToken makes: 43 signs of base64url. */
export const looksLikeToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What the database keeps of a token. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
