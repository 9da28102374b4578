import { isAdministrator } from "#lib/auth/actor";
import type { Role, Viewer } from "#lib/auth/actor";

export const canAdminister = (viewer: Viewer): boolean => isAdministrator(viewer);

/** Who arranges what is of one organisation: its people, and what its software hears. */
export const canAdministerOrganisation = (viewer: Viewer, organisationId: string): boolean =>
  canAdminister(viewer) || (viewer.kind === "participant" && viewer.administers.includes(organisationId));

/** Who comes in at /beheer at all; what they see there is up to each room. */
export const canEnterAdministration = (viewer: Viewer): boolean =>
  canAdminister(viewer) || (viewer.kind === "participant" && viewer.administers.length > 0);

/** An organisation invites its own people, as participants; roles are given by who runs the community. */
export const canInvite = (viewer: Viewer, { organisationId, role }: { organisationId: string; role: Role }): boolean =>
  canAdminister(viewer) || (role === "participant" && canAdministerOrganisation(viewer, organisationId));

/** Signs somebody out everywhere. Whoever runs the community is not for one organisation to sign out. */
export const canEndSessions = (viewer: Viewer, subject: { organisationId: string; role: Role }): boolean =>
  canAdminister(viewer) ||
  (subject.role !== "administrator" &&
    subject.role !== "moderator" &&
    canAdministerOrganisation(viewer, subject.organisationId));

/** Administrators do not change their own role: so at least one is always left. */
export const canChangeRole = (viewer: Viewer, subject: { id: string }): boolean =>
  viewer.kind === "participant" && isAdministrator(viewer) && viewer.id !== subject.id;
