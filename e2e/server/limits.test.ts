import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act } from "./support/actions.ts";
import { ask as query, copyOfDemo } from "./support/databases.ts";
import { signIn, startServer, writing } from "./support/server.ts";
import type { Answer, Server } from "./support/server.ts";

let database: Awaited<ReturnType<typeof copyOfDemo>>;
/** Of the bare server alone: servers on one database would count together. */
let ownDatabase: typeof database;
/** Stands behind a proxy, so that requests can come from many network addresses. */
let server: Server;
/** Hears the world directly. */
let bare: Server;

beforeAll(async () => {
  database = await copyOfDemo();
  ownDatabase = await copyOfDemo();
  [server, bare] = await Promise.all([
    startServer(database.url, { RATE_LIMITS: "on", TRUST_PROXY: "1" }),
    startServer(ownDatabase.url, { RATE_LIMITS: "on" }),
  ]);
});
afterAll(async () => {
  await Promise.all([server.stop(), bare.stop()]);
  await database.drop();
  await ownDatabase.drop();
});

let lastNetwork = 0;
/** A network address nobody asked from before. */
const somewhere = () => ({ "X-Forwarded-For": `198.18.${(lastNetwork += 1) >> 8}.${lastNetwork & 255}` });

/** Asks so many times at once. @returns the answers that passed and those that were refused */
async function many(times: number, ask: (turn: number) => Promise<Answer>) {
  const answers = await Promise.all(Array.from({ length: times }, (_, turn) => ask(turn)));
  const refused = answers.filter(({ status }) => status === 429);
  return { passed: answers.length - refused.length, refused };
}

/** The same one after another, so that the last ones are those that are refused. */
async function inTurn(times: number, ask: (turn: number) => Promise<Answer>) {
  const statuses: number[] = [];
  let last: Answer | undefined;
  for (let turn = 0; turn < times; turn += 1) statuses.push((last = await ask(turn)).status);
  return { statuses, last: last! };
}

const waitIn = ({ headers }: Answer) => Number(headers["retry-after"]);
/** Whether a wait is what is left of so many seconds that began at `since`, give or take one. */
const expectLeft = (wait: number, seconds: number, since: number) => {
  expect(wait).toBeGreaterThanOrEqual(seconds - (Date.now() - since) / 1000 - 1);
  expect(wait).toBeLessThanOrEqual(seconds);
};
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const expectDutchPage = ({ headers, body }: Answer) => {
  expect(headers["content-type"]).toContain("text/html");
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(body).toContain('<html lang="nl">');
  expect(body).toContain("Even rustig aan");
};

/** Somebody who takes part, at an address of their own. */
async function somebody(email: string) {
  const from = somewhere();
  const ask: Server["ask"] = (path, options) =>
    server.ask(path, { ...options, headers: { ...options?.headers, ...from } });
  const cookie = await signIn({ origin: server.origin, ask }, email);
  const api = (method: string, path: string, body: object = {}) =>
    server.ask(`/api/v1${path}`, { method, headers: writing(server, cookie, from), body: JSON.stringify(body) });
  const page = (path: string) => server.ask(path, { headers: { Cookie: cookie, ...from } });
  const form = (name: string, path: string, input: object) =>
    act(server, name, path, input, { Cookie: cookie, ...from });
  return { cookie, from, api, page, form };
}

/** Cases of others that this person may judge. */
const casesOfOthers = async (email: string) =>
  (
    await query<{ number: number }>(
      database.url,
      `select number::int from practice_case c join participant p on p.id = c.author_id
       where posted_at is not null and withdrawn_at is null and audience <> 'circle' and p.email <> $1
         and not exists (select 1 from hiding h where h.case_number = c.number) order by number`,
      [email],
    )
  ).map(({ number }) => number);

/** As if so much time went by since the last one. */
const forget = (limit: string) => query(database.url, "delete from rate_limit where key like $1", [`${limit}:%`]);

