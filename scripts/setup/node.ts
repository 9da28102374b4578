import { spawn } from "node:child_process";
import type { ChildProcess, StdioOptions } from "node:child_process";
import cluster from "node:cluster";
import path from "node:path";

/** The project folder. */
export const root = path.dirname(path.dirname(import.meta.dirname));

const QUIET = "--disable-warning=ExperimentalWarning";

export interface NodeOptions {
  env?: NodeJS.ProcessEnv;
  stdio?: StdioOptions;
  /** `react-server` lets modules that import `server-only` load outside Next. Never for a process that renders. */
  conditions?: "react-server";
  /** A process group of its own: the terminal's Ctrl-C then reaches it only through us. */
  detached?: boolean;
  /** Flags for Node itself. */
  flags?: readonly string[];
}

/** Without limits V8 keeps twice the memory for a tenth more speed (docs/scale.md). */
const SERVER_FLAGS = ["--max-semi-space-size=32", "--max-old-space-size=384"];

/** Starts `script` (relative to the project folder) on the Node that runs us. */
export function spawnNode(script: string, args: string[], options: NodeOptions = {}): ChildProcess {
  const flags = options.conditions ? [`--conditions=${options.conditions}`, QUIET] : [QUIET];
  return spawn(process.execPath, [...flags, ...(options.flags ?? []), path.join(root, script), ...args], {
    cwd: root,
    stdio: options.stdio ?? "inherit",
    detached: options.detached ?? false,
    env: { ...(options.env ?? process.env), NEXT_TELEMETRY_DISABLED: "1" },
  });
}

/** Starts the application itself. Without the react-server condition: this process renders. */
export const spawnServer = (args: string[], options: NodeOptions): ChildProcess =>
  spawnNode("scripts/serve.ts", args, { ...options, flags: SERVER_FLAGS });

/**
 * Starts the application as one of several that share a port: we take the connections in and hand them out in turn, so that
 * one that dies takes none with it but its own.
 */
export function forkServer(env: NodeJS.ProcessEnv): ChildProcess {
  cluster.schedulingPolicy = cluster.SCHED_RR;
  cluster.setupPrimary({
    exec: path.join(root, "scripts/serve.ts"),
    args: [],
    execArgv: [QUIET, ...SERVER_FLAGS],
    cwd: root,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return cluster.fork({ ...env, NEXT_TELEMETRY_DISABLED: "1" }).process;
}

/** The exit code of `child`; a signal counts as 1. */
export const exitOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });

/** Whether a process with this id runs, also when it belongs to somebody else. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Waits until `done` holds, looking every `step` ms; false when `limit` ms passed first. */
export async function waitUntil(done: () => boolean, limit: number, step = 25): Promise<boolean> {
  const end = Date.now() + limit;
  while (!done()) {
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, step));
  }
  return true;
}
