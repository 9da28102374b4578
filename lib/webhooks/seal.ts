import { seal, unseal } from "#lib/core/sealed";

const PURPOSE = "webhook";

/** Seals the secret of a webhook, for that webhook alone. */
export const sealSecret = (secret: string, webhookId: string): string => seal(secret, PURPOSE, webhookId);

/** @throws Error when it was sealed with another AUTH_SECRET, or for another webhook */
export function openSecret(sealed: string, webhookId: string): string {
  const secret = unseal(sealed, PURPOSE, webhookId);
  if (secret === undefined) throw new Error("the secret of this webhook does not open");
  return secret;
}
