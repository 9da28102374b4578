import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "#lib/core/env";
import { ProviderTrouble } from "#lib/work-accounts/trouble";

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A copy of the database alone opens nothing: the key is made of AUTH_SECRET. */
const key = () => Buffer.from(hkdfSync("sha256", env.AUTH_SECRET ?? "", "", "leerkring work accounts", KEY_BYTES));

/** Seals the secret of a client (AES-256-GCM), for this organisation alone. */
export function seal(secret: string, organisationId: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce).setAAD(Buffer.from(organisationId));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** @throws ProviderTrouble when it was sealed with another AUTH_SECRET, or for another organisation */
export function unseal(sealed: string, organisationId: string): string {
  const whole = Buffer.from(sealed, "base64url");
  const nonce = whole.subarray(0, NONCE_BYTES);
  const tag = whole.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv("aes-256-gcm", key(), nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(organisationId)).setAuthTag(tag);
    return Buffer.concat([decipher.update(whole.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
  } catch (cause) {
    throw new ProviderTrouble("secretLost", cause);
  }
}
