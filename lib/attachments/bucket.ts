import { createHash } from "node:crypto";
import { createReadStream, openAsBlob } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import type { Storage } from "#lib/attachments/storage";
import { NoSpace } from "#lib/core/errors";

/** Long enough for 15 MB over a slow line, short enough to say so while somebody waits. */
const PATIENCE_MS = 12_000;

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest("hex");
}

/**
 * A bucket that speaks S3. `url` is `https://key:secret@host/bucket?region=…`, or `http:` on this machine. The checksum is
 * part of the signature, so what the bucket takes is what we sent.
 */
export function bucket(url: string): Storage {
  const { username, password, protocol, host, pathname, searchParams } = new URL(url);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: "s3",
    region: searchParams.get("region") ?? "us-east-1",
    retries: 0,
  });
  const base = `${protocol}//${host}${pathname.replace(/\/+$/, "")}/`;
  const ask = async (method: string, key: string, init: RequestInit = {}): Promise<Response> => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await client.fetch(base + encodeURIComponent(key), {
      method,
      redirect: "error", // the bucket is where the setting says, nowhere else
      signal,
      ...init,
    });
    if (answer.ok || answer.status === 404) return answer;
    await answer.body?.cancel();
    if (answer.status === 507) throw new NoSpace();
    throw new Error(`the bucket answered ${answer.status} to ${method}`);
  };
  return {
    async put(key, file) {
      const headers = { "X-Amz-Content-Sha256": await sha256Of(file) };
      const answer = await ask("PUT", key, { body: await openAsBlob(file), headers });
      await answer.body?.cancel();
      if (answer.status === 404) throw new Error("there is no such bucket");
    },
    async get(key) {
      const answer = await ask("GET", key);
      if (answer.status !== 404 && answer.body) return Readable.fromWeb(answer.body as ReadableStream);
      await answer.body?.cancel();
      return undefined;
    },
    async exists(key) {
      const answer = await ask("HEAD", key);
      await answer.body?.cancel();
      return answer.ok;
    },
    async remove(key) {
      await (await ask("DELETE", key)).body?.cancel();
    },
  };
}
