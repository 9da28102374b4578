/** `npm run bench`: the speed of the production build beside the bare limit of this machine, on a throw-away database. */
import { spawnSync } from "node:child_process";
import type { ChildProcess, StdioOptions } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { migrate } from "#db/migrate";
import { seedBulk } from "#db/seed/bulk/bulk";
import { measureLive } from "./bench/live.ts";
import { seedDesk } from "#db/seed/bulk/desk";
import { load } from "./bench/load.ts";
import type { Outcome } from "./bench/load.ts";
import { measures } from "./bench/measures.ts";
import type { Reader, World } from "./bench/measures.ts";
import { statementsOf } from "./bench/statements.ts";
import { openDatabase } from "./database.ts";
import { buildIfStale } from "./setup/build.ts";
import { freePort } from "./setup/free-port.ts";
import { exitOf, root, spawnNode, spawnServer } from "./setup/node.ts";
import { orExplain, tell } from "./setup/tell.ts";

const number = (name: string, text: string) => {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} needs a whole number, not "${text}".`);
  return Number(text);
};

function plan() {
  const { values } = parseArgs({
    options: {
      cases: { type: "string", default: "10000" },
      comments: { type: "string", default: "60000" },
      connections: { type: "string", default: "32" },
      seconds: { type: "string", default: "8" },
      only: { type: "string", default: "" },
      finding: { type: "boolean", default: false },
      live: { type: "boolean", default: false },
      following: { type: "boolean", default: false },
      desk: { type: "boolean", default: false },
      export: { type: "boolean", default: false },
      invite: { type: "boolean", default: false },
      people: { type: "boolean", default: false },
      participants: { type: "string", default: "" },
      matters: { type: "string", default: "100000" },
    },
  });
  return {
    cases: number("cases", values.cases),
    comments: number("comments", values.comments),
    connections: number("connections", values.connections),
    seconds: number("seconds", values.seconds),
    only: values.only,
    finding: values.finding,
    live: values.live,
    following: values.following,
    desk: values.desk,
    exporting: values.export,
    invite: values.invite,
    people: values.people,
    participants: values.participants ? number("participants", values.participants) : undefined,
    matters: number("matters", values.matters),
  };
}

/** On Linux: a core of its own for what is measured, the other for the load and the database. */
const pin = (pid: number, core: number) => spawnSync("taskset", ["-acp", String(core), String(pid)]);

const stdio: StdioOptions = ["ignore", "ignore", "inherit", "ipc"];

/** Waits until it listens. */
async function started(child: ChildProcess): Promise<ChildProcess> {
  await Promise.race([
    once(child, "message"),
    exitOf(child).then(() => Promise.reject(new Error("A server did not start."))),
  ]);
  pin(child.pid!, 0);
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  await exitOf(child);
}

const residentMegabytes = ({ pid }: ChildProcess) =>
  Number(spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout) / 1024;

async function signIn(origin: string, sql: postgres.Sql): Promise<Reader[]> {
  const people = await sql<{ id: string; email: string }[]>`
    select id, email from participant where role = 'participant' and email like '%@example.nl' order by email limit 20`;
  const readers: Reader[] = [];
  for (const { id, email } of people) {
    const answer = await fetch(`${origin}/inloggen/demo`, {
      method: "POST",
      headers: { origin, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ email }),
      redirect: "manual",
    });
    const cookie = answer.headers.getSetCookie().map((one) => one.split(";")[0]!);
    readers.push({ id, cookie: cookie.join("; ") });
  }
  return readers;
}

const casesWithTen = (sql: postgres.Sql, readers: Reader[]) =>
  sql<{ number: number; slug: string }[]>`
    select number::int, slug from practice_case
    where comments between 8 and 12 and audience in ('participants', 'public') and posted_at is not null
      and withdrawn_at is null and author_id <> all(${readers.map(({ id }) => id)}::uuid[])
    order by number desc limit 500`;

interface Line {
  name: string;
  ours: Outcome;
  limit: Outcome;
  queries: string;
  slowest: string;
}

const whole = (value: number) => value.toFixed(0);

function print(lines: Line[]): void {
  const rows = [
    ["", "req/s", "p50 ms", "p95", "p99", "failed", "statements", "slowest ms", "limit req/s", "of limit"],
    ...lines.map(({ name, ours, limit, queries, slowest }) => [
      name,
      ours.rate.toFixed(1),
      whole(ours.p50),
      whole(ours.p95),
      whole(ours.p99),
      String(ours.failed),
      queries,
      slowest,
      whole(limit.rate),
      `${((100 * ours.rate) / limit.rate).toFixed(1)} %`,
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    tell(row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!))).join("  "));
  }
}

await orExplain(async () => {
  const chosen = plan();
  const { cases, comments, connections, seconds, only, finding, live, following, desk, exporting, invite, matters } =
    chosen;
  const { people, participants } = chosen;
  await buildIfStale(tell);
  const dataDir = path.join(root, ".tmp", `bench-${process.pid}`);
  const database = await openDatabase({ dataDir, report: tell, durable: true });
  const children: ChildProcess[] = [];
  try {
    await migrate(database.url);
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      AUTH_SECRET: "only-for-the-bench-only-for-the-bench",
      DEMO: "1",
      RATE_LIMITS: "off",
      LOG_LEVEL: "error",
      PORT: String(port),
      APP_URL: origin,
    };
    if ((await exitOf(spawnNode("scripts/fill.ts", [], { env, conditions: "react-server" }))) !== 0) {
      throw new Error("The demo community could not be made (see above).");
    }
    if (invite) {
      const ended = await exitOf(spawnNode("scripts/bench/invite.ts", [], { env, conditions: "react-server" }));
      if (ended !== 0) throw new Error("Inviting could not be measured (see above).");
      return;
    }
    await seedBulk(database.url, { cases, participants: participants ?? Math.ceil(cases / 20), comments }, tell);
    if (finding) {
      const ended = await exitOf(
        spawnNode("scripts/bench/finding.ts", [], { env: { ...env, ONLY: only }, conditions: "react-server" }),
      );
      if (ended !== 0) throw new Error("Finding could not be measured (see above).");
      return;
    }
    if (exporting) {
      const ended = await exitOf(spawnNode("scripts/bench/export.ts", [], { env, conditions: "react-server" }));
      if (ended !== 0) throw new Error("The export could not be measured (see above).");
      return;
    }
    if (desk) {
      await seedDesk(database.url, matters, tell);
      const ended = await exitOf(spawnNode("scripts/bench/desk.ts", [], { env, conditions: "react-server" }));
      if (ended !== 0) throw new Error("The desk could not be measured (see above).");
      return;
    }
    if (people) {
      const ended = await exitOf(spawnNode("scripts/bench/people.ts", [], { env, conditions: "react-server" }));
      if (ended !== 0) throw new Error("The people list could not be measured (see above).");
      return;
    }
    if (following) {
      const ended = await exitOf(spawnNode("scripts/bench/following.ts", [], { env, conditions: "react-server" }));
      if (ended !== 0) throw new Error("Following could not be measured (see above).");
      return;
    }
    pin(database.pid()!, 1);
    pin(process.pid, 1);
    const server = await started(spawnServer([], { env, stdio }));
    children.push(server);
    if (live) {
      for (const line of await measureLive(database.url, origin, () => residentMegabytes(server))) tell(line);
      return;
    }
    const limitPort = await freePort();
    const bare = await started(
      spawnNode("scripts/bench/limit.ts", [], { env: { ...env, PORT: String(limitPort) }, stdio }),
    );
    children.push(bare);

    const sql = postgres(database.url, { max: 1, onnotice: () => {} });
    await sql`create extension if not exists pg_stat_statements`;
    const readers = await signIn(origin, sql);
    const world: World = { origin, readers, cases: [...(await casesWithTen(sql, readers))] };
    const lines: Line[] = [];
    let memory = 0;
    for (const { name, ours, limit } of measures(world).filter((one) => one.name.includes(only))) {
      const { perAnswer, slowest } = await statementsOf(sql, origin, ours);
      await load(origin, ours, connections, Math.min(2, seconds));
      const line = {
        name,
        ours: await load(origin, ours, connections, seconds),
        limit: await load(`http://127.0.0.1:${limitPort}`, limit, connections, Math.min(5, seconds)),
        queries: perAnswer.toFixed(1),
        slowest: slowest.toFixed(2),
      };
      memory = Math.max(memory, residentMegabytes(server));
      tell(`${name}: ${line.ours.rate.toFixed(1)} req/s`);
      lines.push(line);
    }
    await sql.end();
    tell(`\n${cases} cases, ${comments} comments, ${connections} connections, ${seconds} seconds each\n`);
    print(lines);
    tell(`\nmemory of the server: ${whole(memory)} MB`);
  } finally {
    await Promise.all(children.map(stop));
    await database.remove();
  }
});
