import { sql } from "drizzle-orm";
import type { SQL, SQLWrapper } from "drizzle-orm";
import type { PgBoss } from "pg-boss";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { bossOn, statementsOn } from "#db/queues";
import type { QueueName } from "#db/queues";
import { wake } from "#lib/jobs/wake";

// One per process, although Next bundles this module more than once.
const shared = globalThis as { __leerkringQueues?: Promise<PgBoss> };

function boss(): Promise<PgBoss> {
  shared.__leerkringQueues ??= (async () => {
    const made = bossOn(db);
    made.on("error", () => {});
    try {
      return await made.start();
    } catch (error) {
      shared.__leerkringQueues = undefined; // the database was away: ask again next time
      throw error;
    }
  })();
  return shared.__leerkringQueues;
}

export interface JobOptions {
  /** Of one key one job runs at a time, in the order they were written. */
  key: string;
  id?: string;
  /** Higher goes first. */
  priority?: number;
}

/** Writes a job in the transaction of its cause: no change, no job. Twice the same id is one job. */
export async function enqueue(
  tx: Transaction,
  queue: QueueName,
  data: object,
  { key, id, priority = 0 }: JobOptions,
): Promise<void> {
  const queues = await boss();
  await queues.send(queue, data, { db: statementsOn(tx), singletonKey: key, id, priority });
  wake();
}

/** The same for many jobs, in one statement. */
export async function enqueueAll(
  tx: Transaction,
  queue: QueueName,
  jobs: readonly (JobOptions & { data: object })[],
): Promise<void> {
  if (jobs.length === 0) return;
  const queues = await boss();
  const rows = jobs.map(({ key, id, priority = 0, data }) => ({ id, data, priority, singletonKey: key }));
  await queues.insert(queue, rows, { db: statementsOn(tx) });
  wake();
}

/** Whether the queue has, or had, a job with this id. */
export const hasJob = (queue: QueueName, id: SQLWrapper): SQL =>
  sql`exists (select 1 from pgboss.job j where j.name = ${queue} and j.id = ${id})`;

export interface Job<Data> {
  id: string;
  data: Data;
  retryCount: number;
}

/**
 * Does the jobs that are due, so many at once, until there are none. `work` says whether a job is done; what is not is
 * tried again later, as the queue says (db/queues.ts), and so is the job of a worker that died.
 * @returns how many were tried
 */
export async function workOff<Data>(
  queue: QueueName,
  atOnce: number,
  work: (job: Job<Data>) => Promise<boolean>,
): Promise<number> {
  const queues = await boss();
  for (let tried = 0; ;) {
    const jobs: Job<Data>[] = await queues.fetch<Data>(queue, { batchSize: atOnce });
    if (jobs.length === 0) return tried;
    tried += jobs.length;
    const over = await Promise.all(jobs.map(work));
    const [done, later] = [jobs.filter((_, turn) => over[turn]), jobs.filter((_, turn) => !over[turn])];
    if (done.length > 0) await queues.complete(queue, done);
    if (later.length > 0) await queues.fail(queue, later);
  }
}

/** Makes jobs that were given up wait again, and gives each one more try. */
export async function retryFailed(tx: Transaction, queue: QueueName, ids: string[]): Promise<void> {
  await (await boss()).retry(queue, ids, { db: statementsOn(tx) });
}

/** Takes jobs away that do not run. */
export async function dropJobs(tx: Transaction, queue: QueueName, ids: string[]): Promise<void> {
  await (await boss()).deleteJob(queue, ids, { db: statementsOn(tx) });
}

/** Gives back the jobs of workers that died, and forgets old ones. */
export async function tendQueue(queue: QueueName): Promise<void> {
  const queues = await boss();
  await queues.supervise(queue);
}
