import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { headerOf, openMailbox } from "../../tests/support/mailbox.ts";
import type { Delivery } from "../../tests/support/mailbox.ts";
import { act } from "./support/actions.ts";
import { ask as query, copyOfDemo } from "./support/databases.ts";
import { startServer } from "./support/server.ts";
import type { Answer, Server } from "./support/server.ts";

let database: Awaited<ReturnType<typeof copyOfDemo>>;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let server: Server;

beforeAll(async () => {
  database = await copyOfDemo();
  mailbox = await openMailbox();
  server = await startServer(database.url, { SMTP_URL: `smtp://127.0.0.1:${mailbox.port}` });
});
afterAll(async () => {
  await server.stop();
  await mailbox.close();
  await database.drop();
});
beforeEach(() => {
  mailbox.deliveries.length = 0;
});

const askFor = (email: string, path = "/") =>
  act(server, "askForLinkAction", "/inloggen", { email, path }, { Cookie: browser });
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Until nothing waits: neither requests nor mails. */
const allSent = () =>
  expect
    .poll(
      () =>
        query(
          database.url,
          "select 1 from sign_in_request union all select 1 from mail where sent_at is null and refused_at is null",
        ),
      { timeout: 5_000, interval: 40 },
    )
    .toEqual([]);

/** The link in a mail, as its reader sees it. */
function linkIn({ body }: Delivery): URL {
  const plain = body.replace(/=\r\n/g, "").replace(/=3D/g, "=");
  return new URL(/https?:\/\/\S+/.exec(plain)![0]);
}

/** The mark of the browser that asks. */
const browser = `__Host-leerkring.asked=${"b".repeat(43)}`;

/** A link that just arrived for this address. */
async function linkFor(email: string, path?: string): Promise<URL> {
  const before = mailbox.deliveries.length;
  expect((await askFor(email, path)).result?.status).toBe("done");
  await expect.poll(() => mailbox.deliveries.length, { timeout: 5_000, interval: 20 }).toBe(before + 1);
  return linkIn(mailbox.deliveries.at(-1)!);
}

/** Presses the button on the page behind the link, in the browser that asked for it. */
const confirm = (link: URL, { cookie = browser, cijfers = "" } = {}) =>
  server.ask("/inloggen/link", {
    method: "POST",
    headers: { Origin: server.origin, Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      code: link.searchParams.get("code")!,
      verder: link.searchParams.get("verder") ?? "/",
      cijfers,
    }).toString(),
  });

const SESSION = /^__Host-leerkring\.session=[A-Za-z0-9_-]{43};/;
const sessionIn = ({ headers }: Answer) => headers["set-cookie"]?.find((cookie) => SESSION.test(cookie));
const isRefused = (answer: Answer) => {
  expect(answer.status).toBe(303);
  expect(answer.headers.location).toBe("/inloggen?fout=linkUsed");
  expect(sessionIn(answer)).toBeUndefined();
};

describe("a link in a mail", () => {
  it("survives every scanner that looks at it, and lets in whoever presses the button (M-1)", async () => {
    const link = await linkFor("deelnemer.breda@example.nl", "/tips");
    expect(link.origin).toBe(server.origin);
    for (let turn = 0; turn < 10; turn += 1) {
      for (const method of ["GET", "HEAD"]) {
        const seen = await server.ask(link.pathname + link.search, { method });
        expect(seen.status).toBe(200);
        expect(sessionIn(seen)).toBeUndefined();
        expect(seen.headers["cache-control"]).toBe("private, no-store");
      }
      expect((await server.ask(`/inloggen/link${link.search}`)).status).toBe(405);
    }
    const answer = await confirm(link);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe("/tips");
    const cookie = sessionIn(answer)!.split(";")[0]!;
    const me = await server.ask("/api/v1/ik", { headers: { Cookie: cookie } });
    expect(JSON.parse(me.body)).toMatchObject({ gemeente: { slug: "breda" } });
  });

  it("used fifty times at once gives one session; the others hear that it was used (M-2)", async () => {
    const link = await linkFor("collega.breda@example.nl");
    const sessions = () => query(database.url, "select 1 from session s join participant p on p.id = s.participant_id where p.email = 'collega.breda@example.nl'"); // prettier-ignore
    const before = (await sessions()).length;
    const answers = await Promise.all(Array.from({ length: 50 }, () => confirm(link)));
    const [first, ...more] = answers.filter(sessionIn);
    expect(first).toBeDefined();
    expect(more).toEqual([]);
    const others = answers.filter((answer) => answer !== first);
    expect(others).toHaveLength(49);
    others.forEach(isRefused);
    expect(await sessions()).toHaveLength(before + 1);
    expect((await server.ask("/inloggen?fout=linkUsed")).body).toContain("Deze link is gebruikt of verlopen");
  });

  it("works no longer when it is too old, or a newer one was asked for (M-3)", async () => {
    const older = await linkFor("collega.tilburg@example.nl");
    const newer = await linkFor("collega.tilburg@example.nl");
    isRefused(await confirm(older));
    const minutes = "extract(epoch from expires_at - now()) / 60";
    const [{ left }] = (await query<{ left: number }>(
      database.url,
      `select max(${minutes})::float as left from sign_in_link`,
    )) as [{ left: number }];
    expect(left).toBeGreaterThan(14.5);
    expect(left).toBeLessThanOrEqual(15);
    await query(database.url, "update sign_in_link set expires_at = now() - interval '1 second'");
    isRefused(await confirm(newer));
  });

  it("needs the digits of its mail in another browser (M-3)", async () => {
    const link = await linkFor("beleid.tilburg@example.nl");
    const digits = /\b\d{6}\b/.exec(mailbox.deliveries.at(-1)!.body)![0];
    const without = await confirm(link, { cookie: "" });
    expect(without.headers.location).toContain("/inloggen/bevestigen?");
    expect(without.headers.location).toContain("fout=digitsNeeded");
    expect(sessionIn(without)).toBeUndefined();
    const wrong = await confirm(link, { cookie: "", cijfers: digits === "000000" ? "000001" : "000000" });
    expect(wrong.headers.location).toContain("fout=digitsWrong");
    expect(sessionIn(await confirm(link, { cookie: "", cijfers: digits }))).toBeDefined();
  });

  it("opens nothing for somebody who was suspended meanwhile", async () => {
    const link = await linkFor("deelnemer.harderwijk@example.nl");
    await suspend("deelnemer.harderwijk@example.nl");
    isRefused(await confirm(link));
  });
});

