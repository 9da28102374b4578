import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { exitOf, isAlive, root, waitUntil } from "../../../scripts/setup/node.ts";

export interface Command {
  pid: number;
  /** What stood in the terminal. */
  lines: string[];
  /** Resolves when a line of the terminal matches; rejects when the command ended without it. */
  says: (pattern: RegExp, patience?: number) => Promise<void>;
  exit: Promise<number>;
  /** The process ids below it: who started whom stands in the table of processes. */
  family: () => number[];
}

/** An npm command as a terminal would run it, without npm itself. */
function command(name: string, args: string[], settings: Record<string, string>) {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", ...settings };
  for (const one of ["DATABASE_URL", "APP_URL", "AUTH_SECRET", "DEMO", "VITEST", "TEST"]) {
    if (!(one in settings)) delete env[one];
  }
  return spawn(process.execPath, ["scripts/run.mjs", name, ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs a command to its end. @returns its exit code and all that it said */
export async function run(name: string, args: string[], settings: Record<string, string>) {
  const child = command(name, args, settings);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (said += part.toString()));
  return { code: await exitOf(child), said };
}

/** `npm start`. */
export function start(settings: Record<string, string>): Command {
  const child = command("start", [], settings);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => lines.push(line));
  const exit = exitOf(child);
  return {
    pid: child.pid!,
    lines,
    exit,
    async says(pattern, patience = 60_000) {
      const said = () => lines.some((line) => pattern.test(line));
      await waitUntil(() => said() || child.exitCode !== null || child.signalCode !== null, patience);
      if (!said()) throw new Error(`it never said ${String(pattern)}:\n${lines.join("\n")}`);
    },
    family: () => [child.pid!, ...below(child.pid!)],
  };
}

/** Children, and their children. */
export function below(pid: number): number[] {
  const table = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).stdout;
  const pairs = table.trim().split("\n").map((line) => line.trim().split(/\s+/).map(Number) as [number, number]); // prettier-ignore
  const children = (parent: number): number[] =>
    pairs.filter(([, of]) => of === parent).flatMap(([child]) => [child, ...children(child)]);
  return children(pid);
}

/** kill -9, all at once. */
export function killAll(pids: number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended together with another.
    }
  }
}

export const allGone = (pids: number[]): Promise<boolean> => waitUntil(() => !pids.some(isAlive), 5_000);
