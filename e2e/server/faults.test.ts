import { randomBytes } from "node:crypto";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openDatabase } from "../../scripts/database.ts";
import type { EmbeddedDatabase } from "../../scripts/database.ts";
import { serversOn } from "../../scripts/postgres/processes.ts";
import { isAlive } from "../../scripts/setup/node.ts";
import { aCrowd } from "../../scripts/bench/crowd.ts";
import { openCases } from "./support/crowd.ts";
import { ask as query } from "./support/databases.ts";
import { makeDemo } from "./support/demo.ts";
import { openLine } from "./support/line.ts";
import { complaints, firstGood, isGood, longest, startLoad } from "./support/load.ts";
import type { Attempt } from "./support/load.ts";
import { startServer } from "./support/server.ts";
import type { Server } from "./support/server.ts";

let database: EmbeddedDatabase;
let server: Server;
let load: ReturnType<typeof startLoad>;
/** When the database said that it is back, each time it was. */
const backAt: number[] = [];
const acknowledged: string[] = [];

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

beforeAll(async () => {
  database = await openDatabase({
    dataDir: path.resolve(".tmp", `server-faults-${randomBytes(4).toString("hex")}`),
    report: (line) => line === "The database is back." && backAt.push(Date.now()),
  });
  await makeDemo(database.url);
  server = await startServer(database.url);
  load = startLoad(() => server, await aCrowd(database.url, 70), await openCases(database.url));
}, 90_000);
afterAll(async () => {
  await load?.stop();
  await server?.stop();
  await database?.remove();
}, 60_000);

/** What the load did since the last time; what was acknowledged is remembered for the end. */
function take(): Attempt[] {
  const attempts = load.take();
  for (const { kind, status, text } of attempts) if (kind === "write" && status === 201) acknowledged.push(text);
  return attempts;
}

beforeEach(async () => {
  await sleep(1_000);
  expect(complaints(take())).toEqual({});
});

const signal = (name: NodeJS.Signals) => {
  for (const pid of serversOn(database.folder)) process.kill(pid, name);
};
const back = async (times: number) => {
  await expect.poll(() => backAt.length, { timeout: 20_000, interval: 10 }).toBe(times);
  return backAt.at(-1)!;
};

/** Every answer is good, or 503 in words; none takes ten seconds. */
function expectAnswers(attempts: Attempt[]) {
  const errors = attempts.filter((one) => !isGood(one));
  expect(complaints(errors.filter(({ status }) => status !== 503))).toEqual({});
  expect(errors.filter(({ said }) => !said.includes("even niet bereikbaar")).length).toBe(0);
  expect(longest(attempts)).toBeLessThan(10_000);
  expect(isAlive(server.pid)).toBe(true);
}

/** Good again within so many milliseconds, and from then on without exception. */
function expectRecovery(attempts: Attempt[], since: number, within: number) {
  for (const kind of ["write", "read"] as const) {
    expect(firstGood(attempts, kind, since), `first good ${kind}`).toBeLessThan(within);
  }
  expect(complaints(attempts.filter(({ from }) => from > since + within))).toEqual({});
}

it("F-1 a database that is killed: only 503, none slow, good again within two seconds, twice", async () => {
  for (let kill = 0; kill < 2; kill += 1) {
    const times = backAt.length + 1;
    signal("SIGKILL");
    const since = await back(times);
    await sleep(2_800);
    const attempts = take();
    expect(attempts.filter((one) => !isGood(one)).length).toBeGreaterThan(0);
    expectAnswers(attempts);
    expectRecovery(attempts, since, 2_000);
  }
});

it("F-2 a database that is restarted at once, and connections that are ended: the same", async () => {
  const times = backAt.length + 1;
  process.kill(database.pid()!, "SIGQUIT");
  const restarted = await back(times);
  await sleep(2_500);
  const first = take();
  expectAnswers(first);
  expectRecovery(first, restarted, 2_000);

  const ended = Date.now();
  await query(
    database.url,
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'leerkring'",
  );
  await sleep(2_500);
  const second = take();
  expectAnswers(second);
  expectRecovery(second, ended, 2_000);
});

it("F-2 a table that is locked: 503 within five seconds, and good again as soon as it is free", async () => {
  const sql = postgres(database.url, { max: 1 });
  const locked = Date.now();
  await sql.begin(async (tx) => {
    await tx.unsafe("lock table comment in access exclusive mode");
    await sleep(6_500);
  });
  const free = Date.now();
  await sql.end();
  await sleep(2_500);
  const attempts = take();
  expectAnswers(attempts);
  const waiting = attempts.filter(({ kind, from, to }) => kind === "write" && to > locked + 500 && from < free - 5_500);
  expect(waiting.length).toBeGreaterThan(0);
  expect(waiting.filter(({ status }) => status !== 503)).toEqual([]);
  expect(longest(waiting)).toBeLessThan(5_500);
  expectRecovery(attempts, free, 2_000);
});