describe("the whole site (R-1)", () => {
  it("fifty in ten seconds for an address; then 429, with the seconds to wait", async () => {
    const from = somewhere();
    const visit = () => server.ask("/over", { headers: from });
    const started = Date.now();
    expect((await many(50, visit)).passed).toBe(50);
    const tooMany = await visit();
    expect(tooMany.status).toBe(429);
    expectDutchPage(tooMany);
    expectLeft(waitIn(tooMany), 10, started);
    expect((await server.ask("/over", { headers: somewhere() })).status).toBe(200);
    await sleep(waitIn(tooMany) * 1000);
    expect((await many(50, visit)).passed).toBe(50);
  });

  it("a participant has a quota of their own, wherever they are: six hundred a minute", async () => {
    const started = Date.now();
    const { cookie, from, page } = await somebody("collega.breda@example.nl");
    expect((await page("/api/v1/ik")).status).toBe(200);
    expect((await many(60, () => server.ask("/api/health", { headers: from }))).refused.length).toBeGreaterThan(0);
    expect((await page("/profiel")).status).toBe(200);
    const { passed, refused } = await many(700, () =>
      server.ask("/api/health", { headers: { Cookie: cookie, ...from } }),
    );
    expect(passed).toBe(599);
    expectLeft(waitIn(refused[0]!), 60, started);
  });

  it("in the API a refusal is a problem, in Dutch", async () => {
    const from = somewhere();
    const { refused } = await many(51, () => server.ask("/api/v1/gemeenten", { headers: from }));
    expect(refused).toHaveLength(1);
    expect(refused[0]!.headers["content-type"]).toContain("application/problem+json");
    expect(JSON.parse(refused[0]!.body)).toMatchObject({ status: 429, title: "Even rustig aan" });
  });
});

describe("nothing a client says gives more (R-5)", () => {
  it("not another address in a header", async () => {
    const lies = (turn: number): Record<string, string>[] => [
      { "X-Forwarded-For": `198.51.100.${turn}` },
      { "X-Forwarded-For": `::ffff:198.51.100.${turn}` },
      { Forwarded: `for=198.51.100.${turn}` },
      { "X-Real-IP": `198.51.100.${turn}` },
      { "True-Client-IP": `198.51.100.${turn}` },
      { "X-Leerkring-Ip": `198.51.100.${turn}` },
    ];
    expect((await many(120, (turn) => bare.ask("/over", { headers: lies(turn)[turn % 6] }))).passed).toBe(50);
  });

  it("not what stands before the word of our own proxy", async () => {
    const { "X-Forwarded-For": real } = somewhere();
    const forged = (turn: number) => ({ "X-Forwarded-For": `198.51.100.${turn}, ${real}` });
    expect((await many(120, (turn) => server.ask("/over", { headers: forged(turn) }))).passed).toBe(50);
  });

  it("not an invented session", async () => {
    const from = somewhere();
    const invented = (turn: number) => ({ Cookie: `__Host-leerkring.session=${"a".repeat(40)}${turn}`, ...from });
    expect((await many(120, (turn) => server.ask("/over", { headers: invented(turn) }))).passed).toBe(50);
  });

  it("not another spelling of the address, nor the next of one's own IPv6 network", async () => {
    const spelled = (turn: number) => ({ "X-Forwarded-For": `${turn % 2 ? "::ffff:" : ""}203.0.113.1` });
    expect((await many(120, (turn) => server.ask("/over", { headers: spelled(turn) }))).passed).toBe(50);
    const numbered = (turn: number) => ({ "X-Forwarded-For": `2001:db8:0:1::${turn.toString(16)}` });
    expect((await many(120, (turn) => server.ask("/over", { headers: numbered(turn) }))).passed).toBe(50);
  });
});

