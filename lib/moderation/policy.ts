import { isModerator } from "#lib/auth/actor";
import type { Role, Viewer } from "#lib/auth/actor";

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

/** Moderators and administrators keep each other in check by talking, not by suspending. */
export const canSuspend = (viewer: Viewer, subject: { id: string; role: Role }): boolean =>
  viewer.kind === "participant" &&
  isModerator(viewer) &&
  viewer.id !== subject.id &&
  subject.role !== "moderator" &&
  subject.role !== "administrator";

/** The log holds names and reasons: for those who answer for it. */
export const canReadLog = (viewer: Viewer): boolean =>
  viewer.kind === "participant" && (viewer.role === "moderator" || viewer.role === "administrator");
