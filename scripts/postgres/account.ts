import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";

/** The unprivileged account PostgreSQL runs under when we are root: it refuses to run as root itself. */
export interface Account {
  uid: number;
  gid: number;
}

const number = (command: string, ...args: string[]) => {
  const run = spawnSync(command, args, { encoding: "utf8" });
  return run.status === 0 ? Number(run.stdout.trim()) : undefined;
};

function find(name: string): Account | undefined {
  const uid = number("id", "-u", name);
  const gid = number("id", "-g", name);
  return uid !== undefined && gid !== undefined && uid !== 0 ? { uid, gid } : undefined;
}

/** The account to run PostgreSQL under, or undefined when our own account will do. Makes one when there is none. */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = find("postgres") ?? find("leerkring-db");
  if (existing) return existing;
  spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "leerkring-db",
  ]);
  const account = find("leerkring-db") ?? find("nobody");
  if (!account) throw new Error("PostgreSQL does not run as root, and there is no other account on this machine.");
  return account;
}

/** Whether the account may pass through every folder down to and including `folder`. */
export function canReach(account: Account | undefined, folder: string): boolean {
  if (!account) return true;
  const parent = path.dirname(folder);
  if (parent !== folder && !canReach(account, parent)) return false;
  const stat = statSync(folder);
  if (stat.uid === account.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === account.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}
