import type { Viewer } from "#lib/auth/actor";

/** Every participant, for themselves: a key can do no more than they can. */
export const canMakeKey = (viewer: Viewer): boolean => viewer.kind === "participant";
