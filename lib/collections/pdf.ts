import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Viewer } from "#lib/auth/actor";
import { limitPapers } from "#lib/auth/limits";
import { paperOf } from "#lib/collections/paper-of";
import type { Paper } from "#lib/collections/paper/paper";
import { TooFast } from "#lib/core/errors";

/** The longest collection takes two seconds of one core; more than this is a machine in trouble. */
const PATIENCE_MS = 20_000;
/** Wait in line while another is set: the rest of the machine is for who reads. */
const MOST_WAITING = 6;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** One after the other. @throws TooFast when the line is long */
async function inLine<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING) throw new TooFast(10);
  waiting += 1;
  const mine = last.then(work, work);
  last = mine.catch(() => {});
  return mine.finally(() => (waiting -= 1));
}

/** The bytes of a PDF. @throws Error when it takes too long */
async function setOnPaper(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(pathToFileURL(path.resolve("lib/collections/paper/worker.ts")), {
    workerData: paper,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 384 },
  });
  try {
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("paper: too slow")), PATIENCE_MS);
      worker.once("message", (bytes: Uint8Array<ArrayBuffer>) => (clearTimeout(timer), resolve(bytes)));
      worker.once("error", (error) => (clearTimeout(timer), reject(error)));
      worker.once("exit", () => (clearTimeout(timer), reject(new Error("paper: no bytes"))));
    });
  } finally {
    await worker.terminate();
  }
}

/** A collection as one PDF, with only what this viewer may read at this moment. @throws NotFound, TooFast */
export async function makePdf(viewer: Viewer, slug: string): Promise<Uint8Array<ArrayBuffer>> {
  await limitPapers(viewer);
  return inLine(async () => setOnPaper(await paperOf(viewer, slug)));
}
