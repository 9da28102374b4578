import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "#lib/core/env";

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const FORM = "s1.";

/** Made of AUTH_SECRET for this use alone: who has a copy of the database does not have it. */
function keyForSealing(): Buffer {
  if (!env.AUTH_SECRET) throw new Error("AUTH_SECRET is needed to seal what is kept");
  return Buffer.from(hkdfSync("sha256", env.AUTH_SECRET, "", "leerkring sealed", KEY_BYTES));
}

/** Makes unreadable what the application must be able to read back (AES-256-GCM); twice the same text gives two values. */
export function seal(text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyForSealing(), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return FORM + Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** What `seal` got. @throws Error when it was changed, or sealed under another AUTH_SECRET */
export function unseal(sealed: string): string {
  const bytes = Buffer.from(sealed.slice(FORM.length), "base64url");
  if (!sealed.startsWith(FORM) || bytes.length < IV_BYTES + TAG_BYTES) throw new Error("this was never sealed");
  const decipher = createDecipheriv("aes-256-gcm", keyForSealing(), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
}
