import "server-only";
import { cache } from "react";
import { findViewer } from "#lib/auth/viewer";

/** Who is looking: asked once per page, however many components want to know. */
export const getViewer = cache(findViewer);
