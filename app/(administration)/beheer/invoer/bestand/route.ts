import type { NextRequest } from "next/server";
import { authorise } from "#lib/auth/authorise";
import { isSameOrigin } from "#lib/auth/same-origin";
import { viewerOf } from "#lib/auth/viewer-of";
import { Forbidden, Refused, unwrap } from "#lib/core/errors";
import { bringFile } from "#lib/importing/commands";
import { canImport } from "#lib/importing/policy";
import { noFile, withoutFile } from "@/app/_files/closed";

const goTo = (path: string) =>
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "private, no-store" } });

/** The bytes of the file, or of what was pasted. */
async function bytesIn(request: NextRequest): Promise<Uint8Array> {
  const form = await request.formData();
  const [file, text] = [form.get("bestand"), form.get("tekst")];
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer());
  return new TextEncoder().encode(typeof text === "string" ? text : "");
}

/** A file with cases, to be looked at: a plain form, because a server action takes no file of this size. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request.headers)) return noFile(403);
  try {
    const viewer = await viewerOf(request.headers.get("cookie"));
    if (viewer.kind === "visitor") return goTo(`/inloggen?verder=${encodeURIComponent("/beheer/invoer")}`);
    authorise(canImport(viewer)); // before its body is read
    return goTo(`/beheer/invoer/${await bringFile(viewer, await bytesIn(request))}`);
  } catch (thrown) {
    const error = unwrap(thrown);
    if (error instanceof Refused) return goTo(`/beheer/invoer?fout=${error.message}`);
    if (error instanceof Forbidden) return noFile(403);
    if (error instanceof TypeError) return noFile(400);
    return withoutFile(thrown);
  }
}
