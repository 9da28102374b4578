import { MOST_BYTES } from "#lib/importing/choices";
import { Refused } from "#lib/core/errors";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The text of a file, without the mark of UTF-8 before it. @throws Refused for another encoding, nothing, or too much */
export function decode(bytes: Uint8Array): string {
  if (bytes.byteLength > MOST_BYTES) throw new Refused("importTooLarge");
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new Refused("importEncoding");
  }
  // UTF-16 can pass for UTF-8; a text has no NUL.
  if (text.includes("\u0000")) throw new Refused("importEncoding");
  if (text.trim() === "") throw new Refused("importEmpty");
  return text;
}
