import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrate, shapes } from "#db/migrate";
import { folder } from "#lib/attachments/folder";
import { putBack } from "../../scripts/backup/put-back.ts";
import { takeBackup } from "../../scripts/backup/take.ts";
import { aCrowd } from "../../scripts/bench/crowd.ts";
import { run } from "./support/command.ts";
import { openCases } from "./support/crowd.ts";
import { ask as query, copyOfDemo, emptyDatabase } from "./support/databases.ts";
import { startLoad } from "./support/load.ts";
import { signIn, startServer } from "./support/server.ts";

const place = mkdtempSync(path.join(tmpdir(), "leerkring-backup-"));
const file = path.join(place, "community.backup");
const files = folder(path.join(place, "here/attachments"));
const elsewhere = folder(path.join(place, "there"));
const secret = "een zin die niemand raadt";
let source: Awaited<ReturnType<typeof copyOfDemo>>;
const dropped: (() => Promise<void>)[] = [];

async function anEmptyDatabase(): Promise<string> {
  const made = await emptyDatabase();
  dropped.push(made.drop);
  return made.url;
}
const take = (more: { secret?: string; file?: string } = {}) =>
  takeBackup({ databaseUrl: source.url, file, secret: undefined, storage: files, ...more });
const back = (databaseUrl: string, more: { secret?: string; file?: string } = {}) =>
  putBack({ databaseUrl, file, secret: undefined, storage: elsewhere, ...more });

/** Numbers of transactions belong to a server, and are not put back. Of every table the number of its rows and a checksum of them, and the next number of every sequence. */
async function contentsOf(url: string): Promise<Record<string, string>> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const tables = await sql<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' and tablename not in ('quota', 'job_run') order by 1`;
    const found: Record<string, string> = {};
    for (const { name } of [...tables, { name: "pgboss.job" }]) {
      const [row] = await sql.unsafe<{ said: string }[]>(
        `select count(*) || ' ' || coalesce(md5(string_agg(said, ',' order by said)), '') as said
           from (select md5((to_jsonb(t) - 'xact')::text) as said from ${name} t) rows`,
      );
      found[name] = row!.said;
    }
    const numbers = await sql<{ name: string; last: string }[]>`
      select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public'`;
    for (const { name, last } of numbers) found[name] = last;
    return found;
  } finally {
    await sql.end();
  }
}

const isEmpty = async (url: string) =>
  (await query(url, "select 1 where to_regclass('public.participant') is not null")).length === 0 ||
  (await query(url, "select 1 from participant")).length === 0;

/** A picture on a case, as its rows and bytes. */
async function attach(): Promise<{ id: string; bytes: Buffer }> {
  const [id, bytes] = [randomUUID(), randomBytes(300_000)];
  const temporary = path.join(place, id);
  writeFileSync(temporary, bytes);
  await files.put(id, temporary);
  await files.put(`${id}-klein`, temporary);
  await query(
    source.url,
    `insert into attachment (id, case_number, uploader_id, name, type, bytes, sha256, width, height)
     select $1, number, author_id, 'plein.png', 'png', 300000, repeat('a', 64), 800, 600 from practice_case where posted_at is not null limit 1`,
    [id],
  );
  return { id, bytes };
}
beforeAll(async () => {
  source = await copyOfDemo();
});
afterAll(async () => {
  await Promise.all([source, ...dropped.map((drop) => ({ drop }))].map(({ drop }) => drop()));
  rmSync(place, { recursive: true, force: true });
});

it("what is put back on an empty database is equal, row for row and file for file, and people can sign in", async () => {
  const { id, bytes } = await attach();
  const summary = await take();
  expect(Object.keys(summary.files).toSorted()).toEqual([id, `${id}-klein`].toSorted());
  const copy = await anEmptyDatabase();
  expect((await back(copy)).attachments).toBe(2);
  expect(await contentsOf(copy)).toEqual(await contentsOf(source.url));
  for (const key of [id, `${id}-klein`]) expect((await buffer((await elsewhere.get(key))!)).equals(bytes)).toBe(true);
  const server = await startServer(copy);
  try {
    const cookie = await signIn(server, "deelnemer.breda@example.nl");
    expect((await server.ask("/api/v1/ik", { headers: { Cookie: cookie } })).status).toBe(200);
  } finally {
    await server.stop();
  }
});