describe("asking for a sign-in link (R-2)", () => {
  const askFor = (email: string, from: Record<string, string>) =>
    act(server, "askForLinkAction", "/inloggen", { email, path: "/" }, from);

  it("three for an address, wherever they are asked from; the one who lives there notices nothing", async () => {
    const started = Date.now();
    const email = "deelnemer.tilburg@example.nl";
    const victim = await somebody(email);
    const heard = [];
    for (let turn = 0; turn < 5; turn += 1) heard.push((await askFor(email, somewhere())).result);
    expect(heard.map((result) => result?.status)).toEqual(["done", "done", "done", "refused", "refused"]);
    const { code, message } = heard[4] as { code: string; message: string };
    expect(code).toBe("tooFast");
    expectLeft(Number(/Wacht (\d+) seconden/.exec(message)![1]), 900, started);
    expect((await victim.page("/profiel")).status).toBe(200);
    expect((await victim.api("GET", "/ik")).status).toBe(200);
  });

  it("ten from one network, for whichever addresses", async () => {
    const from = somewhere();
    const network = (turn: number) => ({ "X-Forwarded-For": `2001:db8:0:2::${turn.toString(16)}` });
    for (const place of [() => from, network]) {
      const heard = [];
      for (let turn = 0; turn < 12; turn += 1) heard.push(await askFor(`iemand.${turn}@example.nl`, place(turn)));
      expect(heard.filter(({ result }) => result?.status === "done")).toHaveLength(10);
      await forget("sign-in.address");
    }
  });
});

describe("what one participant does (R-3)", () => {
  it("sixty votes a minute", async () => {
    const started = Date.now();
    const { api } = await somebody("deelnemer.breda@example.nl");
    const [number] = await casesOfOthers("deelnemer.breda@example.nl");
    const { statuses, last } = await inTurn(61, (turn) => api(turn % 2 ? "DELETE" : "PUT", `/casussen/${number}/stem`));
    expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
    expect(last.status).toBe(429);
    expectLeft(waitIn(last), 60, started);
    expect((JSON.parse(last.body) as { detail: string }).detail).toContain(`Wacht ${waitIn(last)} seconden`);
  });

  it("ten comments a minute, on the screen and through the API together", async () => {
    const started = Date.now();
    const { api, form } = await somebody("collega.tilburg@example.nl");
    const [number] = await casesOfOthers("collega.tilburg@example.nl");
    const comment = (turn: number) =>
      api("POST", `/casussen/${number}/reacties`, { soort: "vraag", tekst: `${turn}?` });
    const written = (turn: number) =>
      form("postCommentAction", `/casussen/${number}`, { caseNumber: number, kind: "question", body: `${turn}?` });
    expect((await inTurn(5, comment)).statuses).toEqual(Array(5).fill(201));
    for (let turn = 5; turn < 10; turn += 1) expect((await written(turn)).result?.status).toBe("done");
    const refused = await comment(10);
    expect(refused.status).toBe(429);
    expectLeft(waitIn(refused), 60, started);
    expect((await written(11)).result).toMatchObject({ status: "refused", code: "tooFast" });
  });

  it("twenty reports a day, on the screen and through the API together", async () => {
    const started = Date.now();
    const { api, form } = await somebody("deelnemer.harderwijk@example.nl");
    const numbers = await casesOfOthers("deelnemer.harderwijk@example.nl");
    const report = (turn: number) => api("POST", `/casussen/${numbers[turn]}/signaleringen`, { reden: "anders" });
    expect((await inTurn(19, report)).statuses).toEqual(Array(19).fill(201));
    const dialog = () => form("reportCaseAction", "/casussen", { caseNumber: numbers[19], reason: "other" });
    expect((await dialog()).result?.status).toBe("done");
    const refused = await report(20);
    expect(refused.status).toBe(429);
    expectLeft(waitIn(refused), 24 * 3600, started);
    expect((await dialog()).result).toMatchObject({ status: "refused", code: "tooFast" });
  });

  it("one case in fifteen seconds, on the screen and through the API together", async () => {
    const started = Date.now();
    const { api, form } = await somebody("deelnemer.apeldoorn@example.nl");
    const post = () =>
      api("POST", "/casussen", {
        titel: "Een bankje te veel",
        watGebeurdeEr: "Er kwam een bankje bij.",
        werkpraktijken: ["mapping"],
        domein: "fysiek-domein",
      });
    const write = () =>
      form("writeCaseAction", "/casussen/nieuw", {
        title: "Een bankje te weinig",
        whatHappened: "Er ging een bankje weg.",
        practices: ["mapping"],
        domain: "physical",
        audience: "participants",
        intent: "post",
      });
    expect((await post()).status).toBe(201);
    const refused = await post();
    expect(refused.status).toBe(429);
    expectLeft(waitIn(refused), 15, started);
    expect((await write()).result).toMatchObject({ status: "refused", code: "tooFast" });
    await forget("case.burst");
    expect((await write()).redirect).toMatch(/^\/casussen\/\d+-een-bankje-te-weinig$/);
    expect((await post()).status).toBe(429);
  });

  it("three cases on the first day", async () => {
    const started = Date.now();
    const email = "collega.harderwijk@example.nl";
    await query(database.url, "update participant set joined_at = now() where email = $1", [email]);
    const { api } = await somebody(email);
    const { statuses, last } = await inTurn(4, async (turn) => {
      await forget("case.burst");
      return api("POST", "/casussen", {
        titel: `Mijn ${turn}e casus`,
        watGebeurdeEr: "Ik ben nieuw.",
        werkpraktijken: ["mapping"],
        domein: "balie",
      });
    });
    expect(statuses).toEqual([201, 201, 201, 429]);
    expectLeft(waitIn(last), 24 * 3600, started);
  });

  it("thirty searches a minute, on the pages and through the API together", async () => {
    const started = Date.now();
    const { page } = await somebody("deelnemer.berkelland@example.nl");
    const places = ["/api/v1/casussen?zoek=buurt", "/casussen?zoek=buurt", "/zoeken?zoek=buurt"];
    const { statuses } = await inTurn(30, (turn) => page(places[turn % 3]!));
    expect(statuses).toEqual(Array(30).fill(200));
    for (const place of places) {
      const refused = await page(place);
      expect(refused.status, place).toBe(429);
      expectLeft(waitIn(refused), 60, started);
      if (!place.startsWith("/api")) expectDutchPage(refused);
    }
    expect((await page("/casussen")).status).toBe(200);
  });

  it("thirty searches a minute for the visitors of one network", async () => {
    const place = (turn: number) => ({ "X-Forwarded-For": `2001:db8:0:3::${turn.toString(16)}` });
    const { statuses } = await inTurn(31, (turn) => server.ask("/casussen?zoek=buurt", { headers: place(turn) }));
    expect(statuses).toEqual([...Array<number>(30).fill(200), 429]);
  });
});

