import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import postgres from "postgres";
import type { Storage } from "#lib/attachments/storage";
import { smallKeyOf } from "#lib/attachments/keys";
import type { ArchiveWriter } from "./archive.ts";
import { writeArchive } from "./archive.ts";
import type { Table } from "./tables.ts";
import { listSequences, listTables, quoted, shapeOf } from "./tables.ts";

export const FORMAT = 1;
/** Rows are kept in files of about this size, so that no table has to fit in memory or on the disk twice. */
const PIECE = 4 * 1024 * 1024;

export interface Summary {
  /** Per table the SHA-256 of its rows as they stand in the backup. */
  tables: Record<string, string>;
  /** Per file of an attachment its SHA-256. */
  files: Record<string, string>;
}

export interface BackupPlan {
  databaseUrl: string;
  file: string;
  /** Seals the file; without it anybody who has the file can read it. */
  secret: string | undefined;
  storage: Storage;
}

/**
 * Writes the whole community as it is at one moment into one file, while people go on working. @returns what is in it
 * @throws Error; there is no file then
 */
export async function takeBackup({ databaseUrl, file, secret, storage }: BackupPlan): Promise<Summary> {
  const client = postgres(databaseUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  const summary: Summary = { tables: {}, files: {} };
  try {
    await writeArchive(file, secret, async (archive) => {
      const ids = await client.begin("isolation level repeatable read read only", async (sql) => {
        const tables = await listTables(sql);
        const head = { format: FORMAT, madeAt: new Date().toISOString(), shape: await shapeOf(sql), tables, sequences: await listSequences(sql) }; // prettier-ignore
        await archive.add("manifest.json", Buffer.from(JSON.stringify(head, null, 2)));
        for (const table of tables)
          summary.tables[`${table.schema}.${table.name}`] = await addRows(archive, sql, table);
        const rows = await sql<{ id: string }[]>`select id from attachment where erased_at is null order by id`;
        return rows.map(({ id }) => id);
      });
      for (const key of ids.flatMap((id) => [id, smallKeyOf(id)])) await addFile(archive, storage, key, summary);
      await refuseIfLost(
        client,
        ids.filter((id) => !(id in summary.files)),
      );
      await archive.add("summary.json", Buffer.from(JSON.stringify(summary, null, 2)));
    });
  } finally {
    await client.end({ timeout: 5 });
  }
  return summary;
}

/** The rows of a table in PostgreSQL's own text, in pieces. @returns their SHA-256 */
async function addRows(archive: ArchiveWriter, sql: postgres.TransactionSql, { schema, name, columns }: Table) {
  const list = columns.map((column) => quoted(column)).join(", ");
  const rows = await sql.unsafe(`copy (select ${list} from ${quoted(schema, name)}) to stdout`).readable();
  const hash = createHash("sha256");
  let waiting: Buffer[] = [];
  let size = 0;
  let piece = 0;
  const write = async () => {
    piece += 1;
    await archive.add(`rows/${schema}.${name}/${String(piece).padStart(6, "0")}`, Buffer.concat(waiting));
    [waiting, size] = [[], 0];
  };
  for await (const bytes of rows as AsyncIterable<Buffer>) {
    hash.update(bytes);
    waiting.push(bytes);
    size += bytes.length;
    if (size >= PIECE) await write();
  }
  if (size > 0) await write();
  return hash.digest("hex");
}

/** A tar wants to know the size first: the file is read whole, which its limit of 15 MB allows. */
async function addFile(archive: ArchiveWriter, storage: Storage, key: string, summary: Summary) {
  const found = await storage.get(key);
  if (!found) return;
  const bytes = await buffer(found);
  await archive.add(`attachments/${key}`, bytes);
  summary.files[key] = createHash("sha256").update(bytes).digest("hex");
}

/** A file may be taken away while we read; one that is just not there means that we look in the wrong place, or lost it. */
async function refuseIfLost(client: postgres.Sql, missing: string[]): Promise<void> {
  if (missing.length === 0) return;
  const lost = await client<
    { id: string }[]
  >`select id from attachment where id = any(${missing}::uuid[]) and removed_at is null`;
  if (lost.length > 0)
    throw new Error(
      `${lost.length} attachments are not where these settings look (STORAGE_URL, DATA_DIR), so there is no backup: ${lost.map(({ id }) => id).join(", ")}`,
    );
}
