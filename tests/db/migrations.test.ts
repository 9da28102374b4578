import { execFile } from "node:child_process";
import { cpSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { migrate } from "#db/migrate";
import config from "../../drizzle.config.ts";

const run = promisify(execFile);
const folder = path.join(".tmp", `migrations-${randomBytes(4).toString("hex")}`);
const made: string[] = [];
let server: postgres.Sql;

const open = (url: string) => postgres(url, { max: 1, onnotice: () => {} });

async function anEmptyDatabase(): Promise<string> {
  const url = new URL(inject("testServerUrl"));
  const name = `migrations_${randomBytes(6).toString("hex")}`;
  await server.unsafe(`create database ${name}`);
  made.push(name);
  url.pathname = `/${name}`;
  return url.href;
}

beforeAll(() => {
  const url = new URL(inject("testServerUrl"));
  url.pathname = "/postgres";
  server = open(url.href);
});
afterAll(async () => {
  for (const name of made) await server.unsafe(`drop database if exists ${name} with (force)`);
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

const { entries } = JSON.parse(readFileSync("db/migrations/meta/_journal.json", "utf8")) as {
  entries: { tag: string; when: number }[];
};
const applied = async (url: string) => {
  const sql = open(url);
  const rows =
    await sql`select hash, created_at::float8 as "when" from drizzle.__drizzle_migrations order by created_at`;
  await sql.end();
  return rows.map(({ when }) => when as number);
};

/** Everything the database says of its tables, as lines. */
async function shapeOf(url: string): Promise<string[]> {
  const sql = open(url);
  const rows = await sql<{ line: string }[]>`
    select format('column %s.%s %s default %s generated %s null %s', table_name, column_name, udt_name || coalesce(datetime_precision::text, ''), column_default, generation_expression, is_nullable) as line
      from information_schema.columns where table_schema = 'public'
    union all select format('index %s', indexdef) from pg_indexes where schemaname = 'public'
    union all select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'public'::regnamespace
    union all select format('type %s %s', t.typname, string_agg(e.enumlabel, ',' order by e.enumsortorder)) from pg_type t join pg_enum e on e.enumtypid = t.oid where t.typnamespace = 'public'::regnamespace group by t.typname
    order by 1`;
  await sql.end();
  return rows.map(({ line }) => line);
}

/** Lets drizzle-kit write what `out` lacks, with the settings of drizzle.config.ts. @returns what it said */
async function generate(out: string): Promise<string> {
  const flags = [`--dialect=${config.dialect}`, `--schema=${String(config.schema)}`, `--casing=${config.casing}`];
  const args = ["node_modules/drizzle-kit/bin.cjs", "generate", ...flags, `--out=${out}`];
  return (await run(process.execPath, args)).stdout;
}

describe("the migrations", () => {
  it("can be applied twice, and keep what stands in the tables", async () => {
    const url = await anEmptyDatabase();
    await migrate(url);
    const sql = open(url);
    await sql`insert into organisation (slug, name, kind) values ('breda', 'Breda', 'municipality')`;
    await migrate(url);
    await migrate(url);
    expect(await sql`select name from organisation`).toEqual([{ name: "Breda" }]);
    expect(await sql`select count(*)::int from case_list`).toEqual([{ count: 1 }]);
    await sql.end();
    expect(await applied(url)).toEqual(entries.map(({ when }) => when));
  });

  it("run once when four processes start at the same moment", async () => {
    const url = await anEmptyDatabase();
    const script = 'const { migrate } = await import("#db/migrate"); await migrate(process.argv[1]);';
    await Promise.all([
      ...Array.from({ length: 2 }, () => run(process.execPath, ["--input-type=module", "-e", script, url])),
      migrate(url),
      migrate(url),
    ]);
    expect(await applied(url)).toEqual(entries.map(({ when }) => when));
  });

  it("leave no lock behind", async () => {
    const url = await anEmptyDatabase();
    await migrate(url);
    const sql = open(url);
    await expect
      .poll(
        async () =>
          await sql`select 1 from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
      )
      .toEqual([]);
    await sql.end();
  });

  it("are all in the journal, the later ones later: an earlier moment would be skipped", () => {
    const moments = entries.map(({ when }) => when);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    const files = readdirSync("db/migrations").filter((name) => name.endsWith(".sql"));
    expect(entries.map(({ tag }) => `${tag}.sql`)).toEqual(files.toSorted());
  });
});

describe("the schema in code", () => {
  it("asks for no new migration", async () => {
    const copy = path.join(folder, "copy");
    cpSync("db/migrations", copy, { recursive: true });
    const before = readdirSync(copy);
    expect(await generate(copy)).toContain("No schema changes");
    expect(readdirSync(copy)).toEqual(before);
  }, 60_000);

  it("is what the migrations make: column by column, index by index", async () => {
    const fresh = path.join(folder, "fresh");
    await generate(fresh);
    const [file] = readdirSync(fresh).filter((name) => name.endsWith(".sql"));
    const fromCode = await anEmptyDatabase();
    const sql = open(fromCode);
    // What drizzle knows no words for, and the tables lean on.
    await sql.unsafe(readFileSync("db/migrations/0005_finding_words.sql", "utf8"));
    const [plain] = readFileSync("db/migrations/0041_administration.sql", "utf8").split("--> statement-breakpoint");
    await sql.unsafe(plain!);
    await sql.unsafe(readFileSync(path.join(fresh, file!), "utf8"));
    await sql.end();
    const migrated = await anEmptyDatabase();
    await migrate(migrated);
    const [wanted, found] = [await shapeOf(fromCode), await shapeOf(migrated)];
    expect(wanted.length).toBeGreaterThan(200);
    expect(found).toEqual(wanted);
  }, 60_000);
});
