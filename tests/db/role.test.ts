import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { allowApplication } from "#db/role";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson } from "../support/people.ts";

useDatabase();

const ownerUrl = process.env.DATABASE_URL!;
const name = `app_${process.pid}_${Date.now()}`;
const applicationUrl = (() => {
  const url = new URL(ownerUrl);
  Object.assign(url, { username: name, password: "een'\"lastig%20wachtwoord" });
  return url.href;
})();
let application: postgres.Sql;

beforeAll(async () => {
  await aCase(await aPerson());
  for (let turn = 0; turn < 2; turn += 1) await allowApplication(ownerUrl, applicationUrl, { make: true });
  application = postgres(applicationUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await application.end();
  await db.execute(sql.raw(`drop schema pgboss cascade; drop owned by ${name}; drop role ${name}`));
});

const refused = (statement: string) => expect(application.unsafe(statement), statement).rejects.toThrow;

describe("the role of the application", () => {
  it("reads and adds to the log, and can do nothing else with it", async () => {
    const before = await application`select count(*)::int as lines from audit_entry`;
    await application`insert into audit_entry (action) values ('test.done')`;
    for (const statement of [
      "update audit_entry set action = 'anders'",
      "update audit_entry set reason = null",
      "delete from audit_entry",
      "truncate audit_entry",
      "truncate audit_entry, notification cascade",
      "alter table audit_entry disable trigger audit_entry_append_only",
      "drop trigger audit_entry_append_only on audit_entry",
      "drop table audit_entry",
      "create or replace function keep_audit_entry() returns trigger language plpgsql as 'begin return new; end'",
      "alter table audit_entry owner to current_user",
      "create role someone superuser",
      "set role postgres",
    ])
      await refused(statement)(/permission denied|must be|not exist/);
    const after = await application`select count(*)::int as lines from audit_entry`;
    expect(after[0]!.lines).toBe(before[0]!.lines + 1);
    expect((await application`select has_table_privilege('audit_entry', 'update') as may`)[0]!.may).toBe(false);
  });

  it("reads and writes every other table", async () => {
    const tables = await application<{ name: string }[]>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'audit_entry'`;
    expect(tables.length).toBeGreaterThan(30);
    const [{ lacks }] = (await application`
      select array_agg(t) as lacks from unnest(${tables.map(({ name: table }) => table)}::text[]) t
      where not has_table_privilege(quote_ident(t), 'select, insert, update, delete')`) as unknown as [{ lacks: string[] | null }]; // prettier-ignore
    expect(lacks).toBeNull();
  });

  it("forgets from where a line came only after its term, by the one function for it", async () => {
    await application`insert into audit_entry (action, network, at) values ('test.old', '192.0.2.0/24', now() - interval '181 days'), ('test.young', '192.0.2.0/24', now() - interval '179 days')`;
    await application`select forget_log_networks(1000)`;
    const kept =
      await application`select action, network from audit_entry where action in ('test.old', 'test.young') order by 1`;
    expect([...kept]).toEqual([
      { action: "test.old", network: null },
      { action: "test.young", network: "192.0.2.0/24" },
    ]);
  });

  it("lets go of lines only after their term, never before the floor, by the two functions for it", async () => {
    await application`insert into audit_entry (action, at) values
      ('session.old', now() - interval '3 months 1 day'), ('session.young', now() - interval '2 months'),
      ('test.ancient', now() - interval '3 years 1 day'), ('test.grown', now() - interval '2 years')`;
    for (const statement of ["delete from audit_entry where action = 'test.ancient'", "delete from audit_entry"])
      await refused(statement)(/permission denied/);
    // A term in the future, as who has the connection could give.
    await application`select forget_comings(now() + interval '1 year', 1000), forget_log_entries(now() + interval '1 year', 1000)`;
    const names = ["session.old", "session.young", "test.ancient", "test.grown"];
    const kept = await application`select action from audit_entry where action = any(${names}) order by 1`;
    expect(kept.map(({ action }) => action)).toEqual(["session.young", "test.grown"]);
  });

  it("owns what a library makes for itself", async () => {
    await application`select count(*) from pgboss.job`;
    await application.unsafe("alter table pgboss.job add column extra text");
    await application.unsafe("create table pgboss.later (name text)");
  });
});

it("whoever owns the tables cannot change a line either", async () => {
  for (const statement of [
    "update audit_entry set action = 'anders'",
    "update audit_entry set reason = null, network = null, action = 'x'",
    "update audit_entry set network = null where action = 'test.young'",
    "update audit_entry set reason = 'anders'",
    "delete from audit_entry",
    "truncate audit_entry",
  ])
    await expect(db.execute(sql.raw(statement)), statement).rejects.toThrow();
});
