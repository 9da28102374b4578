import { parentPort, workerData } from "node:worker_threads";
import { extractText, getDocumentProxy } from "unpdf";

const PAGES = 500;

/** Runs in a thread of its own, which is ended when it takes too long: a PDF may be made to. */
const pdf = await getDocumentProxy(new Uint8Array(workerData as Uint8Array), { verbosity: 0 });
if (pdf.numPages > PAGES) throw new Error("too many pages");
const { text } = await extractText(pdf, { mergePages: true });
parentPort!.postMessage(text.slice(0, 2_000_000));
