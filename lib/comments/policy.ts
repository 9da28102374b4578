import type { Actor, Viewer } from "#lib/auth/actor";

/** Answers stand at most this deep; a deeper answer stands beside the comment it answers. */
export const DEEPEST = 3;

interface Owned {
  authorId: string;
}

export const canComment = (viewer: Viewer): viewer is Actor => viewer.kind === "participant";

export const canEditComment = (viewer: Viewer, subject: Owned): boolean =>
  viewer.kind === "participant" && viewer.id === subject.authorId;

export const canDeleteComment = canEditComment;
