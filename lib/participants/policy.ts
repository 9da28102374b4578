import { isAdministrator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";

export const canAdminister = (viewer: Viewer): boolean => isAdministrator(viewer);

/** Administrators do not change their own role: so at least one is always left. */
export const canChangeRole = (viewer: Viewer, subject: { id: string }): boolean =>
  viewer.kind === "participant" && isAdministrator(viewer) && viewer.id !== subject.id;
