import postgres from "postgres";

/** The role that the running application has in its own database. */
export const APPLICATION_ROLE = "leerkring_app";

/** What may only be added to. */
const appendOnly = ["audit_entry"];

/**
 * Gives the role in `applicationUrl` what the application needs and no more: to read and write rows, but of the log only to
 * read and add. It owns no table of ours, so it cannot take a trigger away either. Schemas of libraries, which make their own
 * tables while they run, are the role's own. Run as the owner after every migration; twice is harmless.
 */
export async function allowApplication(
  ownerUrl: string,
  applicationUrl: string,
  { make }: { make: boolean },
): Promise<void> {
  const { username, password, pathname } = new URL(applicationUrl);
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  const role = sql(decodeURIComponent(username));
  const database = sql(decodeURIComponent(pathname.slice(1)));
  try {
    await sql.begin(async (tx) => {
      if (make) await makeRole(tx, decodeURIComponent(username), decodeURIComponent(password));
      await tx`grant connect, create, temporary on database ${database} to ${role}`;
      await tx`grant usage on schema public to ${role}`;
      await tx`grant select, insert, update, delete on all tables in schema public to ${role}`;
      await tx`grant usage, select on all sequences in schema public to ${role}`;
      await tx`grant execute on all functions in schema public to ${role}`;
      // To show how far the tables are (lib/health).
      await tx`grant usage on schema drizzle to ${role}`;
      await tx`grant select on drizzle.__drizzle_migrations to ${role}`;
      for (const table of appendOnly) await tx`revoke update, delete, truncate on ${tx(table)} from ${role}`;
      await handOver(tx, "pgboss", decodeURIComponent(username));
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function makeRole(tx: postgres.TransactionSql, name: string, password: string): Promise<void> {
  const known = await tx`select 1 from pg_roles where rolname = ${name}`;
  const [line] = await tx<{ text: string }[]>`
    select format(${known.length > 0 ? "alter role %I login password %L" : "create role %I login password %L"}, ${name}::text, ${password}::text) as text`;
  await tx.unsafe(line!.text);
}

/** A schema that a migration made for a library belongs to the application, with all in it. */
async function handOver(tx: postgres.TransactionSql, schema: string, role: string): Promise<void> {
  const lines = await tx<{ text: string }[]>`
    select format('alter %s %I.%I owner to %I', case c.relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end, n.nspname, c.relname, ${role}::text) as text
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = ${schema} and c.relkind in ('r', 'p', 'v', 'S')
        and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype in ('i', 'a') and c.relkind = 'S')
    union all select format('alter function %s owner to %I', p.oid::regprocedure, ${role}::text)
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = ${schema}
    union all select format('alter type %I.%I owner to %I', n.nspname, t.typname, ${role}::text)
      from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname = ${schema} and t.typtype = 'e'
    union all select format('alter schema %I owner to %I', nspname, ${role}::text) from pg_namespace where nspname = ${schema}`;
  for (const { text } of lines) await tx.unsafe(text);
}
