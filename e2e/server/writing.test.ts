import { randomBytes } from "node:crypto";
import path from "node:path";
import { chromium } from "playwright";
import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openDatabase } from "../../scripts/database.ts";
import type { EmbeddedDatabase } from "../../scripts/database.ts";
import { serversOn } from "../../scripts/postgres/processes.ts";
import { findBrowser } from "../../scripts/setup/browser.ts";
import { ask as query } from "./support/databases.ts";
import { makeDemo } from "./support/demo.ts";
import { startServer } from "./support/server.ts";
import type { Server } from "./support/server.ts";

let database: EmbeddedDatabase;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  database = await openDatabase({
    dataDir: path.resolve(".tmp", `server-writing-${randomBytes(4).toString("hex")}`),
    report: () => undefined,
  });
  await makeDemo(database.url);
  server = await startServer(database.url);
  browser = await chromium.launch({
    executablePath: await findBrowser(() => undefined),
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
}, 120_000);
afterEach(() => kill("SIGCONT"));
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await database?.remove();
}, 60_000);

const kill = (name: NodeJS.Signals) => {
  for (const pid of serversOn(database.folder)) process.kill(pid, name);
};
const field = (page: Page, name: string) => page.getByRole("textbox", { name });
const stands = (page: Page, words: RegExp) => page.getByText(words).first().waitFor({ timeout: 30_000 });
const countOf = async (title: string) =>
  Number(
    (await query<{ count: string }>(database.url, "select count(*) from practice_case where title = $1", [title]))[0]!
      .count,
  );

async function writer(email: string, title: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.origin, locale: "nl-NL", timezoneId: "Europe/Amsterdam" });
  await context.request.post("/inloggen/demo", {
    form: { email },
    headers: { Origin: server.origin },
    maxRedirects: 0,
  });
  const page = await context.newPage();
  await page.goto("/casussen/nieuw?leeg");
  await field(page, "Titel").fill(title);
  await field(page, "Wat gebeurde er?").fill("Het hek stond open.");
  await page.getByRole("checkbox", { name: "Werken aan relaties" }).check();
  await page.getByRole("radio", { name: "Fysiek domein" }).check();
  await stands(page, /^Opgeslagen om/);
  return page;
}

it("a database that is killed while a text is being kept costs no letter: the screen says so, and keeps it when it can", async () => {
  const title = `Het hek ${randomBytes(3).toString("hex")}`;
  const page = await writer("deelnemer.breda@example.nl", title);
  // It takes what is sent and never answers: the text is being kept when it dies.
  kill("SIGSTOP");
  await field(page, "Wat wil je leren van anderen?").fill("Wie sluit bij jullie het hek?");
  await stands(page, /Je tekst staat veilig in deze browser/);
  kill("SIGKILL");
  await stands(page, /^Opgeslagen om/);
  const kept = await query<{ content: { learningQuestion?: string } }>(
    database.url,
    "select content from working_copy where content->>'title' = $1",
    [title],
  );
  expect(kept.map(({ content }) => content.learningQuestion)).toEqual(["Wie sluit bij jullie het hek?"]);
  await page.context().close();
});

it("a case that is posted while the database hangs is not half there: a message, the text in its place, and then one case", async () => {
  const title = `De poort ${randomBytes(3).toString("hex")}`;
  const page = await writer("collega.breda@example.nl", title);
  kill("SIGSTOP");
  await page.getByRole("button", { name: "Plaatsen" }).click();
  await stands(page, /Leerkring is even weg. Je tekst blijft hier staan/);
  expect(await field(page, "Wat gebeurde er?").inputValue()).toBe("Het hek stond open.");
  kill("SIGCONT");
  await expect.poll(async () => (await server.ask("/api/ready")).status, { timeout: 10_000 }).toBe(200);
  await page.getByRole("button", { name: "Plaatsen" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor({ timeout: 15_000 });
  expect(await countOf(title)).toBe(1);
  await page.context().close();
});
