import { fileTypeFromBuffer } from "file-type";
import { isImage } from "#lib/attachments/choices";
import type { AttachmentType } from "#lib/attachments/choices";
import { textOfContainer } from "#lib/attachments/container";
import { textOfPdf } from "#lib/attachments/pdf";
import { redrawn } from "#lib/attachments/picture";
import type { Picture } from "#lib/attachments/picture";
import { hasTestVirus, refusePolyglot } from "#lib/attachments/polyglots";
import { FileRefused } from "#lib/core/errors";

export interface Inspected {
  /** What a reader would read in it; empty for a picture. */
  text: string;
  /** Only for a picture: what is kept in its place. */
  picture: Picture | undefined;
}

const isZip = (bytes: Buffer) => bytes.toString("latin1", 0, 4) === "PK\x03\x04";
const isContainer = (type: AttachmentType) => type === "docx" || type === "xlsx" || type === "odt";

/** Text that is nothing but text. */
function readText(bytes: Buffer): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Not UTF-8: refused below.
  }
  throw new FileRefused(415, "fileText");
}

async function inspectOne(bytes: Buffer, type: AttachmentType): Promise<Inspected> {
  if (bytes.length === 0) throw new FileRefused(422, "fileEmpty");
  if (hasTestVirus(bytes)) throw new FileRefused(422, "fileUnsafe");
  if (isZip(bytes)) {
    const text = await textOfContainer(bytes, type);
    return { text, picture: undefined };
  }
  if (isContainer(type)) throw new FileRefused(415, "fileOther");
  const found = await fileTypeFromBuffer(bytes.subarray(0, 65_536));
  if ((type === "txt" ? undefined : type) !== found?.ext) throw new FileRefused(415, "fileOther");
  refusePolyglot(bytes, type);
  if (type === "txt") return { text: readText(bytes), picture: undefined };
  if (isImage(type)) return { text: "", picture: await redrawn(bytes, type) };
  return { text: await textOfPdf(bytes), picture: undefined };
}

/** How many files are looked into at once: each may take tens of megabytes. */
const AT_ONCE = 2;
let busy = 0;
const waiting: (() => void)[] = [];

/**
 * What is in a file that calls itself a `type`, by its content alone (trust.md U-2 to U-5, U-8).
 * @throws FileRefused for anything that is not what its name says, or not only that
 */
export async function inspect(bytes: () => Promise<Buffer>, type: AttachmentType): Promise<Inspected> {
  if (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else busy += 1;
  try {
    return await inspectOne(await bytes(), type);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}
