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
import { listForeignKeys, quoted, shapeOf } from "./tables.ts";
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
export async function putBack(plan: RestorePlan): Promise<{ madeAt: string; attachments: number }> {
  const client = postgres(plan.databaseUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await refuseUnlessEmpty(client);
    const manifest = await manifestOf(plan);
    await migrate(plan.databaseUrl, manifest.shape);
    const summary = await client.begin(async (sql) => {
      if ((await shapeOf(sql)) !== manifest.shape)
        throw new Error(
          "A newer version of Leerkring made tables in this database. Make the database anew, and put the backup back before starting.",
        );
      return withGuardsOff(sql, manifest, async () => {
        const read = await putRows(sql, plan, manifest);
        for (const { schema, name, last } of manifest.sequences) if (last !== null) await sql`select setval(${quoted(schema, name)}::regclass, ${last}::bigint)`; // prettier-ignore
        await renumberLog(sql, manifest);
        await putFiles(plan);
        return read;
      });
    });
    await migrate(plan.databaseUrl);
    return { madeAt: manifest.madeAt, attachments: Object.keys(summary.files).length };
  } finally {
    await client.end({ timeout: 5 });
  }
}

/**
 * Numbers of transactions belong to the server they come from. Here the lines of the log are history, but for those that
 * webhooks were still to hear of: these get the number of this transaction, and reading goes on just before it.
 */
async function renumberLog(sql: postgres.TransactionSql, { tables }: Manifest): Promise<void> {
  if (!tables.some(({ name }) => name === "webhook_reading")) {
    await sql`update audit_entry set xact = null`;
    return;
  }
  await sql`
    update audit_entry set xact = case
      when (xact, id) > (select xact, entry_id from webhook_reading) then pg_current_xact_id() end`;
  await sql`update webhook_reading set xact = (pg_current_xact_id()::text::numeric - 1)::text::xid8`;
}

/** Our triggers are off and foreign keys wait while `work` fills the emptied tables; all is as it was afterwards. */
async function withGuardsOff<T>(
  sql: postgres.TransactionSql,
  { tables }: Manifest,
  work: () => Promise<T>,
): Promise<T> {
  const foreignKeys = await listForeignKeys(sql);
  const constraints = async (how: string) => {
    for (const { table, name } of foreignKeys) await sql.unsafe(`alter table ${table} alter constraint ${quoted(name)} ${how}`); // prettier-ignore
  };
  const triggers = async (how: "disable" | "enable") => {
    for (const { schema, name } of tables) if (schema === "public") await sql.unsafe(`alter table ${quoted(schema, name)} ${how} trigger user`); // prettier-ignore
  };
  await constraints("deferrable initially deferred");
  await triggers("disable");
  // A migration may have put something in; of our tables the backup has it all.
  await sql.unsafe(`truncate ${tables.map(({ schema, name }) => quoted(schema, name)).join(", ")}`);
  const done = await work();
  await sql.unsafe("set constraints all immediate");
  await triggers("enable");
  await constraints("not deferrable");
  return done;
}

async function refuseUnlessEmpty(client: postgres.Sql): Promise<void> {
  const [made] = await client<{ there: boolean }[]>`select to_regclass('public.participant') is not null as there`;
  if (!made!.there) return;
  const found = await client`select 1 from participant limit 1`;
  if (found.length > 0)
    throw new Error("There is a community in this database already. A backup goes onto an empty one.");
}

async function manifestOf({ file, secret }: RestorePlan): Promise<Manifest> {
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

/** The rows, with every sum of rows and files checked against what the backup says of itself at its end. */
async function putRows(
  sql: postgres.TransactionSql,
  { file, secret }: RestorePlan,
  { tables }: Manifest,
): Promise<Summary> {
  const hashes = new Map(tables.map(({ schema, name }) => [`${schema}.${name}`, createHash("sha256")]));
  const found: Record<string, string> = {};
  let summary: Summary | undefined;
  await readArchive(file, secret, async (entry, bytes) => {
    const [kind, name = ""] = entry.split("/");
    if (kind === "rows") {
      const table = tables.find((one) => `${one.schema}.${one.name}` === name);
      if (table) await copyIn(sql, table, bytes, hashes.get(name)!);
    } else if (kind === "attachments") found[name] = await hashOf(bytes);
    else if (kind === "summary.json") summary = JSON.parse(await text(bytes)) as Summary;
  });
  const wrong =
    [...hashes].some(([name, hash]) => hash.digest("hex") !== summary?.tables[name]) ||
    Object.keys({ ...found, ...summary?.files }).some((key) => found[key] !== summary?.files[key]);
  if (!summary || wrong) throw new Error("This backup is damaged or not whole. Nothing was put back.");
  return summary;
}

async function hashOf(bytes: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of bytes) hash.update(part);
  return hash.digest("hex");
}

/** The files, whole or not at all. One that stands there already is never replaced: its key says what it holds. */
async function putFiles({ file, secret, storage }: RestorePlan): Promise<void> {
  const aside = await mkdtemp(path.join(tmpdir(), "leerkring-restore-"));
  const placed: string[] = [];
  try {
    await readArchive(file, secret, async (entry, bytes) => {
      const [kind, key = ""] = entry.split("/");
      if (kind !== "attachments" || (await storage.exists(key))) return;
      const place = path.join(aside, "one");
      await pipeline(bytes, createWriteStream(place));
      placed.push(key);
      await storage.put(key, place);
    });
  } catch (error) {
    for (const key of placed) await storage.remove(key);
    throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
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
