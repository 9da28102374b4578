/** `npm run administrator -- naam@gemeente.nl`: makes this person administrator, for when all of them are locked out. */
import { migrate } from "#db/migrate";
import { borrowDatabase } from "./database.ts";
import { exitOf, spawnNode } from "./setup/node.ts";
import { readSettings } from "./setup/settings.ts";
import { orExplain, tell } from "./setup/tell.ts";

await orExplain(async () => {
  const [email, ...more] = process.argv.slice(2);
  if (!email || more.length > 0) throw new Error("This command needs one address: npm run administrator -- naam@gemeente.nl"); // prettier-ignore
  const settings = await readSettings();
  const database = settings.DATABASE_URL
    ? { url: settings.DATABASE_OWNER_URL ?? settings.DATABASE_URL, stop: async () => {} }
    : await borrowDatabase({ dataDir: settings.DATA_DIR, report: tell });
  try {
    await migrate(database.url);
    // A process of its own: the application's pool is made once, from DATABASE_URL as it is at the start.
    const env = { ...process.env, DATABASE_URL: database.url, LEERKRING_ADMINISTRATOR: email };
    process.exitCode = await exitOf(
      spawnNode("scripts/setup/administrator.ts", [], { env, conditions: "react-server" }),
    );
  } finally {
    await database.stop();
  }
});
