import type { NextRequest } from "next/server";
import { isSameOrigin } from "#lib/auth/same-origin";
import { viewerOf } from "#lib/auth/viewer-of";
import { Forbidden, FreshSignInNeeded, Invalid, unwrap } from "#lib/core/errors";
import { formObject, parse } from "#lib/core/parse";
import { exportLog } from "#lib/logbook/export";
import { ExportLog } from "#lib/logbook/validation";
import { closed, noFile, withoutFile } from "@/app/_files/closed";

const types = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" } as const;

/** The logbook as a file, for moderators and administrators. A POST, because it leaves a line in the log. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request.headers)) return noFile(403);
  try {
    const viewer = await viewerOf(request.headers.get("cookie"));
    if (viewer.kind === "visitor") return noFile(401);
    const input = parse(ExportLog, formObject(ExportLog, await request.formData()));
    const pieces = await exportLog(viewer, input);
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel: async () => void (await pieces.return(undefined)),
    });
    const name = `logboek-${new Date().toISOString().slice(0, 10)}.${input.form}`;
    return new Response(body, {
      headers: {
        "Content-Type": types[input.form],
        "Content-Disposition": `attachment; filename="${name}"`,
        ...closed,
      },
    });
  } catch (thrown) {
    const error = unwrap(thrown);
    if (error instanceof Forbidden && !(error instanceof FreshSignInNeeded)) return noFile(403);
    if (error instanceof Invalid || error instanceof TypeError) return noFile(400);
    return withoutFile(thrown, "/moderatie/logboek");
  }
}
