import { createReadStream } from "node:fs";
import { connect } from "node:net";
import type { Socket } from "node:net";
import type { Readable } from "node:stream";
import { env } from "#lib/core/env";
import { log } from "#lib/core/log";

const PATIENCE_MS = 10_000;
const ANSWER_LENGTH = 1_000;

export type Verdict = "clean" | "unsafe";

/** A chunk as clamd wants it: its length in four bytes, then the bytes. */
function framed(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

async function send(socket: Socket, bytes: Readable): Promise<void> {
  socket.write("zINSTREAM\0");
  for await (const part of bytes) {
    if (!socket.write(framed(part as Buffer))) await new Promise((resolve) => socket.once("drain", resolve));
  }
  socket.write(framed(Buffer.alloc(0)));
}

/** One conversation with clamd (INSTREAM, see clamd(8)). @throws when it is away, slow or says something else */
async function ask({ hostname, port }: URL, bytes: Readable): Promise<Verdict> {
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 3310) });
  try {
    const answer = new Promise<string>((resolve, reject) => {
      let said = "";
      const timer = setTimeout(() => reject(new Error("too slow")), PATIENCE_MS);
      socket.on("data", (part: Buffer) => {
        said = (said + part.toString("latin1")).slice(0, ANSWER_LENGTH);
        if (said.includes("\0")) resolve(said);
      });
      socket.once("error", reject);
      socket.once("close", () => (clearTimeout(timer), reject(new Error("hung up"))));
    });
    await Promise.race([send(socket, bytes), answer]);
    const said = (await answer).replace(/\0.*$/s, "");
    if (said === "stream: OK") return "clean";
    if (/^stream: .+ FOUND$/.test(said)) return "unsafe";
    throw new Error("no verdict");
  } finally {
    bytes.destroy();
    socket.destroy();
  }
}

/** Whether a scanner was set up. */
export const hasScanner = (): boolean => env.CLAMAV_URL !== undefined;

/** What the scanner says of these bytes; undefined when it did not answer: then they wait. */
export async function verdictOn(bytes: Readable): Promise<Verdict | undefined> {
  try {
    return await ask(new URL(env.CLAMAV_URL!), bytes);
  } catch (error) {
    log.warn({ kind: "scanner.away", fault: (error as NodeJS.ErrnoException).code ?? (error as Error).message });
    return undefined;
  }
}

export const verdictOnFile = (file: string): Promise<Verdict | undefined> => verdictOn(createReadStream(file));
