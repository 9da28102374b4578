import { isAdministrator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";

/** Whether it runs as it should is for who runs it. */
export const canSeeHealth = (viewer: Viewer): boolean => isAdministrator(viewer);
