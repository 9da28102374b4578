import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { jobRuns } from "#db/schema";
import type { JobName } from "#lib/jobs/names";

/** Jobs that run every second are not written down every second. */
export const NOTE_EVERY_MS = 30_000;
const noted = new Map<string, number>();

/** Writes down that a job was done, or failed, now. */
export async function noteRun(name: JobName, what: "ranAt" | "failedAt"): Promise<void> {
  const now = Date.now();
  const key = `${name} ${what}`;
  if (now - (noted.get(key) ?? 0) < NOTE_EVERY_MS) return;
  noted.set(key, now);
  const change = { [what]: sql`now()` };
  await db
    .insert(jobRuns)
    .values({ name, ...change })
    .onConflictDoUpdate({ target: jobRuns.name, set: change });
}

export interface JobRun {
  name: string;
  ranAt: Date | null;
  failedAt: Date | null;
}

export const listRuns = (): Promise<JobRun[]> =>
  db.select({ name: jobRuns.name, ranAt: jobRuns.ranAt, failedAt: jobRuns.failedAt }).from(jobRuns).limit(100);
