/** `npm run retention -- --dry-run`: what has had its term, and how much of it would go. Without --dry-run it goes. */
import { parseArgs } from "node:util";
import { borrowDatabase } from "./database.ts";
import { exitOf, spawnNode } from "./setup/node.ts";
import { readSettings } from "./setup/settings.ts";
import { orExplain, tell } from "./setup/tell.ts";

await orExplain(async () => {
  const { values } = parseArgs({ options: { "dry-run": { type: "boolean", default: false } } });
  const settings = await readSettings();
  const database = settings.DATABASE_URL
    ? { url: settings.DATABASE_URL, stop: async () => {} }
    : await borrowDatabase({ dataDir: settings.DATA_DIR, report: tell });
  try {
    // A process of its own: the application's pool is made once, from DATABASE_URL as it is at the start.
    const env = { ...process.env, DATABASE_URL: database.url, DATA_DIR: settings.DATA_DIR };
    const given = values["dry-run"] ? ["--dry-run"] : [];
    process.exitCode = await exitOf(
      spawnNode("scripts/setup/retention.ts", given, { env, conditions: "react-server" }),
    );
  } finally {
    await database.stop();
  }
});
