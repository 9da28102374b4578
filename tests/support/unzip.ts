import { buffer } from "node:stream/consumers";
import { fromBuffer } from "yauzl";

/** The text of each file in a zip. */
export function unzip(bytes: Buffer): Promise<Map<string, string>> {
  const entries = new Map<string, string>();
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("end", () => resolve(entries));
      zip.on("error", reject);
      zip.on("entry", (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (failed, stream) => {
          if (failed) return reject(failed);
          buffer(stream).then((content) => {
            entries.set(entry.fileName, content.toString());
            zip.readEntry();
          }, reject);
        });
      });
      zip.readEntry();
    });
  });
}
