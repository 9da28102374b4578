import postgres from "postgres";
import { migrate } from "#db/migrate";
import { allowApplication } from "#db/role";
import type { Env } from "#lib/core/env";
import type { EmbeddedDatabase } from "../database.ts";
import { openDatabase } from "../database.ts";
import { prepareDataDir } from "../postgres/cluster.ts";
import { refuseIfInUse } from "../postgres/lock.ts";
import { exitOf, spawnNode } from "./node.ts";
import { serveMetrics } from "./metrics.ts";
import { actionsKey, keptSecret, readSettings } from "./settings.ts";
import type { Supervised } from "./supervise.ts";
import { superviseServer } from "./supervise.ts";
import { tell } from "./tell.ts";

/** Between two tries to reach a database that is away: ready must follow within two seconds (trust.md F-4). */
const RETRY_MS = 500;

interface Running {
  database?: EmbeddedDatabase;
  server?: Supervised;
  stopping: boolean;
}

async function stopAll(running: Running): Promise<void> {
  running.stopping = true;
  await running.server?.stop();
  await running.database?.stop();
}

/** Everything between the command and a running application: settings, secret, database, migrations, demo, server. */
export async function runApplication({ dev, before }: { dev: boolean; before: () => Promise<void> }): Promise<void> {
  const running: Running = { stopping: false };
  const stop = async (code: number) => {
    if (running.stopping) return;
    tell("\nStopping …");
    await stopAll(running);
    tell("Stopped.");
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
  // run.mjs is gone, even if by kill -9.
  process.on("disconnect", () => void stop(0));

  const settings = await readSettings();
  try {
    // Before the build: it would take the ground from under the other one.
    if (!settings.DATABASE_URL) refuseIfInUse(prepareDataDir(settings.DATA_DIR));
    await before();
    await bringUp(settings, dev, running, stop);
  } catch (error) {
    if (running.stopping) return; // a step broke off because we are stopping
    await stopAll(running);
    throw error;
  }
}

async function bringUp(
  settings: Env,
  dev: boolean,
  running: Running,
  stop: (code: number) => Promise<void>,
): Promise<void> {
  if (running.stopping) return;
  const dataDir = prepareDataDir(settings.DATA_DIR);
  if (!settings.DATABASE_URL) {
    const database = await openDatabase({ dataDir, report: tell });
    running.database = database;
    if (running.stopping) return database.stop();
  }
  const url = running.database?.applicationUrl ?? settings.DATABASE_URL!;
  const ownerUrl = running.database?.url ?? settings.DATABASE_OWNER_URL ?? url;
  const secret = settings.AUTH_SECRET ?? keptSecret(dataDir);
  const env: NodeJS.ProcessEnv = {
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(secret),
    ...process.env,
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    AUTH_SECRET: secret,
    DEMO: settings.DEMO ? "1" : "0",
    NODE_ENV: dev ? "development" : "production",
  };

  const prepare = async () => {
    await migrate(ownerUrl);
    if (ownerUrl !== url) await allowApplication(ownerUrl, url, { make: running.database !== undefined });
    if (settings.DEMO && (await isEmpty(url))) await fillInOwnProcess(env);
  };
  const serve = () => {
    const server = superviseServer({ env, dev, workers: settings.WORKERS, report: tell });
    running.server = server;
    if (settings.METRICS_PORT) serveMetrics(settings.METRICS_PORT, server.processes, (line) => void giveUp(line));
  };
  const giveUp = (line: string) => {
    process.stderr.write(`${line}\n`);
    return stop(2);
  };
  if (running.database || (await answers(ownerUrl))) {
    await prepare();
    if (running.stopping) return;
    serve();
  } else {
    tell("The database of DATABASE_URL does not answer yet. Serving already; /api/ready says 503 until it does.");
    serve();
    void prepareWhenReachable(ownerUrl, prepare, () => running.stopping).catch((error: Error) => {
      tell(`The database could not be prepared: ${error.message}`);
      void stop(1);
    });
  }

  void running.server!.gaveUp.then(() => stop(1));
  await running.server!.ready.catch(() => {});
  if (!running.stopping) welcome(settings.APP_URL, settings.DEMO);
}

async function fillInOwnProcess(env: NodeJS.ProcessEnv): Promise<void> {
  tell("Filling the empty database with the demo community …");
  // The demo goes through the same commands as people, only faster than people may.
  const quick = { ...env, RATE_LIMITS: "off" };
  const code = await exitOf(spawnNode("scripts/fill.ts", [], { env: quick, conditions: "react-server" }));
  if (code !== 0) throw new Error("The demo community could not be made (see above).");
}

/** One statement on a connection of its own. */
async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 }).catch(() => {});
  }
}

const answers = (url: string): Promise<boolean> =>
  ask(url, async (sql) => (await sql`select 1`).length === 1).catch(() => false);

const isEmpty = (url: string): Promise<boolean> =>
  ask(url, async (sql) => (await sql`select 1 from participant limit 1`).length === 0);

async function prepareWhenReachable(
  url: string,
  prepare: () => Promise<void>,
  isStopping: () => boolean,
): Promise<void> {
  while (!isStopping()) {
    if (await answers(url)) {
      await prepare();
      tell("The database answers; Leerkring is ready.");
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

function welcome(address: string, demo: boolean): void {
  tell(`\nLeerkring is ready: ${address}`);
  tell(
    demo
      ? `Sign in: open ${address}/inloggen and choose a person from the demo community.`
      : "Sign in: invite people with `npm run invite`; they get a link by e-mail.",
  );
  tell("Stop: Ctrl-C.");
}
