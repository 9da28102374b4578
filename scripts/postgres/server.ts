import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { waitUntil } from "../setup/node.ts";
import { freePort } from "../setup/free-port.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { bareEnv } from "./cluster.ts";
import { postmasterFile, stopServersOn } from "./processes.ts";

export interface ServerPlan {
  folder: string;
  logFile: string;
  binaries: Binaries;
  account: Account | undefined;
  /** False for throw-away databases: faster, and lost when the machine stops. */
  durable: boolean;
  report: (line: string) => void;
}

const START_MS = 60_000;

const settings = ({ binaries, durable }: ServerPlan): Record<string, string> => ({
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  shared_buffers: "256MB",
  effective_cache_size: "2GB",
  random_page_cost: "1.1",
  jit: "off",
  track_io_timing: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  // A statement in the log would carry the text of a case.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_parameter_max_length_on_error: "0",
  ...(existsSync(statementsLibrary(binaries)) && { shared_preload_libraries: "pg_stat_statements" }),
  ...(!durable && { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_wal_size: "1GB" }),
});

const statementsLibrary = ({ postgres }: Binaries) =>
  path.join(path.dirname(postgres), "..", "lib", "postgresql", "pg_stat_statements.so");

/** Starts PostgreSQL on `port`, or on a free one, and resolves when it takes connections. */
export async function startServer(plan: ServerPlan, port?: number): Promise<{ child: ChildProcess; port: number }> {
  if (await stopServersOn(plan.folder)) plan.report("Stopped a database that a former Leerkring left running.");
  // Nobody uses the folder now, so this file is what a crash left behind; its process id may be somebody else's today.
  rmSync(path.join(plan.folder, "postmaster.pid"), { force: true });

  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await freePort());
    const child = launch(plan, chosen);
    if (await isReady(plan.folder, child)) return { child, port: chosen };
    const reason = lastLines(plan.logFile);
    if (attempt >= 5) throw new Error(`PostgreSQL did not start. Its last words in ${plan.logFile}:\n${reason}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

function launch(plan: ServerPlan, port: number): ChildProcess {
  rotate(plan.logFile);
  const output = openSync(plan.logFile, "a", 0o600);
  const flags = Object.entries(settings(plan)).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(plan.binaries.postgres, ["-D", plan.folder, "-p", String(port), ...flags], {
    cwd: plan.folder,
    env: bareEnv(),
    // To a file and not to us: a server that outlives us must not die of a broken pipe half-way a write.
    stdio: ["ignore", output, output],
    // Its own group: the terminal's Ctrl-C must not stop the database before the application.
    detached: true,
    ...plan.account,
  });
  child.on("error", () => {});
  closeSync(output);
  return child;
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

async function isReady(folder: string, child: ChildProcess): Promise<boolean> {
  const ready = () => {
    const lines = postmasterFile(folder);
    return Number(lines?.[0]) === child.pid && lines?.[7]?.trim() === "ready";
  };
  await waitUntil(() => ready() || ended(child), START_MS, 20);
  return ready() && !ended(child);
}

/** Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. */
export async function stopServer(child: ChildProcess): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", 15_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 2_000],
  ] as const) {
    if (ended(child)) return;
    child.kill(signal);
    if (await waitUntil(() => ended(child), patience)) return;
  }
}

function rotate(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) renameSync(file, `${file}.1`);
}

const lastLines = (file: string): string =>
  existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").slice(-4).join("\n") : "";
