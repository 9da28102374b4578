import { Gauge, Registry } from "prom-client";
import { lastBackupAt } from "#lib/health/backups";
import { countJobs } from "#lib/jobs/queries";
import { countMails } from "#lib/mail/queries";

const registry = new Registry();
const registers = [registry];

const up = new Gauge({ name: "leerkring_database_up", help: "1 when the database answers", registers });
const jobs = new Gauge({
  name: "leerkring_jobs",
  help: "Jobs that are not done",
  labelNames: ["queue", "state"],
  registers,
});
const mails = new Gauge({
  name: "leerkring_mails",
  help: "Mails of the last thirty days that did not go",
  labelNames: ["state"],
  registers,
});
const backup = new Gauge({
  name: "leerkring_backup_age_seconds",
  help: "Since the last backup was written; absent when there never was one",
  registers,
});

/** What is the same in every process, read from the database. While that is away only `leerkring_database_up` is told. */
export async function measureCommunity(): Promise<unknown[]> {
  registry.resetMetrics();
  backup.remove();
  try {
    const [queued, posted, last] = await Promise.all([countJobs(), countMails(), lastBackupAt()]);
    for (const { queue, ...states } of queued)
      for (const [state, many] of Object.entries(states)) jobs.set({ queue, state }, many);
    for (const state of ["waiting", "again", "refused"] as const) mails.set({ state }, posted[state]);
    if (last) backup.set((Date.now() - last.getTime()) / 1_000);
    up.set(1);
  } catch {
    up.set(0);
  }
  return registry.getMetricsAsJSON();
}
