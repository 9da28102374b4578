import { chromium } from "playwright";
import type { Browser, Page } from "playwright";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../scripts/setup/browser.ts";
import { headerOf, openMailbox } from "../../tests/support/mailbox.ts";
import type { Delivery } from "../../tests/support/mailbox.ts";
import { hazardsOn } from "../support/hazards.ts";
import { dealer } from "../support/hostile.ts";
import { writeCases } from "../support/hostile-cases.ts";
import type { Cases } from "../support/hostile-cases.ts";
import { invitePeople } from "../support/hostile-people.ts";
import type { People, Place } from "../support/hostile-people.ts";
import { moderate, talk } from "../support/hostile-talk.ts";
import type { Talk } from "../support/hostile-talk.ts";
import { act } from "./support/actions.ts";
import { ask as query, copyOfDemo } from "./support/databases.ts";
import { startServer } from "./support/server.ts";
import type { Server } from "./support/server.ts";

let database: Awaited<ReturnType<typeof copyOfDemo>>;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let server: Server;
let browser: Browser;
let page: Page;
let people: People;
let cases: Cases;
let talked: Talk;
/** What ran in the browser, or what it asked for. */
const ran: string[] = [];

beforeAll(async () => {
  database = await copyOfDemo();
  mailbox = await openMailbox();
  server = await startServer(database.url, { SMTP_URL: `smtp://127.0.0.1:${mailbox.port}` });
  const place: Place = { server, rows: (text, given) => query(database.url, text, given), ...dealer() };
  people = await invitePeople(place);
  cases = await writeCases(place, people);
  talked = await talk(place, people, cases);
  await moderate(place, people, cases, talked);
  browser = await chromium.launch({ executablePath: await findBrowser(() => undefined), args: ["--no-sandbox"] });
  page = await browser.newPage();
  page.on("dialog", (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("request", (request) => ran.push(request.url()));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await mailbox?.close();
  await database?.drop();
}, 30_000);

const as = (who: keyof People) => ({ headers: { Cookie: people[who].cookie } });
const formOf = (who: keyof People, fields: Record<string, string>) => ({
  method: "POST",
  headers: { ...as(who).headers, Origin: server.origin, "Content-Type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams(fields).toString(),
});

/** Titles and summaries of a feed, as a program reads them that knows XML and nothing of us. */
async function entriesOf(path: string): Promise<string[]> {
  const { status, headers, body } = await server.ask(path);
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  const { wrong, names, texts } = await page.evaluate((xml) => {
    const feed = new DOMParser().parseFromString(xml, "application/xml");
    return {
      wrong: feed.querySelector("parsererror")?.textContent,
      names: [...feed.querySelectorAll("*")].map(({ tagName }) => tagName),
      texts: [...feed.querySelectorAll("title, summary")].map(({ textContent }) => textContent!),
    };
  }, body);
  expect(wrong).toBeUndefined();
  const atom = [
    "feed",
    "entry",
    "id",
    "title",
    "subtitle",
    "link",
    "updated",
    "published",
    "author",
    "name",
    "summary",
  ];
  expect(names.filter((name) => !atom.includes(name))).toEqual([]);
  return texts;
}

describe("a feed", () => {
  it("of public cases holds hostile texts as text", async () => {
    const [kept] = await query<{ title: string }>(
      database.url,
      "select public_texts ->> 'title' as title from practice_case where number = $1",
      [cases.whole],
    );
    const texts = await entriesOf("/casussen.atom");
    expect(texts).toContain(kept!.title);
    expect(texts.join(" ")).toContain("Veldopenbaaraskedquestion");
  });

  it("of a saved search does so too, its name included", async () => {
    const query = new URLSearchParams({ zoek: "alert" }).toString();
    const name = "]]><script>alert(1)</script>{name}&amp;";
    const address = await people.reader.does("saveSearchAction", { name, query });
    const texts = await entriesOf(new URL(address).pathname);
    expect(texts[0]).toContain(name);
    expect(texts.length).toBeGreaterThan(1);
  });
});

/** Cells of a file of lines with quotes, as RFC 4180 has them. */
const rowsOf = (csv: string) =>
  csv
    .trimEnd()
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:;|$)/g)].map(([, cell]) => cell!.replaceAll('""', '"')));