describe("an API key (R-4)", () => {
  it("three hundred in five minutes, wherever it is used, and every answer tells what is left", async () => {
    const { form } = await somebody("deelnemer.amersfoort@example.nl");
    const made = await form("makeKeyAction", "/profiel/sleutels", { name: "Onderzoek", scope: "read", days: "30" });
    const key = (made.result as { value: string }).value;
    const started = Date.now();
    const ask = () =>
      server.ask("/api/v1/werkpraktijken", { headers: { Authorization: `Bearer ${key}`, ...somewhere() } });
    // Nobody knows the key before it opened something: the first counts for its network.
    expect((await ask()).headers["ratelimit-limit"]).toBe("50");
    const second = await ask();
    expect([second.headers["ratelimit-limit"], second.headers["ratelimit-remaining"]]).toEqual(["300", "299"]);
    expectLeft(Number(second.headers["ratelimit-reset"]), 300, started);
    const { passed, refused } = await many(301, ask);
    expect([passed, refused.length]).toEqual([299, 2]);
    expectLeft(waitIn(refused[0]!), 300, started);
    expect(refused[0]!.headers["ratelimit-remaining"]).toBe("0");
  });

  it("gives nothing outside the API, where nobody looks at it", async () => {
    const from = somewhere();
    const page = await server.ask("/profiel", { headers: { Authorization: `Bearer lk_${"a".repeat(43)}`, ...from } });
    expect(page.status).toBe(307);
    expect(page.headers["ratelimit-limit"]).toBeUndefined();
  });
});
