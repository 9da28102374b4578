import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { Server as Listener } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { postmasterPid, serversOn } from "../../scripts/postgres/processes.ts";
import { rememberedCluster } from "../../scripts/postgres/cluster.ts";
import { freePort } from "../../scripts/setup/free-port.ts";
import { allGone, killAll, start } from "./support/command.ts";
import type { Command } from "./support/command.ts";
import { askOn, signIn, writing } from "./support/server.ts";

const dataDir = mkdtempSync(path.join(tmpdir(), "leerkring-start-"));
let usual: Listener;
let port: number;
let running: Command | undefined;
/** Every process that was started here, to leave none behind. */
const started = new Set<number>();

const server = () => ({ origin: `http://127.0.0.1:${port}`, ask: askOn(port, `127.0.0.1:${port}`) });
const folder = () => rememberedCluster(dataDir)!.folder;

/** Starts, and waits until it says that it is ready. */
async function up(): Promise<Command> {
  const command = start({ DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: "error" });
  running = command;
  await command.says(/^Stop: Ctrl-C/); // the last line of the welcome
  for (const pid of command.family()) started.add(pid);
  return command;
}

beforeAll(async () => {
  port = await freePort();
  // The port that PostgreSQL usually has; when somebody here has it already, it is just as taken.
  usual = createServer();
  await new Promise<void>((resolve) => {
    usual.once("error", () => resolve());
    usual.listen(5432, "127.0.0.1", () => resolve());
  });
});
afterAll(async () => {
  killAll([...(running?.family() ?? []), ...started].filter(isOurs));
  if (rememberedCluster(dataDir)) {
    killAll(serversOn(folder()));
    rmSync(folder(), { recursive: true, force: true });
  }
  usual.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const commandOf = (pid: number) => spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout;

/** A process id is used again sooner or later: only what still is Leerkring's is ended. */
const isOurs = (pid: number) => /scripts\/(run\.mjs|start\.ts|serve\.ts)|postgres/.test(commandOf(pid));

let cookie: string;
const comments = async () => (await server().ask("/api/v1/casussen/1/reacties", { headers: { Cookie: cookie } })).body;

it("starts on an empty folder, with port 5432 taken, and says where and how to sign in", async () => {
  const { lines } = await up();
  expect(lines).toContain(`Leerkring is ready: http://127.0.0.1:${port}`);
  expect(lines.join("\n")).toContain("/inloggen and choose a person");
  expect((await server().ask("/api/ready")).status).toBe(200);
  cookie = await signIn(server(), "deelnemer.breda@example.nl");
  const { status } = await server().ask("/api/v1/casussen/1/reacties", {
    method: "POST",
    headers: writing(server(), cookie),
    body: JSON.stringify({ soort: "ervaring", tekst: "Dit blijft staan." }),
  });
  expect(status).toBe(201);
});

it("refuses a second start on the same folder in clear words, and leaves the first alone", async () => {
  const second = start({ DATA_DIR: dataDir, PORT: String(await freePort()) });
  expect(await second.exit).not.toBe(0);
  const said = second.lines.join("\n");
  expect(said).toContain("is using this data folder");
  expect(said).toContain(dataDir);
  expect(said).not.toMatch(/\bat .*\.ts:\d+/);
  expect((await server().ask("/api/ready")).status).toBe(200);
});

it("refuses a port that is taken in clear words", async () => {
  const elsewhere = mkdtempSync(path.join(tmpdir(), "leerkring-start-"));
  const nowhere = "postgres://nobody@127.0.0.1:1/none";
  const second = start({ DATA_DIR: elsewhere, DATABASE_URL: nowhere, PORT: String(port) });
  expect(await second.exit).not.toBe(0);
  expect(second.lines.join("\n")).toContain(`port ${port} is taken; choose another with PORT=…`);
  rmSync(elsewhere, { recursive: true, force: true });
});

it("brings the application back within five seconds when it is killed (F-7)", async () => {
  const application = running!.family().find((pid) => commandOf(pid).includes("scripts/serve.ts"))!;
  process.kill(application, "SIGKILL");
  const killed = Date.now();
  await expect
    .poll(
      () =>
        server()
          .ask("/api/ready")
          .then(
            ({ status }) => status,
            () => 0,
          ),
      { timeout: 8_000, interval: 25 },
    ) // prettier-ignore
    .toBe(200);
  expect(Date.now() - killed).toBeLessThan(5_000);
  for (const pid of running!.family()) started.add(pid);
  expect(await comments()).toContain("Dit blijft staan.");
});

it("starts again after everything was killed: what was written is there, and the session still works", async () => {
  const everything = [...running!.family(), ...serversOn(folder())];
  killAll(everything);
  expect(await allGone(everything)).toBe(true);
  expect(postmasterPid(folder())).toBeDefined();
  expect(existsSync(path.join(dataDir, "leerkring.lock"))).toBe(true);
  await up();
  expect(await comments()).toContain("Dit blijft staan.");
  expect((await server().ask("/api/v1/ik", { headers: { Cookie: cookie } })).status).toBe(200);
});

it("starts again after only the command was killed: what it left running is not in the way", async () => {
  const left = running!.family();
  process.kill(running!.pid, "SIGKILL");
  await running!.exit;
  expect(await allGone(left.filter((pid) => pid !== running!.pid))).toBe(true);
  await up();
  expect(await comments()).toContain("Dit blijft staan.");
});

it("stops application and database on SIGTERM: nothing is left running, and the database was closed properly", async () => {
  const family = [...running!.family(), ...serversOn(folder())];
  const asked = Date.now();
  process.kill(running!.pid, "SIGTERM");
  expect(await running!.exit).toBe(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(running!.lines).toContain("Stopped.");
  expect(family.length).toBeGreaterThan(4);
  expect(await allGone(family)).toBe(true);
  expect(postmasterPid(folder())).toBeUndefined();
  expect(existsSync(path.join(dataDir, "leerkring.lock"))).toBe(false);
  expect(readFileSync(path.join(dataDir, "postgres.log"), "utf8").trim().split("\n").at(-1)).toContain(
    "database system is shut down",
  );
});
