import { isModerator } from "#lib/auth/actor";
import type { Role, Viewer } from "#lib/auth/actor";

/** Moderators and administrators keep each other in check by talking, not by measures. */
export const canMeasure = (viewer: Viewer, subject: { id: string; role: Role }): boolean =>
  viewer.kind === "participant" &&
  isModerator(viewer) &&
  viewer.id !== subject.id &&
  subject.role !== "moderator" &&
  subject.role !== "administrator";
