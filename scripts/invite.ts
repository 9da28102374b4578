/** `npm run invite -- --email … --name … --organisation …`: makes someone a participant; the first administrator, say. */
import { parseArgs } from "node:util";
import { migrate } from "#db/migrate";
import { borrowDatabase } from "./database.ts";
import { exitOf, spawnNode } from "./setup/node.ts";
import { readSettings } from "./setup/settings.ts";
import { orExplain, tell } from "./setup/tell.ts";

const USAGE = `npm run invite -- --email naam@gemeente.nl --name "Voornaam Achternaam" --organisation "Breda"
  [--role participant|moderator|researcher|partner|administrator] [--kind municipality|partner] [--code GM0758] [--province "Noord-Brabant"]
  [--inhabitants 188000] [--urbanity 1 (very urban) … 5 (not urban), as CBS has it]`;

await orExplain(async () => {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    options: {
      email: text,
      name: text,
      organisation: text,
      role: text,
      kind: text,
      code: text,
      province: text,
      inhabitants: text,
      urbanity: text,
    },
  });
  if (!values.email || !values.name || !values.organisation) throw new Error(`This command needs:\n${USAGE}`);
  const settings = await readSettings();
  const database = settings.DATABASE_URL
    ? { url: settings.DATABASE_OWNER_URL ?? settings.DATABASE_URL, stop: async () => {} }
    : await borrowDatabase({ dataDir: settings.DATA_DIR, report: tell });
  try {
    await migrate(database.url);
    // A process of its own: the application's pool is made once, from DATABASE_URL as it is at the start.
    const env = { ...process.env, DATABASE_URL: database.url, LEERKRING_INVITATION: JSON.stringify(values) };
    process.exitCode = await exitOf(spawnNode("scripts/setup/invite.ts", [], { env, conditions: "react-server" }));
  } finally {
    await database.stop();
  }
});
