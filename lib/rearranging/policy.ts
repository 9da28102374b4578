import { isModerator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";

/** A moderator rearranges no case of their own, as they judge none. */
export const canRearrange = (viewer: Viewer, ...cases: { authorId: string }[]): boolean =>
  viewer.kind === "participant" && isModerator(viewer) && cases.every(({ authorId }) => authorId !== viewer.id);

export interface Readable {
  audience: "circle" | "participants" | "public";
  circleId: string | null;
  publishedAt: Date | null;
  hidden: boolean;
}

/**
 * Whether everybody who may read `to` might also read `from`, and nobody loses their own words: between circles nothing moves,
 * into a circle neither, and what visitors do not read never goes where they do.
 */
export function readsNoWider(from: Readable, to: Readable): boolean {
  if (from.hidden || to.hidden) return false;
  if (from.audience === "circle" || to.audience === "circle") return from.circleId === to.circleId;
  if (to.audience === "public")
    return from.audience === "public" && (to.publishedAt === null || from.publishedAt !== null);
  return true;
}
