import { ask as query } from "../support/databases.ts";

/** What is written by asking: the log of what was refused, sessions and counters; and mail on its way. */
const moving = ["audit_entry", "rate_limit", "session", "mail", "sign_in_request", "quota", "job_run"];
/** What the system keeps up to date by itself. */
const ownColumns = [
  "looked_at",
  "mail_due_at",
  "mailed_at",
  "reminded_at",
  "last_seen_at",
  "last_visit_at",
  "previous_visit_at",
];

/** One value for all rows of each other table. */
export async function rowsOf(databaseUrl: string): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    databaseUrl,
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const row = `(to_jsonb(t) - array['${ownColumns.join("', '")}'])::text`;
  const each = tables
    .filter(({ name }) => !moving.includes(name))
    .map(({ name }) => `select '${name}' as name, md5(coalesce(string_agg(${row}, ',' order by ${row}), '')) as sum from "${name}" t`); // prettier-ignore
  const sums = await query<{ name: string; sum: string }>(databaseUrl, each.join(" union all "));
  return Object.fromEntries(sums.map(({ name, sum }) => [name, sum]));
}
