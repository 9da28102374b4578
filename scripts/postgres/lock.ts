import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { waitUntil } from "../setup/node.ts";
import { startOf } from "./processes.ts";

export interface Lock {
  pid: number;
  /** Start of that process: a process id is used again sooner or later. */
  start: string;
  since: string;
}

/** Whether the lock belongs to a process that still runs. `startOf` tells when a process id started. */
export const isHeld = (lock: Lock | undefined, start: (pid: number) => string | undefined): lock is Lock =>
  lock !== undefined && start(lock.pid) === lock.start;

/** Reads the text of a lock file; undefined when it is not one (a crash may leave it half written). */
export function readLock(text: string): Lock | undefined {
  try {
    const { pid, start, since } = JSON.parse(text) as Partial<Lock>;
    return Number.isInteger(pid) && typeof start === "string" ? { pid: pid!, start, since: since ?? "" } : undefined;
  } catch {
    return undefined;
  }
}

export class FolderInUse extends Error {
  readonly pid: number;
  constructor(folder: string, pid: number) {
    super(
      `Another Leerkring (process ${pid}) is using this data folder: ${folder}\n` +
        "Stop that one first, or give this one a folder of its own: DATA_DIR=… npm start",
    );
    this.pid = pid;
  }
}

const fileIn = (folder: string) => path.join(folder, "leerkring.lock");

/** The process that has the data folder now, if any. */
export function holderOf(folder: string): Lock | undefined {
  try {
    const lock = readLock(readFileSync(fileIn(folder), "utf8"));
    return isHeld(lock, startOf) ? lock : undefined;
  } catch {
    return undefined;
  }
}

/** @throws FolderInUse when a Leerkring runs on this data folder */
export function refuseIfInUse(folder: string): void {
  const holder = holderOf(folder);
  if (holder) throw new FolderInUse(folder, holder.pid);
}

/**
 * Takes the data folder for this process; a lock left by a crash is taken over.
 * @returns gives the folder back
 * @throws FolderInUse
 */
export async function takeFolder(folder: string): Promise<() => void> {
  const door = `${fileIn(folder)}.door`;
  await enter(door);
  try {
    refuseIfInUse(folder);
    const own: Lock = { pid: process.pid, start: startOf(process.pid) ?? "", since: new Date().toISOString() };
    writeFileSync(fileIn(folder), JSON.stringify(own), { mode: 0o600 });
  } finally {
    rmdirSync(door);
  }
  return () => {
    if (holderOf(folder)?.pid === process.pid) rmSync(fileIn(folder), { force: true });
  };
}

/** Making a folder is atomic: of two that start at once, one enters and the other waits its turn. */
async function enter(door: string): Promise<void> {
  const tryOnce = () => {
    try {
      mkdirSync(door);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const abandoned = Date.now() - (statSync(door, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 5_000;
      if (abandoned) rmSync(door, { recursive: true, force: true });
      return false;
    }
  };
  if (!(await waitUntil(tryOnce, 10_000))) throw new Error(`Could not get hold of ${door}`);
}
