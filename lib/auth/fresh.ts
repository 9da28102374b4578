import type { Actor } from "#lib/auth/actor";
import { FreshSignInNeeded } from "#lib/core/errors";

/**
 * What a verb asks before what can do much harm: a key, somebody's data, a role, an account (trust.md S-6).
 * @throws FreshSignInNeeded
 */
export function requireFresh(actor: Actor): void {
  if (!actor.fresh) throw new FreshSignInNeeded();
}
