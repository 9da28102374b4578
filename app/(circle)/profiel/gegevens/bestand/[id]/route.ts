import type { NextRequest } from "next/server";
import { Readable } from "node:stream";
import { z } from "zod";
import { viewerOf } from "#lib/auth/viewer-of";
import { openOwnDataFile } from "#lib/own-data/commands";
import { closed, noFile, withoutFile } from "@/app/_files/closed";

/** The file, for the one person it is about; for everybody else it is not there. */
export async function GET(request: NextRequest, { params }: RouteContext<"/profiel/gegevens/bestand/[id]">) {
  try {
    const viewer = await viewerOf(request.headers.get("cookie"));
    const id = z.uuid().safeParse((await params).id);
    if (viewer.kind === "visitor" || !id.success) return noFile(404);
    const { name, bytes, stream } = await openOwnDataFile(viewer, id.data);
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: {
        "Content-Type": "application/zip",
        "Content-Length": String(bytes),
        "Content-Disposition": `attachment; filename="${name}"`,
        ...closed,
      },
    });
  } catch (thrown) {
    return withoutFile(thrown);
  }
}
