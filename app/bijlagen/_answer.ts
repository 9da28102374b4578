import { Readable } from "node:stream";
import { mediaTypes } from "#lib/attachments/choices";
import { asDownload } from "#lib/attachments/name";
import { openAttachment } from "#lib/attachments/queries";
import { viewerOf } from "#lib/auth/viewer-of";
import { NotFound, isUnavailable, unwrap } from "#lib/core/errors";

const closed = {
  // Nothing of a file may ever run as a page of ours (trust.md U-6). A picture in <img> needs no more than this.
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

/** A file, for whoever may read its case at this moment. Always to be saved, never to be opened as a page. */
export async function answerWithFile(request: Request, id: string, small: boolean): Promise<Response> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return no(404);
  try {
    const viewer = await viewerOf(request.headers.get("cookie"));
    const { attachment, stream } = await openAttachment(viewer, id, small);
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: {
        "Content-Type": small ? mediaTypes.webp : mediaTypes[attachment.type],
        "Content-Disposition": asDownload(small ? attachment.name.replace(/\.\w+$/, ".webp") : attachment.name),
        ...(small ? {} : { "Content-Length": String(attachment.bytes) }),
        ...closed,
      },
    });
  } catch (thrown) {
    const error = unwrap(thrown);
    if (error instanceof NotFound) return no(404);
    if (isUnavailable(error)) return no(503, { "Retry-After": "5" });
    throw error;
  }
}
