/** `npm run backup -- FILE`: the whole community, rows and files, in one file; also while people work. */
import path from "node:path";
import { borrowDatabase } from "./database.ts";
import { readSettings } from "./setup/settings.ts";
import { orExplain, tell } from "./setup/tell.ts";

await orExplain(async () => {
  const [named] = process.argv.slice(2);
  if (!named) throw new Error("This command needs:\nnpm run backup -- FILE");
  const file = path.resolve(named);
  const settings = await readSettings();
  process.env.DATA_DIR = settings.DATA_DIR;
  const [{ takeBackup }, { noteBackup }, { storage }] = await Promise.all([
    import("./backup/take.ts"),
    import("./backup/note.ts"),
    import("#lib/attachments/storage"),
  ]);
  const database = settings.DATABASE_URL
    ? { url: settings.DATABASE_OWNER_URL ?? settings.DATABASE_URL, stop: async () => {} }
    : await borrowDatabase({ dataDir: settings.DATA_DIR, report: tell });
  try {
    const secret = settings.BACKUP_KEY;
    const { tables, files } = await takeBackup({
      databaseUrl: database.url,
      file,
      secret,
      storage: await storage(),
    });
    await noteBackup(database.url, { files: Object.keys(files).length, sealed: secret !== undefined });
    tell(
      `${file}: ${Object.keys(tables).length} tables and ${Object.keys(files).length} files${secret ? ", sealed with BACKUP_KEY" : ""}.`,
    );
    if (!secret) tell("It is not sealed: whoever has this file can read everything in it. Set BACKUP_KEY to seal it.");
  } finally {
    await database.stop();
  }
});
