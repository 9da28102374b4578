import type { NextRequest } from "next/server";
import { isSameOrigin } from "#lib/auth/same-origin";
import { viewerOf } from "#lib/auth/viewer-of";
import { Forbidden, FreshSignInNeeded, unwrap } from "#lib/core/errors";
import { exportRights } from "#lib/rights/export";
import { closed, noFile, withoutFile } from "@/app/_files/closed";

/** Every special right as a file, for administrators. A POST, because it leaves a line in the log. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request.headers)) return noFile(403);
  try {
    const viewer = await viewerOf(request.headers.get("cookie"));
    if (viewer.kind === "visitor") return noFile(401);
    const name = `rechten-${new Date().toISOString().slice(0, 10)}.csv`;
    return new Response(await exportRights(viewer), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${name}"`,
        ...closed,
      },
    });
  } catch (thrown) {
    const error = unwrap(thrown);
    if (error instanceof Forbidden && !(error instanceof FreshSignInNeeded)) return noFile(403);
    return withoutFile(thrown, "/beheer/rechten");
  }
}
