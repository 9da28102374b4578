/**
 * The bare limit of this machine: node:http, the driver, one hand-written statement and string HTML or JSON. It checks
 * nothing and protects nobody; it only tells how fast the same work could be at most. Started by scripts/bench.ts.
 */
import { createServer } from "node:http";
import postgres from "postgres";

const sql = postgres(process.env.DATABASE_URL!, { max: 10, onnotice: () => {} });
const escaped = (value: unknown) => String(value ?? "").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const page = (title: string, rows: string[]) =>
  `<!doctype html><html lang="nl"><title>${escaped(title)}</title><main><h1>${escaped(title)}</h1><ul>${rows.join("")}</ul></main></html>`;

const columns = sql`c.number, c.slug, c.title, c.asked_question, c.underlying_question, c.practices, c.domain, c.posted_at,
  c.votes, c.comments, p.name, p.handle, o.name as organisation`;
const from = sql`practice_case c join participant p on p.id = c.author_id join organisation o on o.id = c.organisation_id`;

const listed = () =>
  sql`select ${columns} from ${from} where c.posted_at is not null and c.withdrawn_at is null and c.audience <> 'circle'
      order by c.posted_at desc, c.number desc limit 21`;
/** The API gives every text of a case. */
const whole = () =>
  sql`select c.*, p.name, p.handle, o.name as organisation from ${from} where c.posted_at is not null
      and c.withdrawn_at is null and c.audience <> 'circle' order by c.posted_at desc, c.number desc limit 21`;
const open = () =>
  sql`select ${columns} from ${from} where c.published_at is not null and c.withdrawn_at is null
      order by c.posted_at desc, c.number desc limit 21`;
const found = (words: string) =>
  sql`select ${columns} from ${from} where c.posted_at is not null and c.withdrawn_at is null and c.audience <> 'circle'
      and c.search @@ websearch_to_tsquery('dutch', ${words}) order by c.posted_at desc, c.number desc limit 21`;
const thread = (number: string) =>
  sql`select t.id, t.kind, t.body, t.posted_at, t.votes, p.name, o.name as organisation from comment t
      join participant p on p.id = t.author_id join organisation o on o.id = p.organisation_id
      where t.case_number = ${number} order by t.posted_at, t.id limit 101`;

const cards = (rows: readonly object[]) => rows.map((row) => `<li>${Object.values(row).map(escaped).join(" ")}</li>`);

async function vote(number: string, person: string, support: boolean) {
  return sql.begin(async (tx) => {
    if (support) {
      await tx`insert into vote (case_number, participant_id) values (${number}, ${person}) on conflict do nothing`;
    } else await tx`delete from vote where case_number = ${number} and participant_id = ${person}`;
    return tx`update practice_case set votes = (select count(*) from vote v where v.case_number = ${number})
              where number = ${number} returning votes`;
  });
}

async function comment(number: string, person: string) {
  return sql.begin(async (tx) => {
    const made = await tx`insert into comment (case_number, author_id, kind, body)
                          values (${number}, ${person}, 'tip', 'Ga er eerst staan.') returning id`;
    await tx`update practice_case set comments = comments + 1, last_active_at = now() where number = ${number}`;
    return made;
  });
}

async function answer(url: URL, method: string): Promise<string> {
  const [, kind, number = "0"] = url.pathname.split("/");
  const person = url.searchParams.get("person") ?? "";
  if (kind === "list") return page("Casussen", cards(await listed()));
  if (kind === "open") return page("Casussen", cards(await open()));
  if (kind === "search") return page("Zoeken", cards(await found(url.searchParams.get("zoek") ?? "")));
  if (kind === "case") {
    const [[row], comments] = await Promise.all([
      sql`select c.*, p.name from ${from} where c.number = ${number}`,
      thread(number),
    ]);
    return page(String(row?.title), [...cards(row ? [row] : []), ...cards(comments)]);
  }
  if (kind === "api-list") return JSON.stringify({ items: await whole() });
  if (kind === "api-comments") return JSON.stringify({ items: await thread(number) });
  if (kind === "vote") return JSON.stringify(await vote(number, person, method === "PUT"));
  return JSON.stringify(await comment(number, person));
}

createServer((request, response) => {
  request.resume();
  answer(new URL(request.url ?? "/", "http://limit"), request.method ?? "GET").then(
    (body) => response.setHeader("Content-Type", "text/html; charset=utf-8").end(body),
    (error: Error) => response.writeHead(500).end(error.message),
  );
}).listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("ready"));
process.on("disconnect", () => process.exit(0));
