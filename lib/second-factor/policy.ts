import { isAdministrator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";

/** Never one's own: who lost it asks somebody else, who knows them. */
export const canResetSecondFactor = (viewer: Viewer, subject: { id: string }): boolean =>
  viewer.kind === "participant" && isAdministrator(viewer) && viewer.id !== subject.id;
