import { nameInHeader } from "#lib/attachments/name";
import { submissionKeyIn } from "./conditions.ts";
import { WrongInput } from "./problem.ts";

/** The SHA-256 in a Content-Digest (RFC 9530), in hexadecimal; undefined when it holds none. */
function digestIn(header: string | null): string | undefined {
  const found = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(header ?? "")?.[1];
  return found && Buffer.from(found, "base64").toString("hex");
}

/** What the headers of an upload say of the file. @throws WrongInput with everything that is missing */
export function uploadIn(headers: Headers) {
  const name = nameInHeader(headers.get("content-disposition"));
  const sha256 = digestIn(headers.get("content-digest"));
  const missing = [
    ...(name ? [] : [{ in: "header" as const, naam: "Content-Disposition", message: "fileNameMissing" }]),
    ...(sha256 ? [] : [{ in: "header" as const, naam: "Content-Digest", message: "digestMissing" }]),
  ];
  if (missing.length > 0) throw new WrongInput(missing);
  return { name, sha256, submissionKey: submissionKeyIn(headers) };
}
