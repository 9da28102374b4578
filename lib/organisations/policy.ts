import { isAdministrator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";

/** Which organisations there are, and what they are called. */
export const canArrangeOrganisations = (viewer: Viewer): boolean => isAdministrator(viewer);
