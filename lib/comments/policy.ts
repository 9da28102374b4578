import type { Actor, Viewer } from "#lib/auth/actor";
import { canRevise } from "#lib/cases/policy";

/** Answers stand at most this deep; a deeper answer stands beside the comment it answers. */
export const DEEPEST = 3;

interface Owned {
  authorId: string;
}

export const canComment = (viewer: Viewer): viewer is Actor => viewer.kind === "participant";

export const canEditComment = (viewer: Viewer, subject: Owned): boolean =>
  viewer.kind === "participant" && viewer.id === subject.authorId;

export const canDeleteComment = canEditComment;

/** Who writes the case says how colleagues talk about it. */
export const canShapeTalk = (viewer: Viewer, subject: { number: number; authorId: string }): boolean =>
  canRevise(viewer, subject);

/** Who writes the case takes advice along; their own words are no advice. */
export const canTakeAlong = (viewer: Viewer, subject: { number: number; authorId: string }, comment: Owned): boolean =>
  canRevise(viewer, subject) && viewer.kind === "participant" && viewer.id !== comment.authorId;
