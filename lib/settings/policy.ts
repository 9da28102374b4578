import { isAdministrator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";

/** What holds for everybody is for who runs the community. */
export const canChangeSettings = (viewer: Viewer): boolean => isAdministrator(viewer);
