import { afterAll, beforeAll, expect, it } from "vitest";
import { headerOf, openMailbox } from "../../tests/support/mailbox.ts";
import type { Delivery } from "../../tests/support/mailbox.ts";
import { ask as query, copyOfDemo } from "./support/databases.ts";
import { signIn, startServer, writing } from "./support/server.ts";
import type { Server } from "./support/server.ts";

let database: Awaited<ReturnType<typeof copyOfDemo>>;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
const servers: Server[] = [];

beforeAll(async () => {
  database = await copyOfDemo();
  mailbox = await openMailbox();
  const settings = { SMTP_URL: `smtp://127.0.0.1:${mailbox.port}` };
  for (let turn = 0; turn < 2; turn += 1) servers.push(await startServer(database.url, settings));
}, 120_000);
afterAll(async () => {
  for (const server of servers) await server.stop();
  await mailbox.close();
  await database.drop();
});

const plain = ({ body }: Delivery) => body.replace(/=\r\n/g, "").replace(/=3D/g, "=");
const to = (email: string) => mailbox.deliveries.filter(({ recipients }) => recipients[0] === email);
const pass = (time: string) =>
  query(
    database.url,
    `update notification set mail_due_at = mail_due_at - interval '${time}',
    mailed_at = mailed_at - interval '${time}', created_at = created_at - interval '${time}'`,
  );

const reader = "collega.tilburg@example.nl";
const author = "deelnemer.breda@example.nl";

it("a weekly digest arrives once from two servers, holds no titles, and one POST of a mail program stops it", async () => {
  const [server] = servers as [Server, Server];
  const [follower, writer] = [await signIn(server, reader), await signIn(server, author)];
  const [found] = await query<{ number: number; slug: string; title: string }>(
    database.url,
    `select c.number::int, c.slug, c.title from practice_case c join participant p on p.id = c.author_id
     where p.email = '${author}' and c.posted_at is not null and c.audience <> 'circle' order by 1 limit 1`,
  );
  const { number, slug, title } = found!;
  const form = { Origin: server.origin, "Content-Type": "application/x-www-form-urlencoded" };
  const followed = await server.ask(`/casussen/${number}-${slug}/volgen`, {
    method: "POST",
    headers: { ...form, Cookie: follower },
    body: new URLSearchParams({ caseNumber: String(number), how: "weekly" }).toString(),
  });
  expect(followed.status).toBe(303);
  const comment = async (text: string) => {
    const { status } = await server.ask(`/api/v1/casussen/${number}/reacties`, {
      method: "POST",
      headers: writing(server, writer),
      body: JSON.stringify({ soort: "ervaring", tekst: text }),
    });
    expect(status).toBe(201);
  };
  for (let turn = 0; turn < 3; turn += 1) await comment(`Dit schreef ik later, ${turn}.`);
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  expect(to(reader)).toEqual([]);

  await pass("8 days");
  await expect.poll(() => to(reader).length, { timeout: 30_000, interval: 100 }).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  expect(to(reader)).toHaveLength(1);
  const [digest] = to(reader) as [Delivery];
  const said = plain(digest);
  expect(headerOf(digest, "Subject")).toEqual(["Je weekoverzicht van Leerkring"]);
  expect(headerOf(digest, "Content-Type")[0]).toMatch(/^multipart\/alternative/);
  expect(said).toContain("3 reacties op een casus die je volgt");
  for (const secret of [title, slug, "Dit schreef ik later"]) expect(said).not.toContain(secret);

  const [address] = headerOf(digest, "List-Unsubscribe");
  expect(headerOf(digest, "List-Unsubscribe-Post")).toEqual(["List-Unsubscribe=One-Click"]);
  const stop = new URL(/^<(.*)>$/.exec(address!)![1]!);
  // Either may have written it; here each has an address of its own.
  expect(servers.map(({ origin }) => origin)).toContain(stop.origin);
  for (const path of [stop.pathname, stop.pathname.replace(/\/nu$/, "")]) {
    for (const method of ["GET", "HEAD"]) {
      const looked = await server.ask(path, { method });
      expect([200, 303]).toContain(looked.status);
      expect(looked.headers["referrer-policy"]).toBe("no-referrer");
    }
  }
  expect(await query(database.url, "select 1 from unsubscribe_link where used_at is not null")).toEqual([]);
  for (let turn = 0; turn < 2; turn += 1) {
    // As a mail program sends it: no Origin, no cookie.
    const stopped = await server.ask(stop.pathname, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });
    expect(stopped.status).toBe(200);
  }
  const wrong = await server.ask(`/afmelden/${"a".repeat(43)}/nu`, { method: "POST", body: "" });
  expect(wrong.status).toBe(404);
  for (const path of ["/afmelden/kort/nu", "/profiel/berichten/opslaan"])
    expect((await server.ask(path, { method: "POST", headers: { Cookie: follower }, body: "" })).status).toBe(403);

  await comment("En nog iets.");
  await pass("8 days");
  await new Promise((resolve) => setTimeout(resolve, 7_000));
  expect(to(reader)).toHaveLength(1);
  const tokens = servers.flatMap(({ lines }) => lines).filter((line) => line.includes(stop.pathname.split("/")[2]!));
  expect(tokens).toEqual([]);
}, 120_000);
