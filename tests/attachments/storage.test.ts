import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import S3rver from "@20minutes/s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bucket } from "#lib/attachments/bucket";
import { folder } from "#lib/attachments/folder";
import type { Storage } from "#lib/attachments/storage";

const key = "0f9c6f0e-5a39-4a62-b1ad-b8c3f2a6d001";
const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 251));
let place: string;
let file: string;
let stop: (() => Promise<void>) | undefined;

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), "storage-"));
  file = path.join(place, "photo.png");
  await writeFile(file, bytes);
});
afterAll(async () => {
  await stop?.();
  await rm(place, { recursive: true });
});

async function aBucket(): Promise<Storage> {
  const server = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: path.join(place, "s3"),
    configureBuckets: [{ name: "leerkring" }],
  });
  const { port } = await server.run();
  stop = () => server.close();
  return bucket(`http://S3RVER:S3RVER@127.0.0.1:${port}/leerkring`);
}

describe.each([
  ["a folder", () => Promise.resolve(folder(path.join(place, "attachments")))],
  ["an S3 bucket", aBucket],
])("%s", (_name, make) => {
  let kept: Storage;
  beforeAll(async () => {
    kept = await make();
  });

  it("gives back the very bytes", async () => {
    await kept.put(key, file);
    expect(await kept.exists(key)).toBe(true);
    expect((await buffer((await kept.get(key))!)).equals(bytes)).toBe(true);
  });

  it("knows what is not there", async () => {
    const other = key.replace("001", "002");
    expect(await kept.exists(other)).toBe(false);
    expect(await kept.get(other)).toBeUndefined();
  });

  it("takes the same key again, and forgets it as often as you like", async () => {
    await kept.put(key, file);
    await kept.remove(key);
    await kept.remove(key);
    expect(await kept.exists(key)).toBe(false);
  });
});

describe("a folder", () => {
  it("has no place for a key that leads elsewhere", async () => {
    const kept = folder(path.join(place, "attachments"));
    for (const bad of ["../../etc/passwd", "ab/../../x", "", "ab\0cdefghij"])
      await expect(kept.put(bad, file)).rejects.toThrow("not a key of ours");
  });

  it("leaves nothing of a file that could not be read", async () => {
    const root = path.join(place, "half");
    await expect(folder(root).put(key, path.join(place, "gone"))).rejects.toThrow();
    expect(await readdir(path.join(root, "0f"))).toEqual([]);
  });
});
