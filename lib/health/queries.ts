import { statfs } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { knownMigrations } from "#db/shapes";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { env } from "#lib/core/env";
import { lastBackupAt } from "#lib/health/backups";
import { judgeBackup, judgeDatabase, judgeDisk, judgeJob, judgeMail } from "#lib/health/judgement";
import type { Level } from "#lib/health/judgement";
import { canSeeHealth } from "#lib/health/policy";
import { jobNames } from "#lib/jobs/names";
import type { JobName } from "#lib/jobs/names";
import { countJobs } from "#lib/jobs/queries";
import { listRuns } from "#lib/jobs/runs";
import { countMails } from "#lib/mail/queries";

async function database() {
  await db.execute(sql`select 1`); // the first may have to open a connection
  const began = performance.now();
  await db.execute(sql`select 1`);
  const took = performance.now() - began;
  const [facts] = await db.execute<{ bytes: string; version: string; migrations: number; processes: number }>(sql`
    select pg_database_size(current_database())::text as bytes, split_part(current_setting('server_version'), ' ', 1) as version,
      (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
      (select count(*)::int from pg_stat_activity
        where datname = current_database() and application_name = 'leerkring-listener') as processes`);
  const { bytes, ...rest } = facts!;
  return { took: Math.max(1, Math.round(took)), bytes: Number(bytes), known: knownMigrations, ...rest };
}

/** Where the embedded database and the attachments are. Null where that cannot be asked. */
async function disk(): Promise<{ free: number; size: number } | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(env.DATA_DIR);
    return { free: bavail * bsize, size: blocks * bsize };
  } catch {
    return null;
  }
}

export interface JobHealth {
  name: JobName;
  ranAt: Date | null;
  failedAt: Date | null;
  level: Level;
}

/** How everything that must work does, each with what to think of it. @throws Forbidden */
export async function getHealth(actor: Actor, now = new Date()) {
  authorise(canSeeHealth(actor));
  const [base, space, mail, backupAt, runs, queues] = await Promise.all([
    database(),
    disk(),
    countMails(),
    lastBackupAt(),
    listRuns(),
    countJobs(),
  ]);
  const server = env.SMTP_URL !== undefined;
  const own: JobHealth[] = jobNames.map((name) => {
    const { ranAt, failedAt } = runs.find((run) => run.name === name) ?? { ranAt: null, failedAt: null };
    return { name, ranAt, failedAt, level: judgeJob(name, { ranAt, failedAt }, now) };
  });
  return {
    database: { ...base, level: judgeDatabase(base) },
    disk: space && { ...space, level: judgeDisk(space) },
    /** Where attachments stand. */
    storage: env.STORAGE_URL ? ("bucket" as const) : ("disk" as const),
    mail: { ...mail, server, level: judgeMail({ ...mail, server, demo: env.DEMO }, now) },
    backup: { at: backupAt, level: judgeBackup(backupAt, now) },
    jobs: own,
    failedJobs: queues.reduce((sum, { failed }) => sum + failed, 0),
  };
}
export type Health = Awaited<ReturnType<typeof getHealth>>;
