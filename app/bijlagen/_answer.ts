import { Readable } from "node:stream";
import { mediaTypes } from "#lib/attachments/choices";
import { asDownload } from "#lib/attachments/name";
import { openAttachment } from "#lib/attachments/queries";
import { viewerOf } from "#lib/auth/viewer-of";
import { closed, noFile, withoutFile } from "@/app/_files/closed";

/** A file, for whoever may read its case at this moment. Always to be saved, never to be opened as a page. */
export async function answerWithFile(request: Request, id: string, small: boolean): Promise<Response> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return noFile(404);
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
    return withoutFile(thrown);
  }
}
