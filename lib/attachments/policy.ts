import type { Viewer } from "#lib/auth/actor";
import { canRevise } from "#lib/cases/policy";

/** Whoever may change the text of a case may also add to it, name pictures and take away. */
export const canAttach = (actor: Viewer, subject: Parameters<typeof canRevise>[1]): boolean =>
  canRevise(actor, subject);
