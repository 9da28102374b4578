import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import path from "node:path";
import { isAlive, waitUntil } from "../setup/node.ts";

const hasProc = existsSync("/proc/self/stat");

/** When a process started, in a form that differs when its id is used again; undefined when it does not run. */
export function startOf(pid: number): string | undefined {
  if (!hasProc)
    return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() || undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z") return undefined; // dead, only not yet noticed by its parent
    const ticks = fields[19];
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${ticks}`;
  } catch {
    return undefined;
  }
}

/** The data folder a process works in when it is a PostgreSQL process, else undefined. */
function clusterOf(pid: number): string | undefined {
  try {
    const name = readFileSync(`/proc/${pid}/comm`, "utf8").trim();
    return name === "postgres" || name === "postmaster" ? readlinkSync(`/proc/${pid}/cwd`) : undefined;
  } catch {
    return undefined;
  }
}

/** Every PostgreSQL process that uses the data folder: the server and, for a moment after its death, its children. */
export function serversOn(folder: string): number[] {
  if (hasProc) {
    return readdirSync("/proc")
      .map(Number)
      .filter((pid) => pid > 0 && clusterOf(pid) === folder);
  }
  const pid = postmasterPid(folder);
  if (pid === undefined || !isAlive(pid)) return [];
  const command = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
  return command.includes("postgres") && command.includes(folder) ? [pid] : [];
}

const pidFile = (folder: string) => path.join(folder, "postmaster.pid");

/** The lines of postmaster.pid: process id, folder, start time, port, …, and in the eighth whether it is ready. */
export function postmasterFile(folder: string): string[] | undefined {
  try {
    return readFileSync(pidFile(folder), "utf8").split("\n");
  } catch {
    return undefined;
  }
}

export function postmasterPid(folder: string): number | undefined {
  const pid = Number(postmasterFile(folder)?.[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

const tell = (pids: number[], signal: NodeJS.Signals) => {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself in the meantime.
    }
  }
};

/**
 * Stops whatever PostgreSQL still uses the folder: first the clean way, which loses nothing, then harder. Only
 * processes that work in this very folder are touched.
 * @returns whether there was one
 */
export async function stopServersOn(folder: string): Promise<boolean> {
  const before = serversOn(folder);
  if (before.length === 0) return false;
  const gone = () => serversOn(folder).length === 0;
  const head = postmasterPid(folder);
  // Children of a killed server notice by themselves within a second.
  if (head !== undefined && before.includes(head)) tell([head], "SIGINT");
  if (await waitUntil(gone, 10_000)) return true;
  tell(serversOn(folder), "SIGQUIT");
  if (await waitUntil(gone, 5_000)) return true;
  tell(serversOn(folder), "SIGKILL");
  await waitUntil(gone, 2_000);
  return true;
}
