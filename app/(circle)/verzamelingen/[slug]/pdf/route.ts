import type { NextRequest } from "next/server";
import { asDownload } from "#lib/attachments/name";
import { viewerOf } from "#lib/auth/viewer-of";
import { makePdf } from "#lib/collections/pdf";
import { closed, withoutFile } from "@/app/_files/closed";

/** The collection as one PDF, for whoever asks, with what they may read now. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  try {
    const bytes = await makePdf(await viewerOf(request.headers.get("cookie")), slug);
    return new Response(bytes, {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": asDownload(`${slug}.pdf`),
        "Content-Length": String(bytes.byteLength),
        ...closed,
      },
    });
  } catch (thrown) {
    return withoutFile(thrown);
  }
}
