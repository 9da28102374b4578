/** `npm run export -- FILE [--pseudonymised]`: the community as a zip of JSON Lines (docs/export.md). */
import path from "node:path";
import { parseArgs } from "node:util";
import { borrowDatabase } from "./database.ts";
import { exitOf, spawnNode } from "./setup/node.ts";
import { readSettings } from "./setup/settings.ts";
import { orExplain, tell } from "./setup/tell.ts";

await orExplain(async () => {
  const { values, positionals } = parseArgs({
    options: { pseudonymised: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [named] = positionals;
  if (!named || positionals.length > 1)
    throw new Error("This command needs:\nnpm run export -- FILE [--pseudonymised]");
  const settings = await readSettings();
  const database = settings.DATABASE_URL
    ? { url: settings.DATABASE_URL, stop: async () => {} }
    : await borrowDatabase({ dataDir: settings.DATA_DIR, report: tell });
  try {
    // A process of its own: the application's pool is made once, from DATABASE_URL as it is at the start.
    const env = { ...process.env, DATABASE_URL: database.url };
    const rest = [path.resolve(named), values.pseudonymised ? "research" : "full"];
    process.exitCode = await exitOf(spawnNode("scripts/setup/export.ts", rest, { env, conditions: "react-server" }));
  } finally {
    await database.stop();
  }
});
