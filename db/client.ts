import { drizzle } from "drizzle-orm/postgres-js";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { env } from "#lib/core/env";
import { guardedPool } from "#db/guarded-pool";
import * as schema from "#db/schema";

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

const shared = globalThis as { __leerkringPool?: ReturnType<typeof guardedPool> };

// One pool per process, although Next bundles this module more than once.
const pool = (shared.__leerkringPool ??= guardedPool(env.DATABASE_URL ?? "postgres://127.0.0.1:1/none"));

/**
 * The database. Every statement answers or rejects with Unavailable within 5 seconds, and a lost connection is
 * replaced at once: see db/guarded-pool.ts and trust.md T1.
 */
export const db: Database = drizzle({ client: pool.client, schema, casing: "snake_case" });

/** Ends the pool; for scripts and tests. */
export const closeDatabase = (): Promise<void> => pool.end();

/** How many connections of this process work now, and how many callers wait for one. */
export const poolLoad = (): { used: number; waiting: number } => pool.load();
