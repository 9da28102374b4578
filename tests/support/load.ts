/**
 * Writers and readers on a guarded pool, as a process of their own: what a dying server does to the driver must not
 * end it. Started by startLoad in tests/db/faults.test.ts; handles stray errors of the driver as the real server does.
 */
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { guardedPool } from "#db/guarded-pool";
import { unwrap } from "#lib/core/errors";
import { isStrayDriverError } from "../../scripts/server/mishaps.ts";

export interface Call {
  kind: "write" | "read";
  /** Of a write: the number that stands in both tables when it was acknowledged. */
  id: number;
  from: number;
  to: number;
  /** Undefined when it was answered. */
  error?: string;
}

const WRITERS = 16;
const READERS = 8;

if (process.send) {
  const db = drizzle({ client: guardedPool(process.argv[2]!).client });
  let calls: Call[] = [];
  let next = 1;
  let stopped = false;

  process.on("uncaughtException", (error) => {
    if (isStrayDriverError(error)) return;
    process.send!({ fault: error.stack });
    process.exit(1);
  });
  process.on("unhandledRejection", (reason) => {
    process.send!({ fault: `rejected: ${String(reason)}` });
    process.exit(1);
  });

  const deeds = {
    // Two statements: half a write would show as a number that stands in one table only.
    write: (id: number) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`insert into kept_here values (${id})`);
        await tx.execute(sql`insert into kept_there values (${id})`);
      }),
    read: () => db.execute(sql`select count(*) from kept_here where id < 10`),
  };

  const work = async (kind: Call["kind"]) => {
    while (!stopped) {
      const call: Call = { kind, id: next++, from: Date.now(), to: 0 };
      try {
        await deeds[kind](call.id);
      } catch (error) {
        call.error = (unwrap(error) as Error).message;
      }
      call.to = Date.now();
      calls.push(call);
      await new Promise((resolve) => setTimeout(resolve, call.error ? 25 : 5));
    }
  };
  const all = Promise.all([
    ...Array.from({ length: WRITERS }, () => work("write")),
    ...Array.from({ length: READERS }, () => work("read")),
  ]);

  process.on("message", async (wish: "take" | "stop") => {
    stopped = wish === "stop";
    if (stopped) await all;
    process.send!({ calls });
    calls = [];
    if (stopped) process.exit(0);
  });
}
