import { PassThrough } from "node:stream";
import type { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { storage } from "#lib/attachments/storage";
import type { Language } from "#lib/core/messages";
import { log } from "#lib/core/log";
import type { OwnData } from "#lib/own-data/gather";
import { toPage } from "#lib/own-data/page";

/** A zip with the data for software (JSON), for reading (HTML), and the files somebody added. Made while it is sent. */
export function zipOf(data: OwnData, language: Language): Readable {
  const zip = new ZipFile();
  const { madeAt, profile, sections } = data;
  const json = { gemaaktOp: madeAt.toISOString(), profiel: profile, ...sections };
  zip.addBuffer(Buffer.from(JSON.stringify(json, null, 2)), "gegevens.json");
  zip.addBuffer(Buffer.from(toPage(data, language)), "gegevens.html");
  const out = zip.outputStream.pipe(new PassThrough());
  addFiles(zip, data).then(
    () => zip.end(),
    (error: unknown) => out.destroy(error as Error),
  );
  return out;
}

/** One after the other: each is opened when the one before it is in. */
async function addFiles(zip: ZipFile, { files }: OwnData): Promise<void> {
  const kept = await storage();
  for (const { id, name } of files) {
    const stream = await kept.get(id);
    if (!stream) {
      log.warn({ attachmentId: id }, "an attachment has no bytes");
      continue;
    }
    zip.addReadStream(stream, `bijlagen/${name}`, { compress: false });
    await new Promise<void>((resolve, reject) => stream.once("close", resolve).once("error", reject));
  }
}
