import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { text } from "node:stream/consumers";
import postgres from "postgres";
import { migrate, shapes } from "#db/migrate";
import type { Storage } from "#lib/attachments/storage";
import { readArchive } from "./archive.ts";
import type { Sequence, Table } from "./tables.ts";
import { listForeignKeys, quoted } from "./tables.ts";
import type { Summary } from "./take.ts";
import { FORMAT } from "./take.ts";

interface Manifest {
  format: number;
  madeAt: string;
  shape: number;
  tables: Table[];
  sequences: Sequence[];
}

export interface RestorePlan {
  databaseUrl: string;
  file: string;
  secret: string | undefined;
  storage: Storage;
}

/**
 * Puts a backup back onto an empty database: all of it in one transaction, or nothing. A backup of an older version is
 * brought up to date afterwards. @throws Error in words; the database is as empty as it was then
 */
export async function putBack({
  databaseUrl,
  file,
  secret,
  storage,
}: RestorePlan): Promise<{ madeAt: string; attachments: number }> {
  const client = postgres(databaseUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  const aside = await mkdtemp(path.join(tmpdir(), "leerkring-restore-"));
  try {
    await refuseUnlessEmpty(client);
    const manifest = await manifestOf(file, secret);
    await migrate(databaseUrl, manifest.shape);
    const summary = await client.begin(async (sql) => {
      const foreignKeys = await listForeignKeys(sql);
      const constraints = async (how: string) => {
        for (const { table, name } of foreignKeys) await sql.unsafe(`alter table ${table} alter constraint ${quoted(name)} ${how}`); // prettier-ignore
      };
      const triggers = async (how: "disable" | "enable") => {
        for (const { schema, name } of manifest.tables) if (schema === "public") await sql.unsafe(`alter table ${quoted(schema, name)} ${how} trigger user`); // prettier-ignore
      };
      await constraints("deferrable initially deferred");
      await triggers("disable");
      // A migration may have put something in; of our tables the backup has it all.
      const ours = manifest.tables.map(({ schema, name }) => quoted(schema, name)).join(", ");
      await sql.unsafe(`truncate ${ours}`);
      const read = await putRows(sql, file, secret, manifest, storage, aside);
      for (const { schema, name, last } of manifest.sequences) if (last !== null) await sql`select setval(${quoted(schema, name)}::regclass, ${last}::bigint)`; // prettier-ignore
      await sql.unsafe("set constraints all immediate");
      await triggers("enable");
      await constraints("not deferrable");
      return read;
    });
    await migrate(databaseUrl);
    return { madeAt: manifest.madeAt, attachments: summary.attachments };
  } finally {
    await rm(aside, { recursive: true, force: true });
    await client.end({ timeout: 5 });
  }
}

async function refuseUnlessEmpty(client: postgres.Sql): Promise<void> {
  const [made] = await client<{ there: boolean }[]>`select to_regclass('public.participant') is not null as there`;
  if (!made!.there) return;
  const found = await client`select 1 from participant limit 1`;
  if (found.length > 0)
    throw new Error("There is a community in this database already. A backup goes onto an empty one.");
}

async function manifestOf(file: string, secret: string | undefined): Promise<Manifest> {
  let manifest: Manifest | undefined;
  await readArchive(file, secret, async (name, bytes) => {
    if (name === "manifest.json") manifest = JSON.parse(await text(bytes)) as Manifest;
  });
  if (!manifest) throw new Error("This is no backup of Leerkring.");
  if (manifest.format !== FORMAT || !shapes().includes(manifest.shape))
    throw new Error(
      "This backup was made by another version of Leerkring than this one knows. Use that version or a newer one.",
    );
  return manifest;
}

/** Rows and files, checked against what the backup says of itself at its end. */
async function putRows(
  sql: postgres.TransactionSql,
  file: string,
  secret: string | undefined,
  { tables }: Manifest,
  storage: Storage,
  aside: string,
): Promise<Summary> {
  const hashes = new Map(tables.map(({ schema, name }) => [`${schema}.${name}`, createHash("sha256")]));
  let summary: Summary | undefined;
  let attachments = 0;
  await readArchive(file, secret, async (entry, bytes) => {
    const [kind, name] = entry.split("/");
    if (kind === "rows") {
      const table = tables.find((one) => `${one.schema}.${one.name}` === name)!;
      await copyIn(sql, table, bytes, hashes.get(name!)!);
    } else if (kind === "attachments") {
      await pipeline(bytes, createWriteStream(path.join(aside, name!)));
      await storage.put(name!, path.join(aside, name!));
      await rm(path.join(aside, name!));
      attachments += 1;
    } else if (kind === "summary.json") summary = JSON.parse(await text(bytes)) as Summary;
  });
  const wrong = [...hashes].some(([name, hash]) => hash.digest("hex") !== summary?.tables[name]);
  if (!summary || wrong || attachments !== summary.attachments)
    throw new Error("This backup is damaged or not whole. Nothing was put back.");
  return summary;
}

async function copyIn(
  sql: postgres.TransactionSql,
  { schema, name, columns }: Table,
  bytes: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
): Promise<void> {
  const list = columns.map((column) => quoted(column)).join(", ");
  const to = await sql.unsafe(`copy ${quoted(schema, name)} (${list}) from stdin`).writable();
  await pipeline(async function* () {
    for await (const part of bytes) {
      hash.update(part);
      yield part;
    }
  }, to);
}
