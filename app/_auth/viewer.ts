import "server-only";
import { cache } from "react";
import { findViewer } from "#lib/auth/viewer";
import { countUnread } from "#lib/notifications/queries";

/**
 * Who is looking: asked once per page, however many components want to know. The number on the bell is of what they may
 * read now.
 */
export const getViewer = cache(async () => {
  const viewer = await findViewer();
  if (viewer.kind === "visitor" || viewer.unread === 0) return viewer;
  return { ...viewer, unread: await countUnread(viewer) };
});
