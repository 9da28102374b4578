import type { AttachmentType } from "#lib/attachments/choices";
import { FileRefused } from "#lib/core/errors";

// In two halves, so that no scanner mistakes this file for the test virus it looks for.
const EICAR = Buffer.from("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

/** Whether the test virus of EICAR stands in these bytes: also without a scanner it is refused. */
export const hasTestVirus = (bytes: Buffer): boolean => bytes.includes(EICAR);
export const TEST_VIRUS_LENGTH = EICAR.length;

const PAGE = /<(script|html|!doctype|svg|iframe|body|img|object|embed)[\s>/]/i;
const PROGRAM = /<\?php|<\?=/i;
const END_OF_ZIP = Buffer.from("PK\x05\x06");

/** From where to where a picture keeps words about itself: those do not survive the re-encoding. */
function wordsInPicture(bytes: Buffer, type: AttachmentType): [number, number][] {
  const found: [number, number][] = [];
  if (type === "jpg") {
    let at = 2;
    while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
      const marker = bytes[at + 1]!;
      const end = at + 2 + bytes.readUInt16BE(at + 2);
      if (marker >= 0xe0 && marker <= 0xef) found.push([at, end]);
      at = end;
    }
  } else if (type === "png") {
    for (let at = 8; at + 12 <= bytes.length;) {
      const end = at + 12 + bytes.readUInt32BE(at);
      if (["eXIf", "iTXt"].includes(bytes.toString("latin1", at + 4, at + 8))) found.push([at, end]);
      at = end;
    }
  } else {
    for (let at = 12; at + 8 <= bytes.length;) {
      const end = at + 8 + bytes.readUInt32LE(at + 4);
      if (["EXIF", "XMP "].includes(bytes.toString("latin1", at, at + 4))) found.push([at, end]);
      at = end + (end % 2);
    }
  }
  return found;
}

/** Where a picture ends by its own account. */
function endOfPicture(bytes: Buffer, type: AttachmentType): number {
  if (type === "webp") return bytes.readUInt32LE(4) + 8;
  if (type === "png") return bytes.lastIndexOf("IEND") + 8;
  return bytes.length; // telephones put more behind the last marker of a JPEG
}

/**
 * Refuses a picture, PDF or text that is something else as well: a page, a program, an archive (trust.md U-2).
 * @throws FileRefused
 */
export function refusePolyglot(bytes: Buffer, type: AttachmentType): void {
  const refuse = () => new FileRefused(415, "fileMixed");
  if (bytes.lastIndexOf(END_OF_ZIP) > bytes.length - 65_600 && bytes.includes("PK\x03\x04")) throw refuse();
  const text = bytes.toString("latin1");
  if (type === "txt") {
    if (PAGE.test(text.slice(0, 4_096)) || PROGRAM.test(text)) throw refuse();
    return;
  }
  if (PROGRAM.test(text) && /<\?php/i.test(text)) throw refuse();
  if (type === "pdf") {
    if (!text.startsWith("%PDF-") || /<(script|html|!doctype)[\s>]/i.test(text)) throw refuse();
    return;
  }
  // A JPEG whose first length reads as the start of a comment in JavaScript.
  if (type === "jpg" && text.slice(4, 6) === "/*") throw refuse();
  if (bytes.length > endOfPicture(bytes, type) + 1) throw refuse();
  let rest = "";
  let from = 0;
  for (const [start, end] of wordsInPicture(bytes, type)) {
    rest += text.slice(from, start);
    from = end;
  }
  if (/<(script|html|!doctype|svg)[\s>]/i.test(rest + text.slice(from))) throw refuse();
}
