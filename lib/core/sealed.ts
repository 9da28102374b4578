import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "#lib/core/env";

const NONCE = 12;
const TAG = 16;
/** Says how it was sealed, so that another way can come beside it. */
const FIRST_WAY = 1;

/** A key of its own for each purpose: what is sealed for one opens for no other. */
function keyFor(purpose: string): Buffer {
  if (!env.AUTH_SECRET) throw new Error("AUTH_SECRET is not set: nothing can be sealed or opened");
  return Buffer.from(hkdfSync("sha256", env.AUTH_SECRET, "leerkring", purpose, 32));
}

/**
 * A secret as the database may keep it: AES-256-GCM under a key made from AUTH_SECRET. `purpose` and `owner` are sealed in:
 * moved to another row it does not open.
 */
export function seal(text: string, purpose: string, owner: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.from([FIRST_WAY]), nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What was sealed; undefined when it was not sealed by us, for this, for this owner, under this AUTH_SECRET. */
export function unseal(sealed: string, purpose: string, owner: string): string | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes[0] !== FIRST_WAY || bytes.length < 1 + NONCE + TAG) return undefined;
  const nonce = bytes.subarray(1, 1 + NONCE);
  const tag = bytes.subarray(1 + NONCE, 1 + NONCE + TAG);
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), nonce, { authTagLength: TAG })
    .setAAD(Buffer.from(owner))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE + TAG)), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

/** A fingerprint that cannot be guessed back from a copy of the database, also of something short. */
export const keyedHash = (text: string, purpose: string): string =>
  createHmac("sha256", keyFor(purpose)).update(text).digest("hex");
