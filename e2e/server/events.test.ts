import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { act } from "./support/actions.ts";
import { aCrowd } from "../../scripts/bench/crowd.ts";
import { openCases } from "./support/crowd.ts";
import { ask as query, copyOfDemo } from "./support/databases.ts";
import { happened, openEvents } from "../../scripts/bench/event-stream.ts";
import type { Stream } from "../../scripts/bench/event-stream.ts";
import { openLine } from "./support/line.ts";
import { signIn, startServer, writing } from "./support/server.ts";
import type { Server } from "./support/server.ts";

let database: Awaited<ReturnType<typeof copyOfDemo>>;
let cases: number[];
let streams: Stream[] = [];

beforeAll(async () => {
  database = await copyOfDemo();
  cases = await openCases(database.url);
});
afterAll(() => database.drop());
afterEach(() => {
  streams.forEach(({ close }) => close());
  streams = [];
});

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const soon = { timeout: 5_000, interval: 25 };

/** A stream that the test closes at its end. */
async function look(server: Server, cookie: string, query = "", headers: Record<string, string> = {}) {
  const stream = await openEvents(server, cookie, query, headers);
  streams.push(stream);
  return stream;
}

async function comment(server: Server, cookie: string, number: number, text: string): Promise<string> {
  const { status, body } = await server.ask(`/api/v1/casussen/${number}/reacties`, {
    method: "POST",
    headers: writing(server, cookie),
    body: JSON.stringify({ soort: "vraag", tekst: text }),
  });
  expect(status).toBe(201);
  return (JSON.parse(body) as { id: string }).id;
}

