import postgres from "postgres";
import { BACKUP_TAKEN } from "#lib/health/backups";

/** Writes in the log that a backup is whole, so that who watches sees how old the last one is. */
export async function noteBackup(databaseUrl: string, facts: { files: number; sealed: boolean }): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`insert into audit_entry (action, detail) values (${BACKUP_TAKEN}, ${sql.json(facts)})`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
