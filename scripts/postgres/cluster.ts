import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { Account } from "./account.ts";
import { canReach } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { SHARED_PLACE } from "./binaries.ts";

/** What DATA_DIR/database.json remembers. */
export interface Cluster {
  /** The folder with the database files. */
  folder: string;
  user: string;
  password: string;
}

const USER = "leerkring";

/** What initdb and postgres see of our environment: no secrets, nothing that changes dates or sorting. */
export const bareEnv = (): NodeJS.ProcessEnv => ({
  NODE_ENV: "production",
  PATH: process.env.PATH ?? "",
  LC_ALL: "C",
  TZ: "UTC",
});

/** Reads where the database of this data folder is; undefined when it has none yet. */
export function rememberedCluster(dataDir: string): Cluster | undefined {
  const file = path.join(dataDir, "database.json");
  if (!existsSync(file)) return undefined;
  const cluster = JSON.parse(readFileSync(file, "utf8")) as Cluster;
  return { ...cluster, folder: path.resolve(dataDir, cluster.folder) };
}

/** The database files of this data folder, made when they are not there yet. */
export function prepareCluster(
  dataDir: string,
  binaries: Binaries,
  account: Account | undefined,
  report: (line: string) => void,
): Cluster {
  const known = rememberedCluster(dataDir);
  if (known && existsSync(path.join(known.folder, "PG_VERSION"))) {
    checkVersion(known.folder, binaries);
    return known;
  }
  report("Making a new database …");
  const folder = known?.folder ?? choosePlace(dataDir, account);
  const cluster = { folder, user: USER, password: known?.password ?? randomBytes(24).toString("base64url") };
  remember(dataDir, cluster);
  initialise(cluster, binaries, account);
  return cluster;
}

function choosePlace(dataDir: string, account: Account | undefined): string {
  if (canReach(account, dataDir)) return path.join(dataDir, "postgres");
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  mkdirSync(SHARED_PLACE, { recursive: true, mode: 0o755 });
  return path.join(SHARED_PLACE, `database-${name}`);
}

function remember(dataDir: string, cluster: Cluster): void {
  const inside = path.relative(dataDir, cluster.folder);
  const folder = inside.startsWith("..") ? cluster.folder : inside; // the data folder may be moved as a whole
  const file = path.join(dataDir, "database.json");
  writeFileSync(`${file}.new`, JSON.stringify({ ...cluster, folder }, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function checkVersion(folder: string, { version }: Binaries): void {
  const found = readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim();
  if (found !== version.split(".")[0]) {
    throw new Error(
      `The database in ${folder} was made by PostgreSQL ${found}; this Leerkring brings PostgreSQL ${version}.\n` +
        "Make a backup with the former version of Leerkring and restore it into a new DATA_DIR.",
    );
  }
}

function initialise(cluster: Cluster, binaries: Binaries, account: Account | undefined): void {
  // Built beside its place and moved when it is whole: a crash half-way leaves nothing that looks like a database.
  const unfinished = `${cluster.folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  if (existsSync(cluster.folder)) {
    throw new Error(`${cluster.folder} exists but holds no whole database. Move it away, or restore a backup.`);
  }
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = path.join(unfinished, "password");
  const own = (file: string) => account && chownSync(file, account.uid, account.gid);
  own(unfinished);

  const errors: string[] = [];
  // The character type decides which letters pg_trgm sees: without UTF-8 it would skip the é. Not every system has all.
  for (const letters of ["C.UTF-8", "en_US.UTF-8", "C"]) {
    const folder = path.join(unfinished, "files");
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(passwordFile, `${cluster.password}\n`, { mode: 0o600 });
    own(passwordFile);
    const run = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${folder}`,
        `--username=${cluster.user}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        `--lc-ctype=${letters}`,
      ],
      { encoding: "utf8", cwd: unfinished, env: bareEnv(), ...account },
    );
    rmSync(passwordFile, { force: true });
    if (run.status === 0) {
      chmodSync(folder, 0o700);
      renameSync(folder, cluster.folder);
      rmSync(unfinished, { recursive: true, force: true });
      return;
    }
    errors.push(run.error?.message ?? run.stderr.trim());
  }
  rmSync(unfinished, { recursive: true, force: true });
  throw new Error(`PostgreSQL could not make a database in ${cluster.folder}:\n${errors[0]}`);
}

/** Makes the data folder when needed. Others may pass through (the database account must), but not look inside. */
export function prepareDataDir(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  return realpathSync(dataDir);
}
