/** The work of `npm run export`, on the database of DATABASE_URL: a file, and which of the two. */
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { closeDatabase } from "#db/client";
import { takeExport } from "#lib/exporting/commands";
import { orExplain, tell } from "./tell.ts";

const [file, form] = process.argv.slice(2);

await orExplain(async () => {
  try {
    const started = performance.now();
    const { zip } = await takeExport(null, form === "research" ? "research" : "full");
    // Only for who writes it; a file that is there already is not overwritten.
    const to = createWriteStream(file!, { flags: "wx", mode: 0o600 });
    let begun = false;
    to.once("open", () => (begun = true));
    try {
      await pipeline(zip, to);
    } catch (error) {
      if (begun) await rm(file!, { force: true });
      throw error;
    }
    tell(`${file}: ${to.bytesWritten} bytes in ${((performance.now() - started) / 1000).toFixed(1)} seconds.`);
    if (form !== "research") tell("It holds names and addresses, and is not sealed: keep it safe.");
  } finally {
    await closeDatabase();
  }
});