describe("the logbook as a file", () => {
  const formulas = ["=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", '=HYPERLINK("javascript:alert(1)";"x")', '";=1+1;"', "\uff1d1+1"]; // prettier-ignore

  it("holds no cell that a spreadsheet would calculate, and breaks in no other place than it should", async () => {
    for (const reason of formulas) {
      for (const locked of ["no", "yes"])
        await people.moderator.does("lockThreadAction", { caseNumber: cases.hidden, locked, reason, personalDataSeen: true }); // prettier-ignore
    }
    const { status, headers, body } = await server.ask(
      "/moderatie/logboek/uitvoer",
      formOf("moderator", { form: "csv" }),
    );
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="logboek-[\d-]+\.csv"$/);
    const lines = rowsOf(body.replace(/^\uFEFF/, ""));
    expect(new Set(lines.map((cells) => cells.length))).toEqual(new Set([11]));
    expect(lines.flat().filter((cell) => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell))).toEqual([]);
    const reasons = lines.map((cells) => cells[6]!.replace(/^'/, ""));
    for (const reason of formulas) expect(reasons).toContain(reason);
  });

  it("says the same as JSON, which nobody takes for a page", async () => {
    const { headers, body } = await server.ask("/moderatie/logboek/uitvoer", formOf("moderator", { form: "json" }));
    expect(headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "x-content-type-options": "nosniff",
      "content-disposition": expect.stringMatching(/^attachment/),
    });
    const reasons = (JSON.parse(body) as { waarom: string }[]).map(({ waarom }) => waarom);
    for (const reason of formulas) expect(reasons).toContain(reason);
  });
});

/** A mail in parts, each as its reader has it. */
function partsOf({ headers, body }: Delivery): { type: string; text: string }[] {
  const boundary = /boundary="?([^";]+)"?/.exec(headers.join("\n"))?.[1];
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1) : [`${headers.join("\r\n")}\r\n\r\n${body}`];
  return parts.map((part) => {
    const [head = "", ...rest] = part.trimStart().split("\r\n\r\n");
    const coded = rest.join("\r\n\r\n");
    const bytes = /base64/i.test(head)
      ? Buffer.from(coded, "base64")
      : Buffer.from(coded.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), /quoted-printable/i.test(head) ? "latin1" : "utf8"); // prettier-ignore
    return { type: /content-type: ([^;\r\n]+)/i.exec(head)?.[1] ?? "", text: bytes.toString("utf8") };
  });
}

it("a mail says hostile names and titles in words, and has no header more than it should", async () => {
  const own = () => mailbox.deliveries.filter(({ recipients }) => Object.values(people).some(({ email }) => email === recipients[0])); // prettier-ignore
  const gathered = () =>
    own()
      .flatMap(partsOf)
      .map(({ text }) => text)
      .join("\n");
  await expect
    .poll(gathered, { timeout: 30_000, interval: 200 })
    .toMatch(/Veldnaam[^]*Veld\w*tit|Veld\w*tit[^]*Veldnaam/);
  const mails = own();
  const known = /^(from|to|subject|message-id|date|mime-version|content-type|content-transfer-encoding|list-unsubscribe(-post)?|auto-submitted|x-auto-response-suppress|precedence|feedback-id|list-id):/i; // prettier-ignore
  for (const mail of mails) {
    expect(mail.headers.filter((line) => !known.test(line))).toEqual([]);
    expect(headerOf(mail, "Subject")).toHaveLength(1);
    expect(headerOf(mail, "To")).toEqual([mail.recipients[0]]);
    const parts = partsOf(mail);
    expect(parts[0]!.type).toBe("text/plain");
    expect(parts[0]!.text).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\u200b]/);
    // Who is not taking part yet gets plain words alone.
    if (headerOf(mail, "Subject").some((subject) => subject.includes("uitgenodigd"))) continue;
    expect(parts.map(({ type }) => type)).toEqual(["text/plain", "text/html"]);
    await page.setContent(parts[1]!.text);
    expect((await hazardsOn(page)).filter((found) => !found.startsWith("script"))).toEqual([]);
    expect(await page.locator("h1, ul, li").count()).toBeGreaterThan(2);
    expect(await page.locator("script, img, svg, form, input, link").count()).toBe(0);
  }
  expect(ran).toEqual([]);
});

