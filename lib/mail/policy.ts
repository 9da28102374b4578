import { isAdministrator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";

/** Whether mail comes through is for who runs the community. */
export const canTendMail = (viewer: Viewer): boolean => isAdministrator(viewer);
