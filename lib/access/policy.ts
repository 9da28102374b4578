import type { Viewer } from "#lib/auth/actor";
import { canAdminister } from "#lib/participants/policy";

/**
 * A domain says whose people somebody is, also of people who never heard of that organisation, and may let them in at once:
 * one organisation does not say so for itself.
 */
export const canSetDomains = (viewer: Viewer): boolean => canAdminister(viewer);
