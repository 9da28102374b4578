import type { Viewer } from "#lib/auth/actor";

/** One's own work is for others to value. */
export const canVote = (viewer: Viewer, subject: { authorId: string }): boolean =>
  viewer.kind === "participant" && viewer.id !== subject.authorId;
