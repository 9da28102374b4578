import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act } from "./support/actions.ts";
import { ask as query, copyOfDemo } from "./support/databases.ts";
import { openLine } from "./support/line.ts";
import type { Line } from "./support/line.ts";
import { signIn, startServer, writing } from "./support/server.ts";
import type { Answer, Server } from "./support/server.ts";

let database: Awaited<ReturnType<typeof copyOfDemo>>;
let line: Line;
let server: Server;

beforeAll(async () => {
  database = await copyOfDemo();
  line = await openLine(database.url);
  server = await startServer(line.url);
});
afterAll(async () => {
  await server.stop();
  await line.close();
  await database.drop();
});

const SESSION = "__Host-leerkring.session";
const tokenIn = (cookie: string) => new RegExp(`${SESSION}=([^;]*)`).exec(cookie)![1]!;
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const times = <T>(count: number, work: (turn: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, turn) => work(turn)));

const page = (cookie: string, path = "/profiel") => server.ask(path, { headers: { Cookie: cookie } });
const me = (cookie: string) => server.ask("/api/v1/ik", { headers: { Cookie: cookie } });
const personOf = async (email: string) =>
  (
    await query<{ id: string; handle: string }>(database.url, "select id, handle from participant where email = $1", [
      email,
    ])
  )[0]!;

/** What a session that is over gets: the way to the sign-in page, or 401. */
async function expectSignedOut(cookie: string) {
  const [screen, api] = [await page(cookie), await me(cookie)];
  expect(screen.status).toBe(307);
  expect(screen.headers.location).toContain("/inloggen?verder=");
  expect(api.status).toBe(401);
}

