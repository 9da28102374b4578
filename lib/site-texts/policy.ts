import { isAdministrator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";

/** What everybody reads on a public page is for who runs the community. */
export const canWriteSiteTexts = (viewer: Viewer): boolean => isAdministrator(viewer);
