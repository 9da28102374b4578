import { once } from "node:events";
import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { storage } from "#lib/attachments/storage";
import type { Language } from "#lib/core/messages";
import { log } from "#lib/core/log";
import type { OwnData } from "#lib/own-data/gather";
import { toPage } from "#lib/own-data/page";

/** A zip with the data for software (JSON), for reading (HTML), and the files somebody added. Made while it is read; `told` hears of every file. */
export function zipOf(data: OwnData, language: Language, told: (part: number) => void = () => {}): Readable {
  const zip = new ZipFile();
  const { madeAt, profile, sections } = data;
  const json = { gemaaktOp: madeAt.toISOString(), profiel: profile, ...sections };
  zip.addBuffer(Buffer.from(JSON.stringify(json, null, 2)), "gegevens.json");
  zip.addBuffer(Buffer.from(toPage(data, language)), "gegevens.html");
  const out = zip.outputStream.pipe(new PassThrough());
  addFiles(zip, data, out, told).then(
    () => zip.end(),
    (error: unknown) => out.destroy(error as Error),
  );
  return out;
}

/** One after the other, each whole in memory (at most 15 MB): a slow reader must not keep the storage waiting. */
async function addFiles(zip: ZipFile, { files }: OwnData, out: Readable, told: (part: number) => void): Promise<void> {
  const kept = await storage();
  for (const [index, { id, name }] of files.entries()) {
    if (out.destroyed) return; // the reader left
    const stream = await kept.get(id);
    if (!stream) {
      log.warn({ attachmentId: id }, "an attachment has no bytes");
      continue;
    }
    const bytes = Readable.from([await buffer(stream)]);
    const leave = () => bytes.destroy();
    out.once("close", leave);
    zip.addReadStream(bytes, `bijlagen/${name}`, { compress: false });
    await once(bytes, "close");
    out.off("close", leave);
    told((index + 1) / files.length);
  }
}
