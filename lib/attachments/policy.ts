import { isModerator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";
import { canRevise } from "#lib/cases/policy";

interface Owned {
  authorId: string;
}

/** Whoever may change the text of a case may also add to it, name pictures and take away. */
export const canAttach = (actor: Viewer, subject: Owned): boolean => canRevise(actor, subject);

/** Who sees what is not for readers yet: a picture without words, a file that nobody scanned. */
export const seesUnfinished = (viewer: Viewer, subject: Owned): boolean =>
  canAttach(viewer, subject) || isModerator(viewer);
