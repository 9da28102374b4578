import type { Viewer } from "#lib/auth/actor";
import { canAdminister } from "#lib/participants/policy";

/**
 * A provider says who somebody is, for every address in its domains, and its groups give roles in the whole community: who
 * arranges one organisation alone does not say which provider is believed.
 */
export const canArrangeSignIn = (viewer: Viewer): boolean => canAdminister(viewer);
