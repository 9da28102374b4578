import type { NextRequest } from "next/server";
import { onwards } from "#lib/auth/paths";
import { viewerOf } from "#lib/auth/viewer-of";
import { Forbidden, unwrap } from "#lib/core/errors";
import { leftOut } from "#lib/importing/left-out";
import { getReport } from "#lib/importing/queries";
import { closed, noFile, withoutFile } from "@/app/_files/closed";

/** The rows that stayed out, with what is wrong: to mend and bring again. */
export async function GET(request: NextRequest, { params }: RouteContext<"/beheer/invoer/[id]/fouten">) {
  try {
    const viewer = await viewerOf(request.headers.get("cookie"));
    const { id } = await params;
    if (viewer.kind === "visitor") return noFile(307, { Location: onwards("/inloggen", `/beheer/invoer/${id}`) });
    const { rows } = await getReport(viewer, id);
    return new Response(leftOut(rows, viewer.language), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="casussen-met-fouten.csv"',
        ...closed,
      },
    });
  } catch (thrown) {
    if (unwrap(thrown) instanceof Forbidden) return noFile(403);
    return withoutFile(thrown);
  }
}
