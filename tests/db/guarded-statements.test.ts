import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { describe, expect, it } from "vitest";
import { guardedPool } from "#db/guarded-pool";
import { Unavailable, constraintOf, isUnavailable, unwrap } from "#lib/core/errors";
import { withRequest } from "#lib/core/request-context";
import { things, usePool } from "../support/pool.ts";

const pool = usePool();
const { backends, ask, sleep } = pool;

describe("a statement", () => {
  it("is planned once per connection, but one that searches anew for the words it looks for", async () => {
    await pool.db().transaction(async (tx) => {
      for (const word of ["boom", "bank"]) {
        await tx.execute(sql`select 1 as kept where ${word} <> ''`);
        await tx.execute(
          sql`select 1 as searched where to_tsvector('simple', 'boom') @@ to_tsquery('simple', ${word})`,
        );
      }
      const prepared = await tx.execute<{ statement: string }>(sql`select statement from pg_prepared_statements`);
      const texts = prepared.map(({ statement }) => statement);
      expect(texts.filter((text) => text.includes("as kept"))).toHaveLength(1);
      expect(texts.filter((text) => text.includes("as searched"))).toEqual([]);
    });
  });
});

describe("a transaction", () => {
  it("that throws leaves nothing, and hands on what was thrown", async () => {
    const own = new Error("own");
    const thrown = pool.db().transaction(async (tx) => {
      await tx.insert(things).values({ id: 1, name: "a" });
      throw own;
    });
    await expect(thrown).rejects.toBe(own);
    expect(await pool.db().select().from(things)).toEqual([]);
  });

  it("inside another is undone alone", async () => {
    await pool.db().transaction(async (tx) => {
      await tx.insert(things).values({ id: 1, name: "outer" });
      const inner = tx.transaction(async (deeper) => {
        await deeper.insert(things).values({ id: 2, name: "inner" });
        throw new Error("no");
      });
      await expect(inner).rejects.toThrow("no");
      await tx.insert(things).values({ id: 3, name: "after" });
    });
    expect((await pool.db().select().from(things)).map(({ name }) => name)).toEqual(["outer", "after"]);
  });

  it("gives its connection back, however it ended", async () => {
    for (let turn = 0; turn < 30; turn += 1) {
      await pool
        .db()
        .transaction(async (tx) => {
          await tx.execute(turn % 2 ? sql`select 1/0` : sql`select 1`);
          if (turn % 3 === 0) throw new Error("no");
        })
        .catch(() => {});
    }
    await expect(Promise.all(Array.from({ length: 10 }, () => sleep(0.05)))).resolves.toHaveLength(10);
  });
});

describe("what is wrong with a statement itself", () => {
  it("is no Unavailable, and keeps its name and its connection", async () => {
    await pool.db().insert(things).values({ id: 1, name: "a" });
    const [pid] = await backends();
    const twice = await pool
      .db()
      .insert(things)
      .values({ id: 2, name: "a" })
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    expect(constraintOf(twice)).toBe("thing_name");
    expect(isUnavailable(twice)).toBe(false);
    await expect(pool.db().execute(sql`select wrong`)).rejects.not.toBeInstanceOf(Unavailable);
    expect(await backends()).toContain(pid);
  });

  it("marks no request as unavailable; a database that is away does", async () => {
    const request = { id: "x", ip: "192.0.2.1", unavailable: false };
    await withRequest(request, () =>
      ask().then(() =>
        pool
          .db()
          .execute(sql`select wrong`)
          .catch(() => {}),
      ),
    );
    expect(request.unavailable).toBe(false);
    const away = guardedPool("postgres://127.0.0.1:1/none");
    const lost = await withRequest(request, () =>
      drizzle({ client: away.client })
        .execute(sql`select 1`)
        .then(
          () => undefined,
          (error: unknown) => error,
        ),
    );
    await away.end();
    expect(unwrap(lost)).toBeInstanceOf(Unavailable);
    expect(request.unavailable).toBe(true);
  });
});
