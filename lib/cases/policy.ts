import { isModerator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";

interface Owned {
  authorId: string;
}

interface Written extends Owned {
  number: number;
}

/** Researchers and partners read along; they bring no cases of their own from practice, but they may comment. */
export const canPost = (actor: Viewer): boolean => actor.kind === "participant";

const isAuthor = (actor: Viewer, subject: Owned): boolean =>
  actor.kind === "participant" && actor.id === subject.authorId;

/** The author and who writes along. */
export const canRevise = (actor: Viewer, subject: Written): boolean =>
  isAuthor(actor, subject) || (actor.kind === "participant" && actor.coAuthored.includes(subject.number));

/** Who may read it, and whether it is posted at all, is the author's to say. */
export const canShare = (actor: Viewer, subject: Owned): boolean => isAuthor(actor, subject);

export const canWithdraw = (actor: Viewer, subject: Owned): boolean => isAuthor(actor, subject);

/** Who writes it, and moderators: an older version may hold what its author took out for the others. */
export const canReadVersions = (actor: Viewer, subject: Written): boolean =>
  canRevise(actor, subject) || isModerator(actor);
