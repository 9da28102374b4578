import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "#db/client";
import { enqueue } from "#lib/jobs/queue";
import { useDatabase } from "../support/database.ts";

useDatabase();

const jobs = () => db.execute<{ data: { n: number } }>(sql`select data from pgboss.job where name = 'mail'`);

it("a job is written with its cause, or not at all", async () => {
  await db.transaction((tx) => enqueue(tx, "mail", { n: 1 }, { key: "noor" }));
  const undone = db.transaction(async (tx) => {
    await enqueue(tx, "mail", { n: 2 }, { key: "noor" });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect((await jobs()).map(({ data }) => data.n)).toEqual([1]);
});
