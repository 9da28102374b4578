import type { Actor, Role, Viewer } from "#lib/auth/actor";
import { canFacilitate, canJoin } from "#lib/circles/policy";
import { canAdminister, canAdministerOrganisation } from "#lib/participants/policy";

/** Inviting to an organisation is for who arranges it; a role that may do more only comes from who is in charge of all. */
export const canInvite = (viewer: Viewer, { organisationId, role }: { organisationId: string; role: Role }): boolean =>
  canAdministerOrganisation(viewer, organisationId) && (role === "participant" || canAdminister(viewer));

/** Into a circle that everyone may join, or that the actor leads. */
export const canInviteInto = (actor: Actor, circle: { open: boolean; facilitatorId: string }): boolean =>
  canJoin(actor, circle) || canFacilitate(actor, circle);
