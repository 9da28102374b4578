/** `npm run restore -- FILE`: puts a backup back onto an empty database, embedded or not. */
import path from "node:path";
import { borrowDatabase } from "./database.ts";
import { readSettings } from "./setup/settings.ts";
import { orExplain, tell } from "./setup/tell.ts";

await orExplain(async () => {
  const [named] = process.argv.slice(2);
  if (!named) throw new Error("This command needs:\nnpm run restore -- FILE");
  const settings = await readSettings();
  process.env.DATA_DIR = settings.DATA_DIR;
  const [{ putBack }, { storage }] = await Promise.all([
    import("./backup/put-back.ts"),
    import("#lib/attachments/storage"),
  ]);
  const database = settings.DATABASE_URL
    ? { url: settings.DATABASE_OWNER_URL ?? settings.DATABASE_URL, stop: async () => {} }
    : await borrowDatabase({ dataDir: settings.DATA_DIR, report: tell });
  try {
    const { madeAt, attachments } = await putBack({
      databaseUrl: database.url,
      file: path.resolve(named),
      secret: settings.BACKUP_KEY,
      storage: await storage(),
    });
    tell(`The community of ${madeAt} is back, with ${attachments} files. Start it with: npm start`);
  } finally {
    await database.stop();
  }
});
