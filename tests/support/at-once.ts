import { sql } from "drizzle-orm";
import { db } from "#db/client";

/** Opens every connection of the pool, so that what follows really runs at once. */
const wakeEveryConnection = () => Promise.all(Array.from({ length: 10 }, () => db.execute(sql`select pg_sleep(0.02)`)));

/** Does something many times at once. */
export async function atOnce<T>(times: number, work: (at: number) => Promise<T>): Promise<T[]> {
  await wakeEveryConnection();
  return Promise.all(Array.from({ length: times }, (_, at) => work(at)));
}

/** The same for what may be refused. @returns how many were done, and what the others heard */
export async function triedAtOnce(times: number, work: (at: number) => Promise<unknown>) {
  const refusals: unknown[] = [];
  const tries = await atOnce(times, (at) => work(at).catch((error: unknown) => void refusals.push(error)));
  return { done: tries.length - refusals.length, refusals };
}
