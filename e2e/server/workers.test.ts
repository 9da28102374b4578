import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import type { OutgoingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { happened, openEvents } from "../../scripts/bench/event-stream.ts";
import type { Stream } from "../../scripts/bench/event-stream.ts";
import { freePort } from "../../scripts/setup/free-port.ts";
import { isAlive } from "../../scripts/setup/node.ts";
import { allGone, killAll, start } from "./support/command.ts";
import type { Command } from "./support/command.ts";
import { openCases } from "./support/crowd.ts";
import { ask as query, copyOfDemo } from "./support/databases.ts";
import { askOn, signIn, writing } from "./support/server.ts";

/** One `npm start` whose two processes share a port, behind a proxy that says who asks. */
let command: Command;
let database: Awaited<ReturnType<typeof copyOfDemo>>;
let port: number;
let metricsPort: number;
let mailbox: SMTPServer;
const dataDir = mkdtempSync(path.join(tmpdir(), "leerkring-workers-"));
const mails: string[] = [];

const server = () => ({ origin: `http://127.0.0.1:${port}`, port, ask: askOn(port, `127.0.0.1:${port}`) });
const commandOf = (pid: number) => spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout;
const workers = () => command.family().filter((pid) => commandOf(pid).includes("scripts/serve.ts"));
const soon = { timeout: 15_000, interval: 50 };

/** Asks on a line of its own, so that each time another process is next. */
function knock(asked: string, headers: OutgoingHttpHeaders = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { agent: false, host: "127.0.0.1", port, path: asked, headers: { Host: `127.0.0.1:${port}`, ...headers } }; // prettier-ignore
    request(options, (response) => response.resume().once("end", () => resolve(response.statusCode!)))
      .once("error", reject)
      .end();
  });
}

const measures = async () => (await askOn(metricsPort, `127.0.0.1:${metricsPort}`)("/metrics")).body;
const valuesOf = (text: string, name: string) =>
  text.split("\n").flatMap((line) => (line.startsWith(name) ? [Number(line.split(" ").at(-1))] : []));

