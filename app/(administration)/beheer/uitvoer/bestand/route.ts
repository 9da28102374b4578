import type { NextRequest } from "next/server";
import { Readable } from "node:stream";
import { isSameOrigin } from "#lib/auth/same-origin";
import { viewerOf } from "#lib/auth/viewer-of";
import { Forbidden, FreshSignInNeeded, Invalid, unwrap } from "#lib/core/errors";
import { formObject, parse } from "#lib/core/parse";
import { takeExport } from "#lib/exporting/commands";
import { TakeExport } from "#lib/exporting/validation";
import { closed, noFile, withoutFile } from "@/app/_files/closed";

const goTo = (path: string) =>
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "private, no-store" } });

/** The community as a zip. A POST, because it leaves a line in the log. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request.headers)) return noFile(403);
  try {
    const viewer = await viewerOf(request.headers.get("cookie"));
    if (viewer.kind === "visitor") return goTo(`/inloggen?verder=${encodeURIComponent("/beheer/uitvoer")}`);
    const { form } = parse(TakeExport, formObject(TakeExport, await request.formData()));
    const { name, zip } = await takeExport(viewer, form);
    return new Response(Readable.toWeb(zip) as ReadableStream, {
      headers: {
        "Content-Type": "application/zip",
        "Content-Disposition": `attachment; filename="${name}"`,
        ...closed,
      },
    });
  } catch (thrown) {
    const error = unwrap(thrown);
    if (error instanceof Forbidden && !(error instanceof FreshSignInNeeded)) return noFile(403);
    if (error instanceof Invalid && error.mistakes.every(({ message }) => message === "sureMissing"))
      return goTo("/beheer/uitvoer?fout=sureMissing#agreed");
    if (error instanceof Invalid || error instanceof TypeError) return noFile(400);
    return withoutFile(thrown, "/beheer/uitvoer");
  }
}
