import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { installQueues } from "#db/queues";

/** Any number, as long as every process of Leerkring takes the same one. */
const MIGRATION_LOCK = 7_305_202_611;

/** Brings the database up to date. Processes that start together wait for each other, so each step runs once. */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const db = drizzle({ client });
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await applyMigrations(db, { migrationsFolder: fileURLToPath(new URL("./migrations", import.meta.url)) });
    await installQueues(db);
  } finally {
    await client.end({ timeout: 5 });
  }
}
