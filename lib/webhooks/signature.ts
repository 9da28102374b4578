import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";

/** A new secret as Standard Webhooks writes one: 256 random bits. */
export const newSecret = (): string => PREFIX + randomBytes(32).toString("base64");

const signWith = (secret: string, content: string) =>
  `v1,${createHmac("sha256", Buffer.from(secret.slice(PREFIX.length), "base64"))
    .update(content)
    .digest("base64")}`;

/**
 * The headers with which a receiver sees that a message is ours, whole and not an old one (standardwebhooks.com): it
 * compares one of the signatures, and whether `webhook-timestamp` (seconds) is about now.
 */
export function signatureHeaders(id: string, body: string, secrets: readonly string[], now = new Date()) {
  const timestamp = Math.floor(now.getTime() / 1_000);
  const content = `${id}.${timestamp}.${body}`;
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": secrets.map((secret) => signWith(secret, content)).join(" "),
  };
}
