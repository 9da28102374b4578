import { parentPort, workerData } from "node:worker_threads";
import { setDocument } from "#lib/collections/paper/document";
import type { Paper } from "#lib/collections/paper/paper";

/** Runs in a thread of its own: setting forty long cases takes seconds, in which nobody else would be served. */
const parts: Buffer[] = [];
for await (const part of setDocument(workerData as Paper)) parts.push(part as Buffer);
const bytes = new Uint8Array(Buffer.concat(parts));
parentPort!.postMessage(bytes, [bytes.buffer]);