const suspend = (email: string) =>
  query(
    database.url,
    `insert into measure (participant_id, moderator_id, kind, reason, until)
     select p.id, m.id, 'suspension', 'Even rust.', now() + interval '7 days' from participant p, participant m
     where p.email = $1 and m.email = 'moderator.breda@example.nl'`,
    [email],
  );

describe("whether an address is known (M-4)", () => {
  const known = "deelnemer.tilburg@example.nl";
  const unknown = "niemand.tilburg@example.nl";
  const suspended = "collega.apeldoorn@example.nl";

  /** What does not differ by itself between two answers to one question. */
  const visible = ({ status, headers, body }: Answer) => ({
    status,
    body,
    headers: Object.keys(headers).toSorted(),
    cookies: headers["set-cookie"],
  });

  it("stands in no answer: the same status and the same bytes; one mail, or none", async () => {
    await suspend(suspended);
    const answers = [];
    for (const email of [known, unknown, suspended]) answers.push(visible(await askFor(email)));
    expect(answers[0]!.status).toBe(200);
    expect(answers[0]!.body).toContain('"status":"done"');
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    await allSent();
    await sleep(300);
    expect(mailbox.deliveries.map(({ recipients }) => recipients)).toEqual([[known]]);
  });

  it("nor in how long it takes: the medians lie within ten milliseconds", async () => {
    const took: Record<string, number[]> = { [known]: [], [unknown]: [], [suspended]: [] };
    const measure = async (email: string) => {
      const started = performance.now();
      await askFor(email);
      took[email]!.push(performance.now() - started);
      // The post job works after the answer; it may not slow the next question down.
      await sleep(25);
    };
    const emails = [known, unknown, suspended];
    for (let turn = 0; turn < 60; turn += 1) {
      for (let at = 0; at < 3; at += 1) await measure(emails[(at + turn) % 3]!);
    }
    const [a, b, c] = emails.map((email) => took[email]!.toSorted((x, y) => x - y)[30]!) as [number, number, number];
    expect(Math.abs(a - b), `known ${a.toFixed(1)} ms, unknown ${b.toFixed(1)} ms`).toBeLessThan(10);
    expect(Math.abs(a - c), `known ${a.toFixed(1)} ms, suspended ${c.toFixed(1)} ms`).toBeLessThan(10);
    await allSent();
  });
});

describe("an address in any form (M-5)", () => {
  const own = "partner.aeno@example.nl";
  const forms: [string, string][] = [
    ["two with a comma", `${own},dief@example.org`],
    ["two with a semicolon", `${own};dief@example.org`],
    ["two with a space", `${own} dief@example.org`],
    ["two signs", "partner.aeno@example.nl@example.org"],
    ["a wide sign", "partner.aeno＠example.nl"],
    ["a small sign", "partner.aeno﹫example.nl"],
    ["a header after it", `${own}\r\nBcc: dief@example.org`],
    ["a bare line feed", `${own}\nTo: dief@example.org`],
    ["quotes", '"partner.aeno"@example.nl'],
    ["a name before it", `Dief <dief@example.org> ${own}`],
    ["in brackets", `<${own}>`],
    ["a comment", "partner.aeno(dief@example.org)@example.nl"],
    ["a route", `@example.org:${own}`],
    ["a bang", "example.org!partner.aeno@example.nl"],
    ["too long", `${"a".repeat(250)}@example.nl`],
    ["letters from elsewhere", "partner.aenо@example.nl"],
    ["a name in another script", "dief@exämple.nl"],
    ["a dot at the end", `${own}.`],
    ["a NUL", `${own}\0dief@example.org`],
    ["nothing", ""],
  ];

  it.each(forms)("%s is refused, and nobody gets anything", async (_name, email) => {
    expect((await askFor(email)).result?.status).toBe("invalid");
    expect(await query(database.url, "select 1 from sign_in_request")).toEqual([]);
    expect(mailbox.deliveries).toEqual([]);
  });

  it("capitals and spaces around it reach the one who lives there, alone", async () => {
    for (const email of ["Partner.AENO@Example.NL", `  ${own}  `]) {
      mailbox.deliveries.length = 0;
      await linkFor(email);
      const [delivery] = mailbox.deliveries as [Delivery];
      expect(delivery.recipients).toEqual([own]);
      expect(headerOf(delivery, "To")).toEqual([own]);
      for (const other of ["Cc", "Bcc"]) expect(headerOf(delivery, other)).toEqual([]);
    }
  });

  it("a list instead of one is refused too", async () => {
    for (const email of [[own, "dief@example.org"], { address: own }, 7, null]) {
      const { result } = await act(server, "askForLinkAction", "/inloggen", { email, path: "/" });
      expect(result?.status).toBe("invalid");
    }
    expect(mailbox.deliveries).toEqual([]);
  });
});
