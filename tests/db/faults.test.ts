import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { randomBytes } from "node:crypto";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "../../scripts/database.ts";
import type { EmbeddedDatabase } from "../../scripts/database.ts";
import { serversOn } from "../../scripts/postgres/processes.ts";
import type { Call } from "../support/load.ts";

let database: EmbeddedDatabase;
let load: ChildProcess;
/** When the server said that it is back, each time it was. */
const backAt: number[] = [];
const acknowledged: number[] = [];

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What the load did since the last time. */
async function take(wish: "take" | "stop" = "take"): Promise<Call[]> {
  load.send(wish);
  const [said] = (await once(load, "message")) as [{ calls?: Call[]; fault?: string }];
  if (!said.calls) throw new Error(said.fault);
  for (const { kind, id, error } of said.calls) if (kind === "write" && !error) acknowledged.push(id);
  return said.calls;
}

const signal = (name: NodeJS.Signals) => {
  for (const pid of serversOn(database.folder)) process.kill(pid, name);
};

const longest = (calls: Call[]) => Math.max(...calls.map(({ from, to }) => to - from));
const firstGood = (calls: Call[], kind: Call["kind"], since: number) =>
  Math.min(...calls.filter((call) => call.kind === kind && !call.error && call.to > since).map(({ to }) => to)) - since;

beforeAll(async () => {
  database = await openDatabase({
    dataDir: path.resolve(".tmp", `faults-${randomBytes(4).toString("hex")}`),
    report: (line) => line === "The database is back." && backAt.push(Date.now()),
    durable: false,
  });
  const sql = postgres(database.url, { max: 1 });
  // Nothing is synced to disk, but what was acknowledged has been handed over: a killed server may not lose it.
  await sql.unsafe("alter database leerkring set synchronous_commit = on");
  await sql.unsafe("create table kept_here (id bigint primary key); create table kept_there (id bigint primary key)");
  await sql.end();
  load = fork(path.resolve("tests/support/load.ts"), [database.url], { execArgv: [] });
}, 60_000);

afterAll(async () => {
  load?.kill("SIGKILL");
  await database?.remove();
}, 30_000);

it("a server that is killed twice: every call ends, with an answer or Unavailable, and it goes on as soon as the server is back", async () => {
  await sleep(1_000);
  expect((await take()).filter(({ error }) => error)).toEqual([]);
  for (let kill = 0; kill < 2; kill += 1) {
    signal("SIGKILL");
    await expect.poll(() => backAt.length, { timeout: 20_000, interval: 20 }).toBe(kill + 1);
    await sleep(2_500);
    const calls = await take();
    const errors = calls.flatMap(({ error }) => error ?? []);
    expect(new Set(errors)).toEqual(new Set(["unavailable"]));
    expect(longest(calls)).toBeLessThan(10_000);
    for (const kind of ["write", "read"] as const) {
      expect(firstGood(calls, kind, backAt[kill]!), `first ${kind} after the server is back`).toBeLessThan(2_000);
    }
    expect(calls.filter(({ from, error }) => error && from > backAt[kill]! + 2_000)).toEqual([]);
    expect(load.exitCode).toBeNull();
  }
}, 60_000);

it("a server that freezes: Unavailable within five seconds, and an answer within one after it thaws", async () => {
  await take();
  signal("SIGSTOP");
  const frozen = Date.now();
  await sleep(7_000);
  signal("SIGCONT");
  const thawed = Date.now();
  await sleep(2_000);
  const calls = await take();
  const during = calls.filter(({ from, to }) => to > frozen + 250 && from < thawed);
  expect(new Set(during.flatMap(({ error }) => error ?? []))).toEqual(new Set(["unavailable"]));
  expect(longest(during)).toBeLessThan(5_250);
  for (const kind of ["write", "read"] as const) {
    expect(firstGood(calls, kind, thawed), `first ${kind} after the thaw`).toBeLessThan(1_000);
  }
  expect(calls.filter(({ from, error }) => error && from > thawed + 1_000)).toEqual([]);
}, 30_000);

it("every write that was acknowledged is there, and none is half there", async () => {
  await take("stop");
  const sql = postgres(database.url, { max: 1 });
  const here = (await sql`select id::int from kept_here`).map(({ id }) => id as number);
  const there = (await sql`select id::int from kept_there`).map(({ id }) => id as number);
  await sql.end();
  expect(acknowledged.length).toBeGreaterThan(500);
  expect(here.toSorted()).toEqual(there.toSorted());
  const kept = new Set(here);
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
});
