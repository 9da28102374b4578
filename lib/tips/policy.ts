import type { Viewer } from "#lib/auth/actor";

/** Any participant makes a tip of what they may read. */
export const canHarvest = (viewer: Viewer): boolean => viewer.kind === "participant";

export const canEditTip = (viewer: Viewer, tip: { authorId: string }): boolean =>
  viewer.kind === "participant" && viewer.id === tip.authorId;
