import type { NextRequest } from "next/server";
import { Readable } from "node:stream";
import { isSameOrigin } from "#lib/auth/same-origin";
import { viewerOf } from "#lib/auth/viewer-of";
import { zipOf } from "#lib/own-data/file";
import { gatherOwnData } from "#lib/own-data/gather";
import { closed, noFile, withoutFile } from "@/app/_files/closed";

/** Everything that is kept of somebody, for themselves. A POST, because it leaves a line in the log. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request.headers)) return noFile(403);
  try {
    const viewer = await viewerOf(request.headers.get("cookie"));
    if (viewer.kind === "visitor")
      return noFile(303, { Location: `/inloggen?verder=${encodeURIComponent("/profiel/gegevens")}` });
    const data = await gatherOwnData(viewer);
    const name = `leerkring-${viewer.handle}-${data.madeAt.toISOString().slice(0, 10)}.zip`;
    return new Response(Readable.toWeb(zipOf(data, viewer.language)) as ReadableStream, {
      headers: {
        "Content-Type": "application/zip",
        "Content-Disposition": `attachment; filename="${name}"`,
        ...closed,
      },
    });
  } catch (thrown) {
    return withoutFile(thrown);
  }
}
