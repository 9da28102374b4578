import type { Actor, Viewer } from "#lib/auth/actor";

interface Owned {
  authorId: string;
}

/** Researchers and partners read along; they bring no cases of their own from practice, but they may comment. */
export const canPost = (actor: Viewer): boolean => actor.kind === "participant";

export const canRevise = (actor: Viewer, subject: Owned): boolean =>
  actor.kind === "participant" && actor.id === subject.authorId;

export const canWithdraw = (actor: Actor, subject: Owned): boolean => canRevise(actor, subject);
