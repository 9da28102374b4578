import { isModerator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";

/** Collections each maker may have at a time. */
export const MOST_COLLECTIONS = 50;

/** Moderators, and participants who facilitate a circle. */
export const canStartCollection = (viewer: Viewer, { facilitates }: { facilitates: boolean }): boolean =>
  viewer.kind === "participant" && (facilitates || isModerator(viewer));

/** Its maker, also after they stopped facilitating, and moderators. */
export const canEditCollection = (viewer: Viewer, collection: { makerId: string }): boolean =>
  viewer.kind === "participant" && (viewer.id === collection.makerId || isModerator(viewer));

/** What visitors read, a moderator has read first; as with cases (docs/adr/0015-public-texts.md). */
export const canPublishCollection = (viewer: Viewer): boolean => isModerator(viewer);
