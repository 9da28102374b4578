import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { ATTACHMENT_BYTES } from "#lib/attachments/choices";
import { attachmentsRoot, orNoSpace } from "#lib/attachments/folder";
import { FileRefused, Invalid } from "#lib/core/errors";

const place = () => path.join(attachmentsRoot(), "incoming");

export interface Incoming {
  file: string;
  bytes: number;
  /** Of what arrived. */
  sha256: string;
}

type Bytes = AsyncIterable<Uint8Array>;

async function* unbroken(body: Bytes): Bytes {
  try {
    yield* body;
  } catch {
    throw new Invalid([{ field: "file", message: "fileBroken" }]); // the sender left half-way
  }
}

/** Writes what comes in to a file of its own, no longer than an attachment may be. @throws FileRefused, Invalid, NoSpace */
async function receive(body: Bytes): Promise<Incoming> {
  await mkdir(place(), { recursive: true, mode: 0o700 }).catch(orNoSpace);
  const file = path.join(place(), randomUUID());
  const handle = await open(file, "wx", 0o600).catch(orNoSpace);
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const part of unbroken(body)) {
      bytes += part.length;
      if (bytes > ATTACHMENT_BYTES) throw new FileRefused(413, "fileTooLarge");
      hash.update(part);
      await handle.writeFile(part).catch(orNoSpace);
    }
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return { file, bytes, sha256: hash.digest("hex") };
}

/** Receives a file, gives it to `work`, and leaves nothing of it here, however that ends. */
export async function withIncoming<T>(body: Bytes, work: (incoming: Incoming) => Promise<T>): Promise<T> {
  const incoming = await receive(body);
  try {
    return await work(incoming);
  } finally {
    await rm(incoming.file, { force: true });
  }
}

/** A place of its own for something that `work` makes, gone when it ends. */
export async function withPlace<T>(work: (file: string) => Promise<T>): Promise<T> {
  await mkdir(place(), { recursive: true, mode: 0o700 }).catch(orNoSpace);
  const file = path.join(place(), randomUUID());
  try {
    return await work(file);
  } finally {
    await rm(file, { force: true });
  }
}

/** The same, for something made from what came in. */
export const withMade = <T>(bytes: Uint8Array, work: (file: string) => Promise<T>): Promise<T> =>
  withPlace(async (file) => {
    const handle = await open(file, "wx", 0o600).catch(orNoSpace);
    await handle
      .writeFile(bytes)
      .catch(orNoSpace)
      .finally(() => handle.close());
    return work(file);
  });

/** Takes away what a crash left half-way more than an hour ago. */
export async function sweepIncoming(now = Date.now()): Promise<void> {
  for (const name of await readdir(place()).catch(() => [])) {
    const file = path.join(place(), name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > 3_600_000) await rm(file, { force: true });
  }
}
