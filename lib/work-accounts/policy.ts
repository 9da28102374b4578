import type { Viewer } from "#lib/auth/actor";
import { canAdminister, canAdministerOrganisation } from "#lib/participants/policy";

/** Roles hold in the whole community: who arranges one organisation alone gives none. */
export const canGiveRoles = (viewer: Viewer, organisationId: string): boolean =>
  canAdminister(viewer) && canAdministerOrganisation(viewer, organisationId);
