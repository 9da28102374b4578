import { isModerator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";

interface Owned {
  authorId: string;
}

/** Anyone may call a moderator, except about oneself. */
export const canReport = (viewer: Viewer, subject: Owned): boolean =>
  viewer.kind === "participant" && viewer.id !== subject.authorId;

/** A moderator never judges own work. */
export const canDecide = (viewer: Viewer, subject: Owned): boolean =>
  viewer.kind === "participant" && isModerator(viewer) && viewer.id !== subject.authorId;

export const canModerate = (viewer: Viewer): boolean => isModerator(viewer);

/** The log holds names and reasons: for those who answer for it. */
export const canReadLog = (viewer: Viewer): boolean =>
  viewer.kind === "participant" && (viewer.role === "moderator" || viewer.role === "administrator");
