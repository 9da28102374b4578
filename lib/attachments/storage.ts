import type { Readable } from "node:stream";
import { env } from "#lib/core/env";

/** Where the files of attachments are kept. A key is one of our own ids, never a name that somebody gave. */
export interface Storage {
  /** Keeps a copy of the file at this path, whole or not at all. The same key again replaces it. @throws NoSpace */
  put: (key: string, file: string) => Promise<void>;
  /** The bytes, as a stream that ends what it opened when it is destroyed; undefined when there is no such key. */
  get: (key: string) => Promise<Readable | undefined>;
  exists: (key: string) => Promise<boolean>;
  /** Removing what is not there is harmless. */
  remove: (key: string) => Promise<void>;
}

let opened: Promise<Storage> | undefined;

/** The storage of the settings, opened once: a bucket when STORAGE_URL names one, else a folder in DATA_DIR. */
export function storage(): Promise<Storage> {
  return (opened ??= env.STORAGE_URL
    ? import("#lib/attachments/bucket").then(({ bucket }) => bucket(env.STORAGE_URL!))
    : import("#lib/attachments/folder").then(({ folder }) => folder()));
}
