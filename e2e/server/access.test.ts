import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actAs, actionNames } from "./access/acting.ts";
import { readAs } from "./access/cells.ts";
import { deeds } from "./access/deeds.ts";
import { lookFor, openStreams } from "./access/finding.ts";
import { reads } from "./access/reads.ts";
import { writeAs } from "./access/refusals.ts";
import { methodsOf, routes } from "./access/routes.ts";
import { rowsOf } from "./access/tables.ts";
import { makeWorld } from "./access/world.ts";
import type { World } from "./access/world.ts";
import { forAnybody, writes } from "./access/writes.ts";
import { copyOfDemo } from "./support/databases.ts";
import { startServer } from "./support/server.ts";
import type { Server } from "./support/server.ts";

const folder = mkdtempSync(path.join(tmpdir(), "access-"));
let database: Awaited<ReturnType<typeof copyOfDemo>>;
let server: Server;
let world: World;
let cells = 0;

beforeAll(async () => {
  database = await copyOfDemo();
  server = await startServer(database.url, { DATA_DIR: folder });
  world = await makeWorld(server, database.url);
}, 120_000);
afterAll(async () => {
  process.stdout.write(`${cells} cells of the table of access were checked\n`);
  await server.stop();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const all = routes();
const handlers = all.filter(({ kind }) => kind === "handler");

describe("reading (A-1, A-2)", () => {
  it("has a rule for every address, and an address for every rule", () => {
    expect(Object.keys(reads).sort()).toEqual(all.map(({ path: address }) => address).sort());
  });

  it.each(all)("at $path is for whom its rule says, whichever way they ask", async (route) => {
    const read = await readAs(world, route);
    cells += read.cells;
    expect(read.cells).toBeGreaterThan(0);
    expect(read.complaints).toEqual([]);
  });
});

describe("finding (A-2)", () => {
  it("leads nobody to a text they may not read, by whole words or by their beginning", async () => {
    const found = await lookFor(world);
    cells += found.cells;
    expect(found.complaints).toEqual([]);
  });

  it("by listening is for who may read the case", async () => {
    const opened = await openStreams(world);
    cells += opened.cells;
    expect(opened.complaints).toEqual([]);
  });
});

describe("writing (A-1)", () => {
  // Below /api/v1 nothing answers for what is not there.
  it.each(handlers.filter(({ path: address }) => address !== "/api/v1/[...pad]"))(
    "at $path has a rule for every method that it takes",
    async (route) => {
      const known = writes[route.path] ?? [];
      const taken = (await methodsOf(server, route)).filter((method) => method !== "GET");
      if (known === forAnybody) expect(taken.length).toBeGreaterThan(0);
      else expect([...new Set(known.map(({ method }) => method))].sort()).toEqual(taken);
    },
  );

  it("is refused to whom its rule does not name, and leaves every row as it was", async () => {
    const before = await rowsOf(database.url);
    const complaints: string[] = [];
    for (const route of handlers) {
      const written = await writeAs(world, route);
      cells += written.cells;
      complaints.push(...written.complaints);
    }
    expect(complaints).toEqual([]);
    expect(await rowsOf(database.url)).toEqual(before);
  });
});

describe("doing (A-5)", () => {
  it("has a rule for every action, and an action for every rule", () => {
    expect(Object.keys(deeds).sort()).toEqual(actionNames());
  });

  it("is refused to whom its rule does not name, and leaves every row as it was", async () => {
    const before = await rowsOf(database.url);
    const done = await actAs(world);
    cells += done.cells;
    expect(done.complaints).toEqual([]);
    expect(await rowsOf(database.url)).toEqual(before);
  });
});
