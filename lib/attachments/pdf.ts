import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { FileRefused } from "#lib/core/errors";

const PATIENCE_MS = 8_000;

/** The text of a PDF; empty when it is only pictures. @throws FileRefused when it cannot be read in time */
export async function textOfPdf(bytes: Buffer): Promise<string> {
  const worker = new Worker(pathToFileURL(path.resolve("lib/attachments/pdf-worker.ts")), {
    workerData: new Uint8Array(bytes),
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 192 },
  });
  try {
    return await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("too slow")), PATIENCE_MS);
      worker.once("message", (text: string) => (clearTimeout(timer), resolve(text)));
      worker.once("error", (error) => (clearTimeout(timer), reject(error)));
      worker.once("exit", () => (clearTimeout(timer), reject(new Error("no text"))));
    });
  } catch {
    throw new FileRefused(422, "fileUnreadable");
  } finally {
    await worker.terminate();
  }
}
