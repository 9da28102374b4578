import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { PgBoss, fromDrizzle } from "pg-boss";
import type { ConstructorOptions, Db, Queue } from "pg-boss";
import { unwrap } from "#lib/core/errors";

const DAY = 24 * 60 * 60;

/**
 * The queues, each with what happens to a job that fails. `key_strict_fifo`: of one receiver a job waits for the one
 * before it, also when that is being tried again.
 */
export const queues = {
  mail: {
    policy: "key_strict_fifo",
    // After about 1, 2, 4 … minutes, at most an hour, for thirty days.
    retryLimit: 750,
    retryDelay: 60,
    retryBackoff: true,
    retryDelayMax: 3_600,
    /** Longer than a mail server may take: who died half-way leaves it to the next after that. */
    expireInSeconds: 60,
    retentionSeconds: 30 * DAY,
    deleteAfterSeconds: DAY,
  },
  ring: {
    policy: "key_strict_fifo",
    retryLimit: 50,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 300,
    expireInSeconds: 30,
    retentionSeconds: DAY,
    deleteAfterSeconds: 60 * 60,
  },
  "own-data": {
    policy: "key_strict_fifo",
    retryLimit: 3,
    retryDelay: 10,
    retryBackoff: true,
    retryDelayMax: 120,
    expireInSeconds: 15 * 60,
    retentionSeconds: DAY,
    deleteAfterSeconds: 60 * 60,
  },
  webhook: {
    policy: "key_strict_fifo",
    // After about 15 seconds, then twice as long, at most half an hour; lib/webhooks/deliver.ts ends it after three days.
    retryLimit: 1_000,
    retryDelay: 15,
    retryBackoff: true,
    retryDelayMax: 1_800,
    expireInSeconds: 30,
    retentionSeconds: 30 * DAY,
    deleteAfterSeconds: 60 * 60,
  },
} satisfies Record<string, Omit<Queue, "name">>;

export type QueueName = keyof typeof queues;

interface Executor {
  execute: (query: SQL) => Promise<unknown>;
  transaction: <T>(work: (tx: Pick<Executor, "execute">) => Promise<T>) => Promise<T>;
}

const OWN_TRANSACTION = /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/;

/** postgres.js sends text as it is and leaves objects to us. */
const plain = (value: unknown) =>
  value !== null && typeof value === "object" && !Array.isArray(value) && !(value instanceof Date)
    ? JSON.stringify(value)
    : value;

/** A transaction, or the database, as pg-boss sends its statements to it. It looks at the code of an error itself. */
export function statementsOn(tx: Pick<Executor, "execute">): Db {
  const statements = fromDrizzle(tx as never, sql as never);
  return {
    executeSql: (text, values) =>
      statements.executeSql(text, values?.map(plain)).catch((error: unknown) => {
        throw unwrap(error);
      }),
  };
}

/**
 * Our own pool as the database of pg-boss, so that it opens no connections of its own and every statement ends in time
 * (docs/adr/0021-a-queue-over-our-own-pool.md). A transaction that it sends as one text runs as one of ours: after a
 * mistake in it the connection is clean again.
 */
export const databaseOf = (db: Executor): Db => ({
  executeSql(text, values) {
    const inner = OWN_TRANSACTION.exec(text)?.[1];
    if (inner === undefined) return statementsOn(db).executeSql(text, values);
    return db.transaction((tx) => statementsOn(tx).executeSql(inner, values));
  },
});

/** Timers of pg-boss never keep a process alive that has nothing else to do. */
const clock = {
  now: () => Date.now(),
  setTimeout: (work: () => void, ms: number) => setTimeout(work, ms).unref(),
  clearTimeout: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
  setInterval: (work: () => void, ms: number) => setInterval(work, ms).unref(),
  clearInterval: (timer: unknown) => clearInterval(timer as NodeJS.Timeout),
};

/** pg-boss as we use it: nothing but queues and workers. */
export const bossOn = (db: Executor, options: ConstructorOptions = {}): PgBoss =>
  new PgBoss({
    db: databaseOf(db),
    schedule: false,
    supervise: false,
    monitorIntervalSeconds: 10,
    migrate: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
    clock,
    ...options,
  });

/** Brings the tables of pg-boss up to date and the queues as they stand above. Part of a migration. */
export async function installQueues(db: Executor): Promise<void> {
  const boss = bossOn(db, { migrate: true });
  boss.on("error", () => {});
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const [name, { policy, ...options }] of Object.entries(queues)) {
      if (known.has(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, { policy, ...options });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