it("F-3 a database that freezes: 503 within five seconds, alive all the while, ready within one after the thaw", async () => {
  signal("SIGSTOP");
  const frozen = Date.now();
  await sleep(500);
  const [health, ready] = await Promise.all([
    server.ask("/api/health").then(({ status }) => ({ status, took: Date.now() - frozen - 500 })),
    server.ask("/api/ready"),
  ]);
  expect(health.status).toBe(200);
  expect(health.took).toBeLessThan(1_000);
  expect(ready.status).toBe(503);
  await sleep(1_500);
  signal("SIGCONT");
  const thawed = Date.now();
  await expect.poll(async () => (await server.ask("/api/ready")).status, { timeout: 5_000, interval: 20 }).toBe(200);
  expect(Date.now() - thawed).toBeLessThan(1_000);
  await sleep(2_500);
  const attempts = take();
  expectAnswers(attempts);
  const during = attempts.filter(({ from, to }) => from > frozen + 100 && to < thawed);
  expect(during.length).toBeGreaterThan(20);
  expect(during.filter(isGood)).toEqual([]);
  expect(longest(during)).toBeLessThan(5_500);
  expectRecovery(attempts, thawed, 2_000);
});

it("F-4 an application that starts without its database: it serves, says that it is not ready, and is within two seconds after", async () => {
  const line = await openLine(database.url);
  line.cut();
  const early = await startServer(line.url);
  try {
    expect((await early.ask("/api/health")).status).toBe(200);
    expect((await early.ask("/api/ready")).status).toBe(503);
    const page = await early.ask("/casussen");
    expect(page.status).toBe(503);
    expect(page.body).toContain("even niet bereikbaar");
    line.mend();
    const mended = Date.now();
    await expect.poll(async () => (await early.ask("/api/ready")).status, { timeout: 5_000, interval: 20 }).toBe(200);
    expect(Date.now() - mended).toBeLessThan(2_000);
  } finally {
    await early.stop();
    await line.close();
  }
});

it("F-7 an application that is killed in the middle of writing: up within five seconds, and its jobs go on", async () => {
  await server.stop("SIGKILL");
  await query(database.url, "insert into sign_in_request (email) values ('collega.breda@example.nl')");
  const killed = Date.now();
  server = await startServer(database.url);
  await expect.poll(async () => (await server.ask("/api/ready")).status, { interval: 20 }).toBe(200);
  expect(Date.now() - killed).toBeLessThan(5_000);
  await expect
    .poll(() => query(database.url, "select 1 from mail where recipient = 'collega.breda@example.nl'"), {
      timeout: 3_000,
      interval: 50,
    })
    .toHaveLength(1);
  // Who knocked before it listened, and who came while it warmed up, is no matter of the next test.
  const quiet = async () => {
    take();
    await sleep(500);
    return complaints(take());
  };
  await expect.poll(quiet, { timeout: 10_000 }).toEqual({});
});

it("F-8 an application that is asked to stop: what it was doing gets its answer, and it ends with 0 within ten seconds", async () => {
  const pages = Promise.all(Array.from({ length: 40 }, () => server.ask("/casussen")));
  await sleep(100);
  const stopped = Date.now();
  const { code, took } = await server.stop();
  expect(code).toBe(0);
  expect(took).toBeLessThan(10_000);
  expect((await pages).map(({ status }) => status)).toEqual(Array(40).fill(200));
  server = await startServer(database.url);
  await sleep(500);
  expect(complaints(take().filter(({ from }) => from < stopped - 100))).toEqual({});
});

it("after all this every acknowledged write is there once, none is half there, and the numbers are right", async () => {
  await load.stop();
  take();
  const kept = await query<{ body: string; traces: number }>(
    database.url,
    `select body, (select count(*)::int from audit_entry a where a.comment_id = c.id and a.action = 'comment.posted') as traces
     from comment c join participant p on p.id = c.author_id where p.handle like 'lid-%'`,
  );
  const bodies = new Set(kept.map(({ body }) => body));
  expect(acknowledged.length).toBeGreaterThan(500);
  expect(acknowledged.filter((text) => !bodies.has(text))).toEqual([]);
  expect(bodies.size).toBe(kept.length);
  expect(kept.filter(({ traces }) => traces !== 1)).toEqual([]);
  expect(
    await query(
      database.url,
      `select number from practice_case c where comments <> (
         select count(*) from comment m where m.case_number = c.number and m.deleted_at is null
           and not exists (select 1 from hiding h where h.comment_id = m.id))`,
    ),
  ).toEqual([]);
  expect(server.lines.filter((line) => line.includes("outside any request"))).toEqual([]);
});
