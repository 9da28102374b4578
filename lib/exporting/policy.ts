import { isAdministrator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";

/** Everything there is, with who wrote it. */
export const canExport = (actor: Viewer): boolean => isAdministrator(actor);

/** What research may have: no names, no small groups. */
export const canExportForResearch = (actor: Viewer): boolean =>
  canExport(actor) || (actor.kind === "participant" && actor.role === "researcher");
