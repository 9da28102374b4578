import type { Viewer } from "#lib/auth/actor";
import { canAdminister } from "#lib/participants/policy";

/** Taking in cases speaks in the name of their authors: only who is in charge may. */
export const canImport = (actor: Viewer): boolean => canAdminister(actor);
