/** `npm run bench -- --export`: how long both exports take, how large they are, and how much memory they need at most. */
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { closeDatabase, db } from "#db/client";
import { practiceCases } from "#db/schema";
import { exportForms } from "#lib/exporting/choices";
import { takeExport } from "#lib/exporting/commands";

const MEGABYTE = 1024 ** 2;

/** A reader that is always ready, and keeps nothing. @returns how many bytes came by, and the most memory on the way */
async function readAll(form: (typeof exportForms)[number]) {
  let [bytes, most] = [0, 0];
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const { zip } = await takeExport(null, form);
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done();
    },
  });
  await pipeline(zip, sink);
  clearInterval(watch);
  return { bytes, most };
}

await db.$count(practiceCases);
const base = process.memoryUsage().rss;
console.log(`before: ${(base / MEGABYTE).toFixed(0)} MB`);
for (const form of exportForms) {
  const started = performance.now();
  const { bytes, most } = await readAll(form);
  console.log(
    `${form.padEnd(10)} ${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s  ${(bytes / MEGABYTE).toFixed(1).padStart(7)} MB of zip  ${((most - base) / MEGABYTE).toFixed(0).padStart(5)} MB of memory over base`,
  );
}
await closeDatabase();
