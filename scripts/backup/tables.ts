import type postgres from "postgres";

export interface Table {
  schema: string;
  name: string;
  /** Those that are not computed from others. */
  columns: string[];
}

export interface Sequence {
  schema: string;
  name: string;
  /** Null when it gave no number yet. */
  last: string | null;
}

type Sql = postgres.TransactionSql;

export const quoted = (...names: string[]): string => names.map((name) => `"${name.replaceAll('"', '""')}"`).join(".");

/** Every table of ours with rows, except what is not kept after a crash either, and the jobs that wait: what else the queue keeps, a migration makes. */
export async function listTables(sql: Sql): Promise<Table[]> {
  return sql<Table[]>`
    select n.nspname as schema, c.relname as name,
        array(select a.attname::text from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relpersistence = 'p' and ((n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition) or (n.nspname = 'pgboss' and c.relname = 'job'))
      order by n.nspname, c.relname`;
}

export const listSequences = (sql: Sql): Promise<Sequence[]> =>
  sql<Sequence[]>`
    select schemaname as schema, sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' order by 2`;

/** When the newest migration that was applied was written: which shape the tables have. */
export async function shapeOf(sql: Sql): Promise<number> {
  const [row] = await sql<{ at: string }[]>`select max(created_at)::text as at from drizzle.__drizzle_migrations`;
  return Number(row!.at);
}

/** Foreign keys of our own tables. */
export const listForeignKeys = (sql: Sql) =>
  sql<{ table: string; name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as table, k.conname as name
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and n.nspname = 'public' and k.conparentid = 0 order by 1, 2`;
