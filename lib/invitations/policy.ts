import type { Actor } from "#lib/auth/actor";
import { canFacilitate, canJoin } from "#lib/circles/policy";

/** Into a circle that everyone may join, or that the actor leads. */
export const canInviteInto = (actor: Actor, circle: { open: boolean; facilitatorId: string }): boolean =>
  canJoin(actor, circle) || canFacilitate(actor, circle);
