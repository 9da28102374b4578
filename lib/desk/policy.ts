import type { Viewer } from "#lib/auth/actor";

/** Reasons to start from are for who decides, and for who runs the community. */
export const canEditTemplates = (viewer: Viewer): boolean =>
  viewer.kind === "participant" && (viewer.role === "moderator" || viewer.role === "administrator");