describe("a stream of events", () => {
  let server: Server;
  beforeEach(async () => {
    server = await startServer(database.url);
  });
  afterEach(() => server.stop());

  it("is for who is signed in and may read the case; everything else is refused as elsewhere", async () => {
    const cookie = await signIn(server, "deelnemer.breda@example.nl");
    const statuses = await Promise.all(
      [
        ["", ""],
        [cookie, "?casus=99999999"],
        [cookie, "?casus=een"],
        [cookie, "?casus=1&extra=1"],
        [cookie, `?casus=${"9".repeat(400)}`],
      ].map(async ([who, asked]) => (await look(server, who!, asked)).status),
    );
    expect(statuses).toEqual([401, 404, 400, 400, 400]);
    expect((await server.ask("/api/events", { method: "POST", headers: writing(server, cookie) })).status).toBe(405);
    const open = await look(server, cookie, `?casus=${cases[0]}`, { "Last-Event-ID": "geen-van-ons" });
    expect(open.status).toBe(200);
    expect(open.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
    expect(open.headers["cache-control"]).toBe("private, no-store, no-transform");
    expect(open.headers["x-content-type-options"]).toBe("nosniff");
    expect(open.headers["content-security-policy"]).toContain("default-src 'self'");
    await expect.poll(() => open.events.map(({ name }) => name), soon).toEqual(["open"]);
    expect(open.retry()).toBe(3_000);
  });

  it("stays at two per session: a third is told to wait, and gets in when one closes", async () => {
    const cookie = await signIn(server, "deelnemer.breda@example.nl");
    const two = [await look(server, cookie), await look(server, cookie)];
    const third = await look(server, cookie);
    expect([...two, third].map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(third.headers["retry-after"]).toBe("30");
    two[0]!.close();
    await expect.poll(async () => (await look(server, cookie)).status, soon).toBe(200);
  });

  it("carries no text and no name of what happened, only where to look", async () => {
    const [reader, writer] = [
      await signIn(server, "deelnemer.breda@example.nl"),
      await signIn(server, "collega.tilburg@example.nl"),
    ];
    const stream = await look(server, reader, `?casus=${cases[0]}`);
    const id = await comment(server, writer, cases[0]!, "Kanarie in de kolenmijn?");
    await expect.poll(() => happened(stream), soon).toEqual([{ casus: cases[0], wat: "reactie", reactie: id }]);
    expect(JSON.stringify(stream.events)).not.toMatch(/Kanarie|Tilburg/);
  });

  it("ends within a second when its reader is suspended, and does not open again", async () => {
    const moderator = await signIn(server, "moderator.tilburg@example.nl");
    const cookie = await signIn(server, "collega.apeldoorn@example.nl");
    const stream = await look(server, cookie, `?casus=${cases[0]}`);
    const [person] = await query<{ id: string; handle: string }>(
      database.url,
      "select id, handle from participant where email = 'collega.apeldoorn@example.nl'",
    );
    const until = new Date(Date.now() + 7 * 24 * 3_600_000).toISOString().slice(0, 10);
    const input = { participantId: person!.id, kind: "suspension", until, reason: "Een week rust." };
    const { result } = await act(server, "takeMeasureAction", `/deelnemers/${person!.handle}`, input, {
      Cookie: moderator,
    });
    expect(result?.status).toBe("done");
    await expect.poll(stream.closed, { timeout: 1_000, interval: 20 }).toBe(true);
    expect(stream.events.at(-1)).toMatchObject({ name: "einde", data: { reden: "afgemeld" } });
    expect((await look(server, cookie)).status).toBe(401);
  });
});

describe("two processes on one database", () => {
  it("tell each other's readers, live and at the bell", async () => {
    const [one, other] = [await startServer(database.url), await startServer(database.url)];
    try {
      const writer = await signIn(other, "collega.tilburg@example.nl");
      const reader = await signIn(one, "deelnemer.breda@example.nl");
      const stream = await look(one, reader, `?casus=${cases[1]}`);
      const ids = [await comment(other, writer, cases[1]!, "Eerst?"), await comment(one, writer, cases[1]!, "Dan?")];
      await expect.poll(() => happened(stream).map(({ reactie }) => reactie), soon).toEqual(ids);
      const typed = await other.ask(`/api/v1/casussen/${cases[1]}/schrijft`, { method: "PUT", headers: writing(other, writer) }); // prettier-ignore
      expect(typed.status).toBe(204);
      await expect.poll(() => stream.events.filter(({ name }) => name === "schrijft"), soon).toHaveLength(1);
    } finally {
      await Promise.all([one.stop(), other.stop()]);
    }
  });
});

describe("what goes wrong", () => {
  it("a listener that is cut off, and a database that is away: what happened meanwhile comes all the same (F-14)", async () => {
    const line = await openLine(database.url);
    const [server, other] = [await startServer(line.url), await startServer(database.url)];
    try {
      const writer = await signIn(other, "collega.tilburg@example.nl");
      const reader = await signIn(server, "deelnemer.breda@example.nl");
      const stream = await look(server, reader, `?casus=${cases[2]}`);
      const ids = [await comment(other, writer, cases[2]!, "Nog heel?")];
      await query(database.url, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'leerkring-listener' and datname = current_database()"); // prettier-ignore
      ids.push(await comment(other, writer, cases[2]!, "Zonder luisteraar?"));
      await expect.poll(() => happened(stream).map(({ reactie }) => reactie), soon).toEqual(ids);
      line.cut();
      ids.push(await comment(other, writer, cases[2]!, "Zonder database?"));
      await sleep(5_000);
      expect(stream.closed()).toBe(false);
      line.mend();
      const mended = Date.now();
      await expect.poll(() => happened(stream).map(({ reactie }) => reactie), soon).toEqual(ids);
      expect(stream.events.at(-1)!.at - mended).toBeLessThan(3_000);
    } finally {
      await Promise.all([server.stop(), other.stop()]);
      await line.close();
    }
  });

  it("a stop under two hundred streams: told to come back, gone within seconds, nothing missed after (F-8)", async () => {
    const crowd = await aCrowd(database.url, 200);
    const [server, other] = [await startServer(database.url), await startServer(database.url)];
    const open = await Promise.all(crowd.map((cookie) => look(server, cookie, `?casus=${cases[3]}`)));
    await expect.poll(() => open.every(({ events }) => events.length > 0), soon).toBe(true);
    const writer = await signIn(other, "collega.tilburg@example.nl");
    const { code, took } = await server.stop();
    expect(code).toBe(0);
    expect(took).toBeLessThan(10_000);
    expect(open.every((stream) => stream.closed() && stream.events.at(-1)?.data.reden === "herstart")).toBe(true);
    const waits = open.map(({ retry }) => retry()!);
    expect(Math.max(...waits)).toBeLessThan(3_001);
    // Not all at the same moment.
    expect(new Set(waits).size).toBeGreaterThan(100);
    const missed = await comment(other, writer, cases[3]!, "Terwijl je weg was?");
    const back = await Promise.all(
      crowd.map((cookie, turn) =>
        look(other, cookie, `?casus=${cases[3]}`, { "Last-Event-ID": open[turn]!.lastId()! }),
      ),
    );
    await expect.poll(() => back.filter((stream) => happened(stream).length === 1).length, soon).toBe(200);
    expect(back.every((stream) => happened(stream)[0]!.reactie === missed)).toBe(true);
    await other.stop();
  });
});

const SECONDS = 10;
const LOOKING = 500;
const PER_SECOND = 30;

/** Megabytes that this process holds. */
const memoryOf = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;

describe("five hundred who look, while others ask thirty times a second (P-3)", () => {
  it.each([1, 2])("each is told each thing once, within two seconds, by %i process(es)", async (processes) => {
    const crowd = await aCrowd(database.url, LOOKING);
    const servers = await Promise.all(Array.from({ length: processes }, () => startServer(database.url)));
    const of = (turn: number) => servers[turn % servers.length]!;
    let over = false;
    try {
      const number = cases[4]!;
      for (let from = 0; from < crowd.length; from += 50)
        await Promise.all(
          crowd.slice(from, from + 50).map((cookie, turn) => look(of(turn), cookie, `?casus=${number}`)),
        );
      expect(streams.map(({ status }) => status)).toEqual(Array(LOOKING).fill(200));
      const statuses: number[] = [];
      let memory = 0;
      const asking = Promise.all(
        Array.from({ length: PER_SECOND }, async (_, turn) => {
          while (!over) {
            const path = turn % 5 ? `/api/v1/casussen/${cases[turn % 10]}/reacties` : "/casussen";
            statuses.push((await of(turn).ask(path, { headers: { Cookie: crowd[turn]! } })).status);
            memory = Math.max(memory, ...servers.map(({ pid }) => memoryOf(pid)));
            await sleep(1_000);
          }
        }),
      );
      const writers = await Promise.all(
        Array.from({ length: SECONDS }, (_, turn) => signIn(of(turn), "onderzoeker@example.nl")),
      );
      const said: { id: string; at: number }[] = [];
      for (let turn = 0; turn < SECONDS; turn += 1) {
        const id = await comment(of(turn), writers[turn]!, number, `Vraag ${turn} van ${processes}?`);
        said.push({ id, at: Date.now() });
        await sleep(1_000);
      }
      await sleep(1_500);
      over = true;
      await asking;
      const ids = said.map(({ id }) => id);
      for (const stream of streams) expect(happened(stream).map(({ reactie }) => reactie)).toEqual(ids);
      const late = streams.flatMap(({ events }) =>
        events.filter(({ name }) => name === "gebeurd").map(({ at }, turn) => at - said[turn]!.at),
      );
      late.sort((a, b) => a - b);
      process.stdout.write(`${processes} process(es): told after ${late[Math.floor(late.length / 2)]} ms (median), ${late.at(-1)} ms (last); ${Math.round(memory)} MB; ${statuses.length} other answers\n`); // prettier-ignore
      expect(late.at(-1)).toBeLessThan(2_000);
      expect(memory).toBeLessThan(700);
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(servers.flatMap(({ lines }) => lines).filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
    } finally {
      over = true;
      await Promise.all(servers.map(({ stop }) => stop()));
    }
  });
});
