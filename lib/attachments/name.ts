import { NAME_LENGTH, attachmentTypes } from "#lib/attachments/choices";
import type { AttachmentType } from "#lib/attachments/choices";
import { FileRefused } from "#lib/core/errors";
import { tidy } from "#lib/core/text";

// Signs that nobody sees, or that turn the direction of a line: "gpj.exe" must not read as "exe.jpg".
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu;
/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Ends that say a type; "jpeg" is written as "jpg". @throws FileRefused for another one */
export function typeInName(name: string): AttachmentType {
  const end = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase();
  const type = attachmentTypes.find((one) => one === (end === "jpeg" ? "jpg" : end));
  if (!type) throw new FileRefused(415, "fileType");
  return type;
}

/** The name as it is shown and given back: without folders or signs nobody sees, not too long, with the end of its type. */
export function shownName(given: string, type: AttachmentType): string {
  const last = given.toWellFormed().split(/[\\/]/).at(-1)!;
  const plain = tidy(last.replace(UNSEEN, "")).replace(/["<>|:*?]/g, "'");
  const stem = plain.replace(/\.[a-z0-9]+$/i, "").replace(/^[.\s]+|[.\s]+$/g, "") || "bestand";
  const safe = DEVICE.test(stem) ? `_${stem}` : stem;
  const room = NAME_LENGTH - type.length - 1;
  // Cut between signs, never in one: `slice` would leave half an emoji.
  return `${[...safe].slice(0, room).join("").slice(0, room).toWellFormed().replaceAll("\ufffd", "")}.${type}`;
}

/** `Content-Disposition` for saving a file under its name: always plain ASCII (RFC 6266, RFC 8187). */
export function asDownload(name: string): string {
  const plain = name.replace(/[^\w. -]/g, "_");
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** The name in such a header, as a client sent it; undefined when there is none that can be read. */
export function nameInHeader(header: string | null): string | undefined {
  const coded = /filename\*\s*=\s*UTF-8''([^;\s]+)/i.exec(header ?? "")?.[1];
  try {
    return coded === undefined ? /filename\s*=\s*"([^"]*)"/i.exec(header ?? "")?.[1] : decodeURIComponent(coded);
  } catch {
    return undefined;
  }
}
