import { sql } from "drizzle-orm";
import { bigint, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { guardedPool } from "#db/guarded-pool";
import { moment } from "#db/schema/columns";
import { isUnavailable } from "#lib/core/errors";
import { useDatabase } from "./database.ts";

export const things = pgTable(
  "thing",
  {
    id: bigint({ mode: "number" }).primaryKey(),
    name: text().notNull(),
    at: moment().notNull().defaultNow(),
    tags: text().array().notNull().default([]),
    detail: jsonb(),
  },
  (table) => [uniqueIndex("thing_name").on(table.name)],
);

/** Gives each test a guarded pool of its own on the database of this file, and an administrator who sees what it does. */
export function usePool() {
  useDatabase();
  let admin: postgres.Sql;
  let pool: ReturnType<typeof guardedPool>;
  let db: ReturnType<typeof drizzle>;
  const own = () => admin`datname = current_database() and application_name = 'leerkring'`;

  beforeAll(async () => {
    admin = postgres(process.env.DATABASE_URL!, {
      max: 1,
      onnotice: () => {},
      connection: { application_name: "admin" },
    });
    await admin.unsafe(`create table thing (id bigint primary key, name text not null,
      at timestamptz(3) not null default now(), tags text[] not null default '{}', detail jsonb);
      create unique index thing_name on thing (name)`);
  });
  afterAll(() => admin.end());
  beforeEach(() => {
    pool = guardedPool(process.env.DATABASE_URL!);
    db = drizzle({ client: pool.client, casing: "snake_case" });
  });
  afterEach(async () => {
    await pool.end();
    await admin`truncate thing`;
  });

  return {
    db: () => db,
    admin: () => admin,
    /** Process ids of the connections the pool has now. */
    backends: async () =>
      (await admin`select pid from pg_stat_activity where ${own()}`).map(({ pid }) => pid as number).toSorted(),
    /** Cuts every connection of the pool. */
    cut: () => admin`select pg_terminate_backend(pid) from pg_stat_activity where ${own()}`,
    ask: () => db.execute(sql`select 1 as one`),
    sleep: (seconds: number) => db.execute(sql`select pg_sleep(${seconds})`),
  };
}

/** How a call ended, and after how many seconds. */
export async function timed(work: PromiseLike<unknown>): Promise<{ end: "answered" | "unavailable"; seconds: number }> {
  const from = performance.now();
  const seconds = () => (performance.now() - from) / 1_000;
  try {
    await work;
    return { end: "answered", seconds: seconds() };
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return { end: "unavailable", seconds: seconds() };
  }
}
