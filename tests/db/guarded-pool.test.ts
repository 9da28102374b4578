import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { withRequest } from "#lib/core/request-context";
import { things, timed, usePool } from "../support/pool.ts";

const pool = usePool();
const { backends, cut, ask, sleep } = pool;

describe("a pool that is full", () => {
  it("lets the eleventh wait two seconds and no longer, and serves again as soon as there is room", async () => {
    await Promise.all(Array.from({ length: 10 }, () => sleep(0.1)));
    const sleeping = Promise.all(Array.from({ length: 10 }, () => timed(sleep(2.5))));
    const waiting = await Promise.all(Array.from({ length: 30 }, () => timed(ask())));
    for (const { end, seconds } of waiting) {
      expect(end).toBe("unavailable");
      expect(seconds).toBeGreaterThan(1.9);
      expect(seconds).toBeLessThan(2.7);
    }
    expect((await sleeping).map(({ end }) => end)).toEqual(Array(10).fill("answered"));
    const before = await backends();
    await expect(Promise.all(Array.from({ length: 30 }, ask))).resolves.toHaveLength(30);
    // Nobody was thrown out for it: the same ten connections.
    expect(before).toHaveLength(10);
    expect(await backends()).toEqual(before);
  });

  it("lets one request wait two seconds in all, however many statements it has", async () => {
    await Promise.all(Array.from({ length: 10 }, () => sleep(0.1)));
    const first = Promise.all(Array.from({ length: 10 }, () => sleep(1.5)));
    const request = withRequest({ id: "x", ip: "127.0.0.1", unavailable: false }, async () => {
      await ask();
      // The next ten stood in line behind it and keep every connection busy again.
      return timed(ask());
    });
    const second = Promise.all(Array.from({ length: 10 }, () => sleep(1.5)));
    const { end, seconds } = await request;
    expect(end).toBe("unavailable");
    expect(seconds).toBeGreaterThan(0.3);
    expect(seconds).toBeLessThan(0.9);
    await Promise.all([first, second]);
  });

  it("serves two hundred at once with ten connections", async () => {
    const rows = await Promise.all(
      Array.from({ length: 200 }, () =>
        pool.db().execute<{ pid: number }>(sql`select pg_backend_pid() as pid, pg_sleep(0.01)`),
      ),
    );
    expect(new Set(rows.map(([row]) => row!.pid)).size).toBeLessThanOrEqual(10);
    expect(await backends()).toHaveLength(10);
  });
});

describe("a statement that takes too long", () => {
  it("ends after about four seconds, and after one and a half when it waits for a lock; no other is touched", async () => {
    await ask();
    const [pid] = await backends();
    await pool.admin().begin(async (blocker) => {
      await blocker`lock table thing in access exclusive mode`;
      const [slow, locked, quick] = await Promise.all([
        timed(sleep(30)),
        timed(pool.db().select().from(things)),
        timed(sleep(0.5)),
      ]);
      expect([slow.end, locked.end]).toEqual(["unavailable", "unavailable"]);
      expect(slow.seconds).toBeGreaterThan(3.8);
      expect(slow.seconds).toBeLessThan(5);
      expect(locked.seconds).toBeGreaterThan(1.3);
      expect(locked.seconds).toBeLessThan(2.5);
      expect(quick.end).toBe("answered");
    });
    expect(await backends()).toContain(pid);
    await expect(pool.db().select().from(things)).resolves.toEqual([]);
  });
});

describe("connections that are cut", () => {
  it("under twenty callers: each hears Unavailable or gets an answer, and all goes on within two seconds", async () => {
    const ends: { end: string; seconds: number }[] = [];
    let stopped = false;
    const callers = Array.from({ length: 20 }, async () => {
      while (!stopped) ends.push(await timed(sleep(0.02)));
    });
    for (let turn = 0; turn < 5; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await cut();
    }
    const lastCut = performance.now();
    await expect.poll(async () => (await timed(ask())).end, { interval: 10 }).toBe("answered");
    expect(performance.now() - lastCut).toBeLessThan(2_000);
    stopped = true;
    await Promise.all(callers);
    expect(ends.some(({ end }) => end === "unavailable")).toBe(true);
    expect(Math.max(...ends.map(({ seconds }) => seconds))).toBeLessThan(5);
    expect(await timed(ask())).toMatchObject({ end: "answered" });
    expect((await backends()).length).toBeLessThanOrEqual(10);
  });

  it("in the middle of a transaction leave nothing of it behind", async () => {
    const half = pool.db().transaction(async (tx) => {
      await tx.insert(things).values({ id: 1, name: "half" });
      await cut();
      await tx.insert(things).values({ id: 2, name: "whole" });
    });
    await expect(timed(half)).resolves.toMatchObject({ end: "unavailable" });
    expect(await pool.db().select().from(things)).toEqual([]);
  });

  it("are replaced by ones that read dates, lists and numbers alike", async () => {
    const at = new Date("2026-11-24T13:05:06.789Z");
    await pool
      .db()
      .insert(things)
      .values({ id: 9_007_199_254_740_991, name: "Noor", at, tags: ["a", "b"], detail: { n: [1] } });
    const read = async () => ({
      built: await pool.db().select().from(things).where(eq(things.name, "Noor")),
      raw: await pool.db().execute(sql`select * from thing`),
    });
    const before = await read();
    expect(before.built[0]).toEqual({
      id: 9_007_199_254_740_991,
      name: "Noor",
      at,
      tags: ["a", "b"],
      detail: { n: [1] },
    });
    const old = await backends();
    await cut();
    await expect.poll(async () => (await timed(ask())).end, { interval: 10 }).toBe("answered");
    expect(await read()).toEqual(before);
    const later = new Date(at.getTime() + 1);
    await pool.db().insert(things).values({ id: 2, name: "Sanne", at: later });
    expect((await pool.db().select().from(things).where(eq(things.at, later)))[0]!.name).toBe("Sanne");
    for (const pid of await backends()) expect(old).not.toContain(pid);
  });
});
