import sharp from "sharp";
import type { AttachmentType } from "#lib/attachments/choices";
import { FileRefused } from "#lib/core/errors";

const PIXELS = 40_000_000;
const WIDEST = 4_000;
const SMALL_WIDTH = 1_000;
const SECONDS = 10;

sharp.cache(false);
sharp.concurrency(1);

export interface Picture {
  whole: Buffer;
  /** For on the page, always a WebP. */
  small: Buffer;
  width: number;
  height: number;
}

/**
 * The picture made anew, upright and without a word about where, when or with what it was taken (EXIF, XMP, IPTC, the
 * little picture inside). Of a moving picture the first one stays.
 * @throws FileRefused for what is too large to open, or broken
 */
export async function redrawn(bytes: Buffer, type: AttachmentType): Promise<Picture> {
  const open = () =>
    sharp(bytes, { limitInputPixels: PIXELS, failOn: "truncated", pages: 1 }).timeout({ seconds: SECONDS });
  try {
    const { format } = await open().metadata();
    if (format !== (type === "jpg" ? "jpeg" : type)) throw new FileRefused(415, "fileOther");
    const upright = open().autoOrient().toColourspace("srgb");
    const sized = upright.resize({ width: WIDEST, height: WIDEST, fit: "inside", withoutEnlargement: true });
    const made =
      type === "jpg" ? sized.jpeg({ quality: 85 }) : type === "png" ? sized.png() : sized.webp({ quality: 85 });
    const { data: whole, info } = await made.toBuffer({ resolveWithObject: true });
    const small = await sharp(whole)
      .resize({ width: SMALL_WIDTH, height: SMALL_WIDTH, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer();
    return { whole, small, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(422, "filePicture");
  }
}
