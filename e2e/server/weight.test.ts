import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask as query, copyOfDemo } from "./support/databases.ts";
import { signIn, startServer } from "./support/server.ts";
import type { Server } from "./support/server.ts";

const MOST = 25_000;

let database: Awaited<ReturnType<typeof copyOfDemo>>;
let server: Server;
let cookie: string;

beforeAll(async () => {
  database = await copyOfDemo();
  server = await startServer(database.url);
  cookie = await signIn(server, "deelnemer.breda@example.nl");
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

/** What Next itself needs on every page of every application. */
const { rootMainFiles, polyfillFiles } = JSON.parse(readFileSync(".next/build-manifest.json", "utf8")) as {
  rootMainFiles: string[];
  polyfillFiles: string[];
};
const framework = new Set([...rootMainFiles, ...polyfillFiles].map((file) => `/_next/${file}`));

/** Bytes of our own scripts on a page, as they travel. */
async function ownScripts(path: string): Promise<number> {
  const { status, body } = await server.ask(path, { headers: { Cookie: cookie } });
  expect(status, path).toBe(200);
  const all = new Set(body.match(/\/_next\/static\/[^"\\]+\.js/g));
  for (const file of rootMainFiles) expect([...all], path).toContain(`/_next/${file}`);
  const own = [...all].filter((file) => !framework.has(file));
  return own.reduce((sum, file) => sum + gzipSync(readFileSync(file.replace("/_next/", ".next/"))).length, 0);
}

it("a page to read brings at most 25 kB of our own scripts, the library for the thread included", async () => {
  const [{ number, slug }] = (await query<{ number: string; slug: string }>(
    database.url,
    "select number, slug from practice_case where comments > 3 and audience = 'participants' and posted_at is not null limit 1",
  )) as [{ number: string; slug: string }];
  const lists = ["/casussen", "/casussen/kaart", "/casussen/tijdlijn", "/tips", "/gemeenten", "/verzamelingen"];
  for (const path of ["/", ...lists, `/casussen/${number}-${slug}`, "/praktijken", "/over"]) {
    expect(await ownScripts(path), path).toBeLessThan(MOST);
  }
});