it("a collection on paper has nothing to run, and no address but honest ones", async () => {
  const answer = await fetch(`${server.origin}/verzamelingen/${talked.collection}/pdf`, as("reader"));
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
  expect(await pdf.getJSActions()).toBeNull();
  const links: string[] = [];
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const notes = (await (await pdf.getPage(at)).getAnnotations()) as { subtype: string; url?: string; unsafeUrl?: string; actions?: object }[]; // prettier-ignore
    expect(notes.filter(({ subtype, actions }) => subtype !== "Link" || actions)).toEqual([]);
    links.push(...notes.flatMap(({ url, unsafeUrl }) => unsafeUrl ?? url ?? []));
  }
  expect(links.filter((link) => !/^(https?:\/\/(?!evil\.example)|mailto:)/.test(link))).toEqual([]);
  const { text } = await extractText(pdf, { mergePages: true });
  expect(text).toContain("Veldbundelinleiding");
});

it("the API gives hostile texts as JSON, which no browser takes for a page", async () => {
  const { whole } = cases;
  for (const path of [
    ...["/casussen?zoek=alert", `/casussen/${whole}`, `/casussen/${whole}/reacties`, `/casussen/${whole}/bijlagen`],
    ...[`/casussen/${whole}/vervolg`, `/casussen/${whole}/overdrachten`, "/tips", "/verzamelingen", "/zoekopdrachten"],
    ...[`/verzamelingen/${talked.collection}`, `/casussen/${whole}/noembaar?zoek=script`, "/suggesties?zoek=script"],
    ...[`/reacties/${talked.second}/versies`, "/deelnemers?zoek=script", "/ik", "/casussen?aantal=<script>"],
  ]) {
    const { status, headers, body } = await server.ask(`/api/v1${path}`, as("reader"));
    expect(status, path).toBe(path.includes("<") ? 400 : 200);
    expect(headers["content-type"], path).toMatch(/^application\/(problem\+)?json/);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(() => JSON.parse(body), path).not.toThrow();
  }
});

it("a sign that the database cannot hold is a no and never a fault, also in a name or a filter", async () => {
  const number = cases.whole;
  const asked: [keyof People, string, string, object][] = [
    ["moderator", "noteOnParticipantAction", "/moderatie/deelnemers/1", { handle: "a\0b", text: "Let op." }],
    ["author", "addCoAuthorAction", "/casussen/1/meeschrijvers", { number, handle: "a\0b" }],
    ["author", "removeCoAuthorAction", "/casussen/1/meeschrijvers", { number, handle: "a\0b" }],
  ];
  for (const [who, action, path, input] of asked) {
    const { result } = await act(server, action, path, input, as(who).headers);
    expect(result?.status, action).toMatch(/^(invalid|refused)$/);
    expect(result, action).not.toMatchObject({ code: "fault" });
  }
  await people.administrator.does("changeSettingsAction", {
    holdFirstPosts: false,
    askedWords: "wonder\0middel\n\ud800",
  });
  for (const filter of ["over=%00", "wie=a%00b", "van=2026-02-31"])
    expect((await server.ask(`/moderatie/logboek?${filter}`, as("moderator"))).status, filter).toBe(200);
  const exported = await server.ask(
    "/moderatie/logboek/uitvoer",
    formOf("moderator", { form: "csv", aboutHandle: "\0" }),
  );
  expect(exported.status).toBe(200);
  const block = await server.ask("/deelnemers/a%00b/blokkeren", formOf("author", {}));
  expect(block.status).toBeLessThan(500);
});