describe("the token of a session (S-1)", () => {
  it("is 256 random bits, never the same, and nowhere kept in clear", async () => {
    const tokens: string[] = [];
    for (let round = 0; round < 10; round += 1) {
      const cookies = await times(40, () => signIn(server, "onderzoeker@example.nl"));
      tokens.push(...cookies.map(tokenIn));
    }
    expect(new Set(tokens).size).toBe(400);
    const bytes = tokens.map((token) => Buffer.from(token, "base64url"));
    expect(new Set(bytes.map(({ length }) => length))).toEqual(new Set([32]));
    // A fair coin falls outside 140–260 of 400 throws once in a hundred million.
    for (let bit = 0; bit < 256; bit += 1) {
      const ones = bytes.filter((token) => (token[bit >> 3]! >> (bit & 7)) & 1).length;
      expect(ones, `bit ${bit}`).toBeGreaterThan(140);
      expect(ones, `bit ${bit}`).toBeLessThan(260);
    }
    const tables = await query<{ name: string }>(
      database.url,
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    for (const { name } of tables) {
      const found = await query(database.url, `select 1 from "${name}" t where position($1 in t::text) > 0`, [tokens[0]!]); // prettier-ignore
      expect(found, name).toEqual([]);
    }
    expect(server.lines.join("\n")).not.toContain(tokens[0]!);
  });

  it("is a new one at every sign-in, and the one before it on that browser is over", async () => {
    const first = await signIn(server, "deelnemer.breda@example.nl");
    const elsewhere = await signIn(server, "deelnemer.breda@example.nl");
    const { headers } = await server.ask("/inloggen/demo", {
      method: "POST",
      headers: { Cookie: first, Origin: server.origin, "Content-Type": "application/x-www-form-urlencoded" },
      body: "email=deelnemer.breda%40example.nl",
    });
    const second = headers["set-cookie"]!.map((cookie) => cookie.split(";")[0]).join("; ");
    expect(tokenIn(second)).not.toBe(tokenIn(first));
    expect((await me(second)).status).toBe(200);
    expect((await me(elsewhere)).status).toBe(200);
    await expectSignedOut(first);
  });

  it("opens nothing any more when the role changes, up or down", async () => {
    const administrator = await signIn(server, "beheerder@example.nl");
    const { id: participantId } = await personOf("collega.breda@example.nl");
    for (const role of ["moderator", "participant"]) {
      const before = await signIn(server, "collega.breda@example.nl");
      const { result } = await act(server, "changeRoleAction", "/beheer", { participantId, role }, { Cookie: administrator }); // prettier-ignore
      expect(result?.status).toBe("done");
      await expectSignedOut(before);
      const after = await signIn(server, "collega.breda@example.nl");
      expect((await page(after, "/moderatie")).status).toBe(role === "moderator" ? 200 : 403);
    }
  });
});

describe("a planted cookie (S-2)", () => {
  const planted = `${SESSION}=${"p".repeat(43)}`;

  it("never becomes a session by signing in with it", async () => {
    const { status, headers } = await server.ask("/inloggen/demo", {
      method: "POST",
      headers: { Cookie: planted, Origin: server.origin, "Content-Type": "application/x-www-form-urlencoded" },
      body: "email=deelnemer.tilburg%40example.nl",
    });
    expect(status).toBe(303);
    expect(headers["set-cookie"]!.join()).not.toContain(planted);
    await expectSignedOut(planted);
  });

  it("beside the real one leads to nobody, or to the real one, alike on every page and in the API", async () => {
    const real = await signIn(server, "deelnemer.tilburg@example.nl");
    for (const both of [`${planted}; ${real}`, `${real}; ${planted}`]) {
      const [screen, api] = [await page(both), await me(both)];
      expect([screen.status, api.status], both).toEqual(screen.status === 200 ? [200, 200] : [307, 401]);
    }
  });

  it("of somebody else never makes a page that shows one person and an API that acts as another", async () => {
    const mine = await signIn(server, "deelnemer.tilburg@example.nl");
    const theirs = await signIn(server, "deelnemer.breda@example.nl");
    const own = (cookie: string) => `${SESSION}=${tokenIn(cookie)}`;
    for (const both of [`${own(mine)}; ${own(theirs)}`, `${own(theirs)}; ${own(mine)}`]) {
      const [screen, api] = [await page(both), await me(both)];
      const seen = /deelnemer\.(breda|tilburg)@example\.nl/.exec(screen.body)?.[1];
      const acting = (JSON.parse(api.body) as { gemeente?: { slug: string } }).gemeente?.slug;
      expect(seen).toBe(acting);
    }
  });
});

describe("signing out (S-4)", () => {
  it("ends the session: twenty replays at once find nobody, and no page waits in a cache", async () => {
    const cookie = await signIn(server, "deelnemer.apeldoorn@example.nl");
    const before = await page(cookie);
    expect(before.status).toBe(200);
    expect(before.headers["cache-control"]).toBe("private, no-store");
    const { status, headers } = await server.ask("/uitloggen", {
      method: "POST",
      headers: writing(server, cookie, { "Content-Type": "application/x-www-form-urlencoded" }),
      body: "",
    });
    expect(status).toBe(303);
    expect(headers["set-cookie"]!.join()).toMatch(new RegExp(`${SESSION}=;.*Max-Age=0`));
    const replays = await times(20, (turn) => (turn % 2 ? page(cookie) : me(cookie)));
    expect(replays.map((answer) => answer.status)).toEqual(Array.from({ length: 20 }, (_, turn) => (turn % 2 ? 307 : 401))); // prettier-ignore
    expect(replays.filter(({ body }) => body.includes("deelnemer.apeldoorn"))).toEqual([]);
  });
});

/** Asks with this cookie, fifty at once, until `over`. */
function fifty(cookie: string) {
  const answers: { at: number; status: number }[] = [];
  let over = false;
  const work = times(50, async (turn) => {
    while (!over) {
      const { status } = turn % 5 ? await me(cookie) : await page(cookie, "/meldingen");
      answers.push({ at: Date.now(), status });
    }
  });
  const stop = async () => {
    over = true;
    await work;
  };
  return { answers, stop };
}

describe("fifty requests while the session is taken away (S-5)", () => {
  const ways: [string, string, (cookie: string) => Promise<unknown>][] = [
    [
      "by a moderator who suspends",
      "deelnemer.harderwijk@example.nl",
      async () => {
        const moderator = await signIn(server, "moderator.tilburg@example.nl");
        const { id: participantId, handle } = await personOf("deelnemer.harderwijk@example.nl");
        const until = new Date(Date.now() + 7 * 24 * 3_600_000).toISOString().slice(0, 10);
        const input = { participantId, kind: "suspension", until, reason: "Een week rust." };
        const { result } = await act(server, "takeMeasureAction", `/deelnemers/${handle}`, input, {
          Cookie: moderator,
        });
        expect(result?.status).toBe("done");
      },
    ],
    [
      "by signing out everywhere",
      "collega.harderwijk@example.nl",
      async () => {
        const elsewhere = await signIn(server, "collega.harderwijk@example.nl");
        const { redirect } = await act(server, "signOutEverywhereAction", "/profiel", {}, { Cookie: elsewhere });
        expect(redirect).toBe("/inloggen");
      },
    ],
    [
      "by an administrator who gives another role",
      "collega.berkelland@example.nl",
      async () => {
        const administrator = await signIn(server, "beheerder@example.nl");
        const input = { participantId: (await personOf("collega.berkelland@example.nl")).id, role: "researcher" };
        const { result } = await act(server, "changeRoleAction", "/beheer", input, { Cookie: administrator });
        expect(result?.status).toBe("done");
      },
    ],
  ];

  it.each(ways)("%s: none succeeds from a second later on", async (_how, email, takeAway) => {
    const cookie = await signIn(server, email);
    const { answers, stop } = fifty(cookie);
    let taken = 0;
    try {
      await sleep(400);
      await takeAway(cookie);
      taken = Date.now();
      await sleep(1_600);
    } finally {
      await stop();
    }
    expect(answers.filter(({ at, status }) => at < taken && status === 200).length).toBeGreaterThan(20);
    const later = answers.filter(({ at }) => at > taken + 1_000);
    expect(later.length).toBeGreaterThan(20);
    expect(later.filter(({ status }) => status !== 401 && status !== 307)).toEqual([]);
  });
});

describe("a database that is away (S-7)", () => {
  const untouched = ({ headers }: Answer) => expect(headers["set-cookie"]).toBeUndefined();

  it("means 503, never signed out, and the same cookie works as soon as it is back", async () => {
    const cookie = await signIn(server, "collega.tilburg@example.nl");
    line.cut();
    const paths = ["/profiel", "/casussen", "/", "/meldingen", "/api/v1/ik", "/api/v1/casussen"];
    const answers = await times(24, (turn) => page(cookie, paths[turn % paths.length]));
    expect(answers.map(({ status }) => status)).toEqual(Array(24).fill(503));
    answers.forEach(untouched);
    for (const { headers } of answers) expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    expect(answers.filter(({ body }) => /collega\.tilburg/.test(body))).toEqual([]);
    line.mend();
    await expect.poll(async () => (await page(cookie)).status, { timeout: 2_000, interval: 50 }).toBe(200);
    expect((await me(cookie)).status).toBe(200);
  });

  it("and so does a connection that breaks again and again under requests", async () => {
    const cookie = await signIn(server, "collega.tilburg@example.nl");
    const { answers, stop } = fifty(cookie);
    for (let turn = 0; turn < 5; turn += 1) {
      await sleep(250);
      line.cut();
      await sleep(20);
      line.mend();
    }
    await sleep(500);
    await stop();
    expect(answers.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
    expect(answers.filter(({ status }) => status === 503).length).toBeGreaterThan(0);
    expect((await page(cookie)).status).toBe(200);
  });
});
