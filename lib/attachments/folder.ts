import { randomUUID } from "node:crypto";
import { copyFile, mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Storage } from "#lib/attachments/storage";
import { env } from "#lib/core/env";
import { NoSpace } from "#lib/core/errors";

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT";
const FULL = ["ENOSPC", "EDQUOT", "EFBIG"];

/** Says in our own word that a disk is full; anything else is thrown on. */
export function orNoSpace(error: unknown): never {
  throw FULL.includes((error as NodeJS.ErrnoException).code ?? "") ? new NoSpace() : error;
}

/** Where attachments stand: `attachments` in DATA_DIR. */
export const attachmentsRoot = (): string => path.resolve(env.DATA_DIR, "attachments");

/** A folder on this machine, spread over 256 others by the first two signs of the key. */
export function folder(root = attachmentsRoot()): Storage {
  const placeOf = (key: string) => {
    if (!/^[0-9a-f][0-9a-z-]{7,60}$/.test(key)) throw new Error("not a key of ours");
    return path.join(root, key.slice(0, 2), key);
  };
  return {
    async put(key, file) {
      const place = placeOf(key);
      // Under another name until every byte is on the disk: a crash leaves no half file under the key.
      const unfinished = `${place}.${randomUUID()}.part`;
      try {
        await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
        await copyFile(file, unfinished);
        await synced(unfinished);
        await rename(unfinished, place);
        await synced(path.dirname(place));
      } catch (error) {
        await rm(unfinished, { force: true });
        orNoSpace(error);
      }
    },
    async get(key) {
      try {
        return (await open(placeOf(key))).createReadStream();
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async exists(key) {
      return (await stat(placeOf(key)).catch(() => undefined)) !== undefined;
    },
    async remove(key) {
      await rm(placeOf(key), { force: true });
    },
  };
}

async function synced(place: string): Promise<void> {
  const handle = await open(place);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
