import { createHmac } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { APPLICATION_ROLE } from "#db/role";
import { databaseAccount } from "./postgres/account.ts";
import { findBinaries } from "./postgres/binaries.ts";
import type { Cluster } from "./postgres/cluster.ts";
import { prepareCluster, prepareDataDir, rememberedCluster } from "./postgres/cluster.ts";
import { holderOf, takeFolder } from "./postgres/lock.ts";
import { postmasterFile } from "./postgres/processes.ts";
import type { ServerPlan } from "./postgres/server.ts";
import { startServer, stopServer } from "./postgres/server.ts";

export interface OpenDatabaseOptions {
  /** The folder that belongs to this Leerkring; made when it is not there. */
  dataDir: string;
  /** The TCP port; without it a free one is picked. */
  port?: number;
  report: (line: string) => void;
  /** False for throw-away databases: no waiting for the disk. */
  durable?: boolean;
}

export interface EmbeddedDatabase {
  /** As its owner: for migrations and for whoever keeps it. */
  url: string;
  /** As the running application: it cannot change the log, nor its own rights. */
  applicationUrl: string;
  port: number;
  folder: string;
  /** Process id of the PostgreSQL server now; it changes when the server crashed and was started again. */
  pid: () => number | undefined;
  /** Stops the server and gives the folder back. */
  stop: () => Promise<void>;
  /** Stops the server and throws the database away. */
  remove: () => Promise<void>;
}

const NAME = "leerkring";
const RESTARTS_PER_MINUTE = 20;

const urlOf = ({ user, password }: Cluster, port: number, name = NAME) =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;

/** The role of the running application. Its password follows from the owner's: nothing more to keep. */
const applicationOf = (cluster: Cluster): Cluster => ({
  ...cluster,
  user: APPLICATION_ROLE,
  password: createHmac("sha256", cluster.password).update(APPLICATION_ROLE).digest("base64url"),
});

/**
 * Starts the embedded PostgreSQL on 127.0.0.1 and keeps it running: a server that crashes comes back on the same port.
 * Works as root, after a crash of everything, and when port 5432 is taken.
 * @throws FolderInUse when another Leerkring runs on this folder
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<EmbeddedDatabase> {
  const dataDir = prepareDataDir(options.dataDir);
  const release = await takeFolder(dataDir);
  try {
    return await open(dataDir, options, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function open(dataDir: string, options: OpenDatabaseOptions, release: () => void): Promise<EmbeddedDatabase> {
  const account = databaseAccount();
  const binaries = findBinaries(account);
  const cluster = prepareCluster(dataDir, binaries, account, options.report);
  const logFile = path.join(dataDir, "postgres.log");
  const plan: ServerPlan = {
    ...cluster,
    logFile,
    binaries,
    account,
    durable: options.durable ?? true,
    report: options.report,
  };
  const server = await keepRunning(plan, options.port);
  await ensureDatabase(urlOf(cluster, server.port, "postgres"));

  const stop = async () => {
    await server.stop();
    release();
  };
  return {
    url: urlOf(cluster, server.port),
    applicationUrl: urlOf(applicationOf(cluster), server.port),
    port: server.port,
    folder: cluster.folder,
    pid: server.pid,
    stop,
    remove: async () => {
      await stop();
      rmSync(cluster.folder, { recursive: true, force: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function keepRunning(plan: ServerPlan, wantedPort: number | undefined) {
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();
  const restarts: number[] = [];
  const first = await startServer(plan, wantedPort);
  const { port } = first;
  let { child } = first;

  const watch = () =>
    child.once("exit", () => {
      if (!stopping) restarting = revive();
    });
  const revive = async (): Promise<void> => {
    restarts.push(Date.now());
    const recent = restarts.filter((at) => at > Date.now() - 60_000).length;
    plan.report("The database stopped by itself; starting it again …");
    if (recent > RESTARTS_PER_MINUTE) await new Promise((resolve) => setTimeout(resolve, 10_000));
    if (stopping) return;
    try {
      ({ child } = await startServer(plan, port));
      watch();
      plan.report("The database is back.");
    } catch (error) {
      plan.report(error instanceof Error ? error.message : String(error));
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      if (!stopping) return revive();
    }
  };
  watch();
  return {
    port,
    pid: () => child.pid,
    stop: async () => {
      stopping = true;
      await restarting;
      await stopServer(child);
    },
  };
}

async function ensureDatabase(maintenanceUrl: string): Promise<void> {
  const sql = postgres(maintenanceUrl, { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select 1 from pg_database where datname = ${NAME}`;
    if (found.length === 0) await sql.unsafe(`create database ${NAME}`);
  } finally {
    await sql.end();
  }
}

/**
 * The embedded database of a Leerkring for a second process (`npm run invite`, `npm run seed`): that of the running
 * server when there is one, else it is started for as long as we need it.
 */
export async function borrowDatabase(
  options: OpenDatabaseOptions,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = prepareDataDir(options.dataDir);
  const cluster = rememberedCluster(dataDir);
  const port = cluster && holderOf(dataDir) && Number(postmasterFile(cluster.folder)?.[3]);
  if (cluster && port) return { url: urlOf(cluster, port), stop: async () => {} };
  return openDatabase(options);
}
