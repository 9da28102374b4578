import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { extract, pack } from "tar-stream";
import { isSealed, sealed, unsealed } from "./seal.ts";

export interface ArchiveWriter {
  /** Adds a file of these bytes. */
  add: (name: string, bytes: Buffer) => Promise<void>;
}

/**
 * Writes a compressed tar, sealed when there is a secret. It has its name only when it is whole: a backup that was
 * interrupted leaves none.
 */
export async function writeArchive(
  file: string,
  secret: string | undefined,
  fill: (archive: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  const tar = pack();
  const out = createWriteStream(unfinished, { mode: 0o600 });
  const seal = secret ? await sealed(secret) : new PassThrough();
  const written = pipeline(tar, createGzip({ level: 6 }), seal, out);
  const broken = written.then(() => new Promise<never>(() => {}));
  const add = (name: string, bytes: Buffer) =>
    new Promise<void>((resolve, reject) => {
      tar.entry({ name, mode: 0o600, mtime: new Date(0) }, bytes, (error) => (error ? reject(error) : resolve()));
    });
  try {
    // A disk that is full breaks the pipeline, and the filling would wait for ever.
    await Promise.race([fill({ add }), broken]);
    tar.finalize();
    await written;
    const handle = await open(unfinished);
    await handle.sync().finally(() => handle.close());
    await rename(unfinished, file);
  } catch (error) {
    tar.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Reads the files of an archive one after the other. @throws Error in words for what is no backup, or not whole */
export async function readArchive(
  file: string,
  secret: string | undefined,
  take: (name: string, bytes: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const handle = await open(file).catch(() => {
    throw new Error(`There is no file ${file}.`);
  });
  const beginning = Buffer.alloc(32);
  await handle.read(beginning, 0, beginning.length, 0).finally(() => handle.close());
  const zipped = beginning[0] === 0x1f && beginning[1] === 0x8b;
  if (!isSealed(beginning) && !zipped) throw new Error("This is no backup of Leerkring, or it is damaged.");
  // Else whoever may write where the backups stand could put one of their own in the place of ours.
  if (!isSealed(beginning) && secret)
    throw new Error(
      "BACKUP_KEY is set, but this backup is not sealed. Without BACKUP_KEY it can be put back all the same.",
    );
  if (isSealed(beginning) && !secret)
    throw new Error("This backup is sealed. Set BACKUP_KEY to the key it was made with.");
  const tar = extract();
  const unseal = isSealed(beginning) ? unsealed(secret!) : new PassThrough();
  const read = pipeline(createReadStream(file), unseal, createGunzip(), tar);
  read.catch(() => {});
  try {
    for await (const entry of tar) {
      await take(entry.header.name, entry as AsyncIterable<Buffer>);
      entry.resume();
    }
    await read;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "Z_DATA_ERROR" || code === "Z_BUF_ERROR" || /invalid tar|unexpected end/i.test(message))
      throw new Error("This is no backup of Leerkring, or it is damaged or cut off.");
    throw error;
  }
}