beforeAll(async () => {
  database = await copyOfDemo();
  [port, metricsPort] = [await freePort(), await freePort()];
  mailbox = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let text = "";
      stream
        .on("data", (part: Buffer) => (text += part.toString()))
        .on("end", () => {
          mails.push(/^Message-ID: (.*)$/im.exec(text)![1]!);
          done();
        });
    },
  });
  mailbox.listen(0, "127.0.0.1");
  await once(mailbox.server, "listening");
  command = start({
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    DEMO: "1",
    PORT: String(port),
    METRICS_PORT: String(metricsPort),
    WORKERS: "2",
    TRUST_PROXY: "1",
    SMTP_URL: `smtp://127.0.0.1:${(mailbox.server.address() as { port: number }).port}`,
    LOG_LEVEL: "error",
  });
  await command.says(/^Stop: Ctrl-C/, 150_000); // two at once
}, 180_000);
afterAll(async () => {
  killAll(command.family().filter((pid) => isAlive(pid)));
  await new Promise<void>((resolve) => mailbox.close(() => resolve()));
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

let cookie: string;

it("both answer, and a session of the one is a session of the other", async () => {
  expect(workers()).toHaveLength(2);
  cookie = await signIn(server(), "deelnemer.breda@example.nl");
  const statuses = [];
  for (let turn = 0; turn < 10; turn += 1) statuses.push(await knock("/api/v1/ik", { Cookie: cookie }));
  expect(statuses).toEqual(Array(10).fill(200));
  const answered = (await measures())
    .split("\n")
    .filter((line) => /^leerkring_request_seconds_count\{.*kind="api"/.test(line));
  expect(answered.map((line) => /worker="(\d)"/.exec(line)![1]).sort()).toEqual(["1", "2"]);
});

it("measures stand on their own port only, and name nobody", async () => {
  const text = await measures();
  expect(valuesOf(text, "leerkring_workers_answering")).toEqual([2]);
  expect(valuesOf(text, "leerkring_database_up")).toEqual([1]);
  expect(valuesOf(text, "leerkring_pool_used")).toHaveLength(2);
  expect(text).not.toMatch(/@|breda|127\.0\.0\.1|casussen/i);
  for (const asked of ["/metrics", "/api/metrics"]) expect(await knock(asked)).toBe(404);
});

it("count their limits together: fifty in ten seconds from one address pass, and not one more (R-1)", async () => {
  const from = { "X-Forwarded-For": "198.51.100.7" };
  const statuses = await Promise.all(Array.from({ length: 70 }, () => knock("/api/v1/ik", from)));
  expect(statuses.filter((status) => status === 401)).toHaveLength(50);
  expect(statuses.filter((status) => status === 429)).toHaveLength(20);
});

it("what is posted through either is told by both at once", async () => {
  const [first] = await openCases(database.url);
  const streams: Stream[] = [];
  const both = async () => valuesOf(await measures(), "leerkring_event_streams{").every((open) => open > 0);
  try {
    while (streams.length < 2 || (streams.length < 4 && !(await both())))
      streams.push(await openEvents(server(), cookie, `?casus=${first}`));
    expect(await both()).toBe(true);
    const writer = await signIn(server(), "collega.tilburg@example.nl");
    const posted = await server().ask(`/api/v1/casussen/${first}/reacties`, {
      method: "POST",
      headers: writing(server(), writer),
      body: JSON.stringify({ soort: "vraag", tekst: "Bij wie lees je dit?" }),
    });
    expect(posted.status).toBe(201);
    for (const stream of streams) await expect.poll(() => happened(stream).length, soon).toBe(1);
  } finally {
    for (const { close } of streams) close();
  }
});

it("send each mail once", async () => {
  await query(
    database.url,
    "insert into sign_in_request (email) select email from participant order by email limit 30",
  );
  const [left, sent] = [
    `select (select count(*) from sign_in_request)::int + (select count(*) from mail where sent_at is null)::int as many`,
    `select count(*)::int as many from mail where sent_at is not null`,
  ];
  const many = async (text: string) => (await query<{ many: number }>(database.url, text))[0]!.many;
  await expect.poll(() => many(left), { timeout: 60_000, interval: 200 }).toBe(0);
  expect(mails.length).toBe(await many(sent));
  expect(mails.length).toBeGreaterThan(20);
  expect(new Set(mails).size).toBe(mails.length);
});

it("one that is killed is back within five seconds, and meanwhile the other answers all", async () => {
  const [victim] = workers();
  process.kill(victim!, "SIGKILL");
  const killed = Date.now();
  let asked = 0;
  while (workers().length < 2 || valuesOf(await measures(), "leerkring_workers_answering")[0] !== 2) {
    expect(await knock("/api/health", { "X-Forwarded-For": `203.0.113.${(asked += 1) % 200}` })).toBe(200);
    expect(Date.now() - killed).toBeLessThan(60_000);
  }
  expect(Date.now() - killed).toBeLessThan(5_000);
  expect(asked).toBeGreaterThan(0);
  expect(await knock("/api/v1/ik", { Cookie: cookie })).toBe(200);
});

it("SIGTERM ends all of it within ten seconds, and what was asked is answered", async () => {
  const family = command.family();
  const running = Array.from({ length: 10 }, (_, turn) => knock("/", { "X-Forwarded-For": `203.0.113.${turn}` }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const asked = Date.now();
  process.kill(command.pid, "SIGTERM");
  expect(new Set(await Promise.all(running))).toEqual(new Set([200]));
  expect(await command.exit).toBe(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(await allGone(family)).toBe(true);
});

it("needs no more than the secret that is kept: what seals forms follows from it", () => {
  expect(readFileSync(path.join(dataDir, "secret"), "utf8")).toMatch(/^[\w-]{43}$/);
});