it("webhooks hear on the new server what they had not heard yet, and what happens there", async () => {
  const unheard = `select id from audit_entry where (xact, id) > (select xact, entry_id from webhook_reading) order by xact, id`;
  await query(
    source.url,
    `insert into webhook_reading (xact, entry_id)
       select xact, id from audit_entry where xact is not null order by xact desc, id desc offset 2 limit 1
       on conflict ("only") do update set xact = excluded.xact, entry_id = excluded.entry_id`,
  );
  const waiting = await query<{ id: string }>(source.url, unheard);
  expect(waiting).toHaveLength(2);
  const copy = await anEmptyDatabase();
  await take();
  await back(copy);
  expect(await query(copy, unheard)).toEqual(waiting);
  const [now] = await query(copy, "select pg_current_xact_id() > xact as comes from webhook_reading");
  expect(now).toEqual({ comes: true });
});

it("what guards the tables is on again afterwards", async () => {
  const copy = await anEmptyDatabase();
  await take();
  await back(copy);
  const guards = (url: string) =>
    query(
      url,
      `select (select count(*)::int from pg_constraint k join pg_namespace n on n.oid = k.connamespace where contype = 'f' and nspname = 'public') as keys,
         (select count(*)::int from pg_constraint k join pg_namespace n on n.oid = k.connamespace where contype = 'f' and nspname = 'public' and condeferrable) as loose,
         (select count(*)::int from pg_trigger where not tgisinternal) as triggers,
         (select count(*)::int from pg_trigger where not tgisinternal and tgenabled <> 'O') as off`,
    );
  expect(await guards(copy)).toEqual(await guards(source.url));
});

it("a backup that is taken while people write is of one moment", async () => {
  const server = await startServer(source.url);
  const load = startLoad(() => server, await aCrowd(source.url, 70), await openCases(source.url));
  try {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await take();
    await new Promise((resolve) => setTimeout(resolve, 500));
  } finally {
    await load.stop();
    await server.stop();
  }
  const copy = await anEmptyDatabase();
  await back(copy);
  const [then] = await query<{ n: number }>(copy, "select count(*)::int as n from comment");
  const [later] = await query<{ n: number }>(source.url, "select count(*)::int as n from comment");
  expect(then!.n).toBeLessThan(later!.n);
  const uneven = `select number from practice_case c where comments <> (
    select count(*) from comment m where m.case_number = c.number and m.deleted_at is null
      and not exists (select 1 from hiding h where h.comment_id = m.id))`;
  expect(await query(copy, uneven)).toEqual([]);
  const untraced = `select 1 from comment m join participant p on p.id = m.author_id where p.handle like 'lid-%'
    and not exists (select 1 from audit_entry a where a.comment_id = m.id and a.action = 'comment.posted')`;
  expect(await query(copy, untraced)).toEqual([]);
});

it("a sealed backup tells nothing without its key, and everything with it", async () => {
  await take({ secret });
  expect(readFileSync(file).includes("LEERKRING-SEALED")).toBe(true);
  const copy = await anEmptyDatabase();
  await expect(back(copy)).rejects.toThrow("Set BACKUP_KEY");
  await expect(back(copy, { secret: `${secret}!` })).rejects.toThrow("not the key");
  expect(await isEmpty(copy)).toBe(true);
  await back(copy, { secret });
  expect(await contentsOf(copy)).toEqual(await contentsOf(source.url));
});

