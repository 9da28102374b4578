import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import { z } from "zod";
import type { ExportFile } from "#lib/exporting/file";

/** The shape of each file, as JSON Schema. */
export const schemasOf = (files: readonly ExportFile[]): Record<string, object> =>
  Object.fromEntries(files.map(({ name, schema }) => [`${name}.jsonl`, z.toJSONSchema(schema)]));

async function* asLines({ lines }: ExportFile): AsyncGenerator<string> {
  for await (const line of lines()) yield `${JSON.stringify(line)}\n`;
}

/** A zip of the files, made while it is sent: nothing of it is read before the reader took what came before. */
export function zipOf(files: readonly ExportFile[], readme: string): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream.pipe(new PassThrough());
  zip.addBuffer(Buffer.from(readme), "README.md");
  zip.addBuffer(Buffer.from(`${JSON.stringify(schemasOf(files), null, 2)}\n`), "schema.json");
  let open: Readable | undefined;
  // The reader left.
  out.once("close", () => open?.destroy());
  for (const file of files)
    zip.addReadStreamLazy(`${file.name}.jsonl`, (use) => {
      const lines = Readable.from(asLines(file), { objectMode: false });
      lines.once("error", (error) => out.destroy(error));
      open = lines;
      use(null, lines);
    });
  zip.end();
  return out;
}
