import { desc, eq } from "drizzle-orm";
import { db } from "#db/client";
import { auditEntries } from "#db/schema";

/** What the log says when `npm run backup` wrote a file (scripts/backup/note.ts). */
export const BACKUP_TAKEN = "backup.taken";

/** When the last backup was written; null when there never was one. */
export async function lastBackupAt(): Promise<Date | null> {
  const [row] = await db
    .select({ at: auditEntries.at })
    .from(auditEntries)
    .where(eq(auditEntries.action, BACKUP_TAKEN))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(1);
  return row?.at ?? null;
}