it("a file that is damaged, cut off or no backup is refused in words, and the database stays empty", async () => {
  const damaged = path.join(place, "damaged");
  const copy = await anEmptyDatabase();
  for (const key of [undefined, secret]) {
    await take({ secret: key });
    const whole = readFileSync(file);
    const flipped = Buffer.from(whole);
    flipped[Math.floor(whole.length / 2)]! ^= 1;
    const bad = [whole.subarray(0, whole.length - 20), whole.subarray(0, whole.length / 2), flipped];
    for (const bytes of [...bad, Buffer.from("geen backup"), Buffer.alloc(0)]) {
      writeFileSync(damaged, bytes);
      await expect(back(copy, { secret: key, file: damaged })).rejects.toThrow(/damaged|not whole|no backup|cut off/i);
      expect(await isEmpty(copy)).toBe(true);
    }
  }
  await expect(back(copy, { file: path.join(place, "nergens") })).rejects.toThrow("There is no file");
});

it("a file that is lost, or looked for in the wrong place, stops the backup: there is none", async () => {
  const nowhere = folder(path.join(place, "nowhere"));
  const other = path.join(place, "other.backup");
  await expect(
    takeBackup({ databaseUrl: source.url, file: other, secret: undefined, storage: nowhere }),
  ).rejects.toThrow("attachments are not where these settings look");
  expect(existsSync(other)).toBe(false);
});

it("with BACKUP_KEY a file that is not sealed is refused: anybody could have put it there", async () => {
  await take();
  const copy = await anEmptyDatabase();
  await expect(back(copy, { secret })).rejects.toThrow("not sealed");
  expect(await isEmpty(copy)).toBe(true);
});

it("a database that a newer version made tables in is refused before anything is put there", async () => {
  const old = await anEmptyDatabase();
  await migrate(old, shapes().at(-4)!);
  await takeBackup({ databaseUrl: old, file, secret: undefined, storage: files });
  const copy = await anEmptyDatabase();
  await migrate(copy);
  await expect(back(copy)).rejects.toThrow("Make the database anew");
});

it("a community is never overwritten", async () => {
  await take();
  const before = await contentsOf(source.url);
  await expect(back(source.url)).rejects.toThrow("There is a community in this database already");
  expect(await contentsOf(source.url)).toEqual(before);
});

it("a backup of an older version is brought up to date", async () => {
  const old = await anEmptyDatabase();
  await migrate(old, shapes().at(-4)!);
  await query(old, "insert into organisation (kind, slug, name) values ('municipality', 'breda', 'Breda')");
  await query(old, "insert into participant (handle, email, name, organisation_id) select 'oud', 'oud@example.nl', 'Oud', id from organisation"); // prettier-ignore
  await takeBackup({ databaseUrl: old, file, secret: undefined, storage: files });
  const copy = await anEmptyDatabase();
  await back(copy);
  expect(await query(copy, "select handle from participant")).toEqual([{ handle: "oud" }]);
  expect(await query(copy, "select to_regclass('public.api_key') is not null as there")).toEqual([{ there: true }]);
});

it("npm run backup and npm run restore do all this from a terminal", async () => {
  const copy = await anEmptyDatabase();
  const settings = { DATA_DIR: path.join(place, "here"), BACKUP_KEY: secret };
  const before = await contentsOf(source.url);
  const made = await run("backup", [file], { ...settings, DATABASE_URL: source.url });
  expect([made.code, made.said]).toEqual([0, expect.stringContaining("sealed with BACKUP_KEY")]);
  const restored = await run("restore", [file], { ...settings, DATA_DIR: path.join(place, "new"), DATABASE_URL: copy });
  expect([restored.code, restored.said]).toEqual([0, expect.stringContaining("is back")]);
  expect(await contentsOf(copy)).toEqual(before);
  const noted = await query<{ detail: object }>(source.url, "select detail from audit_entry where action = 'backup.taken'"); // prettier-ignore
  expect(noted.map(({ detail }) => detail)).toMatchObject([{ sealed: true }]);
  const nothing = await run("backup", [], { ...settings, DATABASE_URL: source.url });
  expect([nothing.code, nothing.said]).toEqual([1, expect.stringContaining("npm run backup -- FILE")]);
});
