import * as sealed from "#lib/core/sealed";
import { ProviderTrouble } from "#lib/work-accounts/trouble";

const PURPOSE = "work accounts";

/** Seals the secret of a client, for this organisation alone. */
export const seal = (secret: string, organisationId: string): string => sealed.seal(secret, PURPOSE, organisationId);

/** @throws ProviderTrouble when it was sealed with another AUTH_SECRET, or for another organisation */
export function unseal(secret: string, organisationId: string): string {
  const opened = sealed.unseal(secret, PURPOSE, organisationId);
  if (opened === undefined) throw new ProviderTrouble("secretLost", undefined);
  return opened;
}
