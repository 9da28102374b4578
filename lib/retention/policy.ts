import { isAdministrator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";

/** How long things are kept is for who runs the community. */
export const canChangeTerms = (viewer: Viewer): boolean => isAdministrator(viewer);
