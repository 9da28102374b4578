/** `npm run seed -- --cases N --participants N --comments N`: adds N believable records for load tests. */
import { parseArgs } from "node:util";
import { seedBulk } from "#db/seed/bulk/bulk";
import { migrate } from "#db/migrate";
import { borrowDatabase } from "./database.ts";
import { readSettings } from "./setup/settings.ts";
import { orExplain, tell } from "./setup/tell.ts";

/** A whole number of at least 0. */
function count(name: string, given: string | undefined, otherwise: number): number {
  const number = given === undefined ? otherwise : Number(given);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} needs a whole number, not "${given}".`);
  return number;
}

await orExplain(async () => {
  const names = ["cases", "participants", "comments"] as const;
  const { values } = parseArgs({
    options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
  });
  const size = {
    cases: count("cases", values.cases, 0),
    participants: count("participants", values.participants, 0),
    comments: count("comments", values.comments, 0),
  };
  if (size.comments > 0 && size.cases === 0)
    throw new Error("--comments are placed under new cases: give --cases too.");
  const settings = await readSettings();
  const database = settings.DATABASE_URL
    ? { url: settings.DATABASE_OWNER_URL ?? settings.DATABASE_URL, stop: async () => {} }
    : await borrowDatabase({ dataDir: settings.DATA_DIR, report: tell });
  try {
    await migrate(database.url);
    const started = Date.now();
    await seedBulk(database.url, size, tell);
    tell(`Done in ${((Date.now() - started) / 1000).toFixed(1)} seconds.`);
  } finally {
    await database.stop();
  }
});
