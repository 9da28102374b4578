import { isAdministrator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";

/** What waits, and what failed, is for who runs the community. */
export const canTendJobs = (viewer: Viewer): boolean => isAdministrator(viewer);
