import type { NextRequest } from "next/server";
import { asDownload } from "#lib/attachments/name";
import { viewerOf } from "#lib/auth/viewer-of";
import { makePdf } from "#lib/collections/pdf";
import { NotFound, TooFast, isUnavailable, unwrap } from "#lib/core/errors";

const closed = {
  "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "private, no-store",
};

const no = (status: number, headers: Record<string, string> = {}) =>
  new Response(String(status), {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", ...closed, ...headers },
  });

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
    const error = unwrap(thrown);
    if (error instanceof NotFound) return no(404);
    if (error instanceof TooFast) return no(429, { "Retry-After": String(error.retryAfter) });
    if (isUnavailable(error)) return no(503, { "Retry-After": "5" });
    throw error;
  }
}
