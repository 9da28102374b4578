import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { installQueues } from "#db/queues";

/** Any number, as long as every process of Leerkring takes the same one. */
const MIGRATION_LOCK = 7_305_202_611;

const folder = fileURLToPath(new URL("./migrations", import.meta.url));

interface Journal {
  entries: { when: number }[];
}

const journalOf = (at: string) => JSON.parse(readFileSync(path.join(at, "meta/_journal.json"), "utf8")) as Journal;

/** When each migration was written, oldest first: what names the shape that it leaves the tables in. */
export const shapes = (): number[] => journalOf(folder).entries.map(({ when }) => when);

/** A copy of the migrations that ends with the one of this moment. */
function migrationsUntil(shape: number): string {
  const copy = mkdtempSync(path.join(tmpdir(), "leerkring-migrations-"));
  cpSync(folder, copy, { recursive: true });
  const journal = journalOf(folder);
  const entries = journal.entries.filter(({ when }) => when <= shape);
  writeFileSync(path.join(copy, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
  return copy;
}

/**
 * Brings the database up to date, or to the shape it had with the migration of this moment. Processes that start together
 * wait for each other, so each step runs once.
 */
export async function migrate(databaseUrl: string, shape?: number): Promise<void> {
  const migrationsFolder = shape === undefined ? folder : migrationsUntil(shape);
  const client = postgres(databaseUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const db = drizzle({ client });
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await applyMigrations(db, { migrationsFolder });
    await installQueues(db);
  } finally {
    if (migrationsFolder !== folder) rmSync(migrationsFolder, { recursive: true, force: true });
    await client.end({ timeout: 5 });
  }
}
