import type { NextRequest } from "next/server";
import { viewerOf } from "#lib/auth/viewer-of";
import { latestOwnDataFile } from "#lib/own-data/queries";
import { noFile, withoutFile } from "@/app/_files/closed";

/** How far the file is that somebody waits for. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const viewer = await viewerOf(request.headers.get("cookie"));
    if (viewer.kind === "visitor") return noFile(401);
    const file = await latestOwnDataFile(viewer);
    const answer = file ? { id: file.id, state: file.state, progress: file.progress } : null;
    return Response.json(answer, { headers: { "Cache-Control": "private, no-store" } });
  } catch (thrown) {
    return withoutFile(thrown);
  }
}
