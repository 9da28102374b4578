import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import postgres from "postgres";
import { act } from "./server/support/actions.ts";
import { askOn } from "./server/support/server.ts";
import { aTitle, expect, test } from "./support/fixtures.ts";
import { corpus, dealer } from "./support/hostile.ts";
import { writeCases } from "./support/hostile-cases.ts";
import type { Cases } from "./support/hostile-cases.ts";
import { listPages, pagesFor } from "./support/hostile-pages.ts";
import { farewell, invitePeople } from "./support/hostile-people.ts";
import type { People, Place } from "./support/hostile-people.ts";
import { moderate, talk, tidyUp } from "./support/hostile-talk.ts";
import { unguarded } from "./support/unguarded.ts";

const database = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} });
let place: Place;
let people: People;
let cases: Cases;
let pages: Awaited<ReturnType<typeof pagesFor>>;
let finish: () => Promise<void>;
/** The fields whose texts somebody came upon. */
const seen = new Set<string>();

test.beforeAll(async () => {
  const origin = test.info().project.use.baseURL!;
  const { port, host } = new URL(origin);
  place = {
    server: { origin, ask: askOn(Number(port), host) },
    rows: async <Row extends object>(query: string, given: (string | number)[] = []) => [
      ...(await database.unsafe<Row[]>(query, given)),
    ],
    ...dealer(),
  };
  people = await invitePeople(place);
  finish = () => farewell(place, people);
  cases = await writeCases(place, people);
  const talked = await talk(place, people, cases);
  const moderated = await moderate(place, people, cases, talked);
  finish = async () => {
    await tidyUp(place, people, cases, talked, moderated);
    await farewell(place, people);
  };
  pages = await pagesFor(place, people, cases, talked, moderated);
});
test.afterAll(async () => {
  await finish?.();
  await database.end();
});

const fieldsOf = (page: Page, name: string) => page.getByRole("textbox", { name });
const saved = (page: Page) => expect(page.getByText(/^Opgeslagen om/)).toBeVisible({ timeout: 15_000 });

test("what is written in any field runs nowhere, whoever looks at it", async ({ browser }) => {
  // A hundred pages, in three browsers at once.
  test.setTimeout(240_000);
  const look = async (who: keyof typeof pages) => {
    const { context, page, at, clean } = await unguarded(
      browser,
      seen,
      who === "visitor" ? undefined : people[who].email,
    );
    for (const path of pages[who]) await at(path);
    if (who === "author") {
      // Their circle alone has the titles in its list.
      for (const path of await listPages(place, people.author, cases)) await at(path);
      await page.goto(`/casussen/${cases.whole}`);
      await page.getByRole("button", { name: "Wat er veranderde" }).first().click();
      await expect(page.getByText(/Veldreactiereden/)).toBeVisible();
      await clean("what changed in a comment");
    }
    await context.close();
  };
  const others = async () => {
    for (const who of ["reader", "colleague", "administrator", "visitor"] as const) await look(who);
  };
  await Promise.all([look("author"), look("moderator"), others()]);
  const unseen = place.dealt.map(({ field }) => field).filter((field) => !seen.has(field));
  expect([...new Set(unseen)], "fields that no page showed").toEqual([]);
});

test("what arrives while somebody looks runs no more than what was there", async ({ browser }) => {
  const { context, page, clean } = await unguarded(browser, seen, people.author.email);
  const [caseNumber] = cases.titled as [number];
  const stream = page.waitForResponse((response) => response.url().includes("/api/events"));
  await page.goto(`/casussen/${caseNumber}`);
  await stream;
  // The head of the stream is there; its first event is a moment behind.
  await page.waitForTimeout(300);
  const { reader } = people;
  await reader.asks("PUT", `/casussen/${caseNumber}/schrijft`);
  await expect(page.getByText(/ schrijft een reactie …/)).toBeVisible();
  await clean("somebody writes");
  const body = place.deal("live", 5_000);
  const posted = { caseNumber, kind: "question", body, personalDataSeen: true, sure: true };
  await reader.does("postCommentAction", posted);
  await page.getByRole("button", { name: "1 nieuwe reactie" }).click();
  await expect(page.getByText(/Veldlive/)).toBeVisible();
  await clean("a comment arrives");
  const [{ id }] = (await place.rows("select id from comment where case_number = $1", [caseNumber])) as [
    { id: string },
  ];
  const changed = { commentId: id, kind: "question", body: place.deal("liveanders", 5_000), reason: "Anders." };
  await reader.does("editCommentAction", { ...changed, personalDataSeen: true, sure: true });
  await expect(page.getByText(/Veldliveanders/)).toBeVisible();
  await clean("a comment changes");
  await context.close();
});

test("what is pasted or kept as something else than text becomes text", async ({ browser }) => {
  const { context, page, at, clean } = await unguarded(browser, seen, people.author.email);
  await page.goto("/casussen/nieuw?leeg");
  await page.getByRole("toolbar", { name: "Opmaak: Wat gebeurde er?" }).getByRole("button", { name: "Vet" }).click();
  const story = page.locator("[contenteditable=true]").first();
  await story.evaluate((editor, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", `<p>Geplakt</p>${html}`);
    editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, corpus.join("\n"));
  await expect(story).toContainText("Geplakt");
  await clean("the editor, with something pasted");
  await fieldsOf(page, "Titel").fill(corpus[0]!);
  await saved(page);
  const [copy] = await place.rows<{ key: string }>(
    "select key from working_copy where participant_id = $1 order by saved_at desc limit 1",
    [people.author.id],
  );
  await at(`/casussen/voorbeeld/${copy!.key}`);
  await at(`/casussen/nieuw?concept=${copy!.key}`);
  const link = { type: "link", attrs: { href: "javascript:__xss=1" } };
  for (const part of [
    { type: "text", text: "x", marks: [link] },
    { type: "iframe", attrs: { src: "javascript:1" } },
  ]) {
    const whatHappened = { type: "doc", content: [{ type: "paragraph", content: [part] }] };
    const input = { title: "Als document", whatHappened, intent: "draft" };
    const headers = { Cookie: people.author.cookie };
    const { result } = await act(place.server, "writeCaseAction", "/casussen/nieuw", input, headers);
    expect(result).toMatchObject({ status: "invalid", mistakes: [{ field: "whatHappened" }] });
  }
  await context.close();
});

test("what stands in an address is words on the page, and never breaks it", async ({ browser }) => {
  const { context, page, at, clean, read } = await unguarded(browser, seen, people.moderator.email);
  await page.goto("/casussen");
  await page.getByRole("searchbox", { name: "Zoek in casussen" }).pressSequentially("javascript");
  await expect(page.getByRole("option").first()).toBeVisible();
  await clean("suggestions");
  const searches: string[] = [];
  const { deal } = dealer();
  for (let left = corpus.join(" ").length; left > 0; left -= 180) searches.push(deal("zoekterm", 200));
  const addresses = searches.flatMap((words, at) => {
    const value = encodeURIComponent(words.toWellFormed());
    const list = ["/casussen", "/zoeken", "/deelnemers", "/casussen/kaart", "/casussen/tijdlijn"][at % 5]!;
    return [`${list}?zoek=${value}`];
  });
  const names = [
    "na",
    "soort",
    "sorteer",
    "werkpraktijk",
    "gemeente",
    "organisatie",
    "fout",
    "gedaan",
    "verder",
    "als",
  ];
  for (const [at, path] of [...pages.moderator, ...pages.visitor, "/zoeken", "/tips", "/inloggen"].entries()) {
    const value = encodeURIComponent(corpus[(at * 7) % corpus.length]!.toWellFormed());
    addresses.push(`${path}${path.includes("?") ? "&" : "?"}${names.map((name) => `${name}=${value}`).join("&")}`);
  }
  while (addresses.length > 0) await Promise.all(addresses.splice(-4).map(read));
  await at(`/zoeken?zoek=${encodeURIComponent(searches[0]!.toWellFormed())}`);
  await context.close();
});

test("with a Content-Security-Policy nothing of it is even tried", async ({ as }) => {
  const [author, moderator] = await Promise.all([as(people.author.email), as(people.moderator.email)]);
  const whole = `/casussen/${cases.whole}`;
  for (const path of [whole, `${whole}/bewerken`, `${whole}/versies`, `/casussen/voorbeeld/${cases.typed}`])
    expect((await author.goto(path))?.status(), path).toBe(200);
  for (const path of ["/moderatie", `/moderatie/logboek?casus=${cases.whole}`, "/demo/postvak", "/meldingen"])
    expect((await moderator.goto(path))?.status(), path).toBe(200);
});

test("the signs of an honest author stay what they are, however often they are saved", async ({ as }) => {
  const signs = `I <3 het & a < b && c > d; "quotes", 'enkel', &amp; &lt;b&gt; {naam} {0} $1 50% <b>vet</b> 2 > 1`;
  const author = await as(people.author.email);
  const title = `${aTitle("Tekens")} ${signs.slice(0, 79)}`;
  const story = `**Vet** en ${signs}\n\n- ${signs}\n- ${signs}`;
  const content = { titel: title, watVroegDeInwoner: signs, tip: signs };
  const more = { werkpraktijken: ["mapping"], domein: "balie", zichtbaarheid: "deelnemers" };
  const { nummer } = await people.author.asks<{ nummer: number }>("POST", "/casussen", {
    ...content,
    ...more,
    watGebeurdeEr: story,
  });
  const comment = { soort: "tip", tekst: `${signs}\n${randomUUID().replace(/\d/g, "x")}` };
  const { id } = await people.author.asks<{ id: string }>("POST", `/casussen/${nummer}/reacties`, comment);
  for (const [at, round] of ["eerste", "tweede"].entries()) {
    await author.goto(`/casussen/${nummer}/bewerken`);
    // The story has formatting, so an editor reads it and writes it again; the other fields are plain.
    await author.locator("[contenteditable=true]").first().press("Control+End");
    await author.keyboard.type("!");
    await fieldsOf(author, "Wat wil je leren van anderen?").fill(`De ${round} keer: ${signs}`);
    await author.getByRole("button", { name: "Opslaan" }).click();
    await expect(author.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible();
    const own = author.getByRole("listitem").filter({ hasText: comment.tekst.slice(-20) });
    await own.getByRole("button", { name: "Bewerken" }).click();
    await author.getByRole("textbox", { name: "Pas je reactie aan" }).press("End");
    await author.getByRole("button", { name: "Opslaan" }).click();
    await expect(author.getByRole("textbox", { name: "Pas je reactie aan" })).toHaveCount(0);
    const kept = await people.author.asks<Record<string, unknown>>("GET", `/casussen/${nummer}`);
    expect(kept).toMatchObject({
      ...content,
      watGebeurdeEr: story + "!".repeat(at + 1),
      leervraag: `De ${round} keer: ${signs}`,
    });
    const [row] = await place.rows<{ body: string }>("select body from comment where id = $1", [id]);
    expect(row!.body).toBe(comment.tekst);
  }
  await expect(author.locator(".prose").filter({ hasText: signs }).first()).toBeVisible();
  await expect(author).toHaveTitle(new RegExp(RegExp.escape(title)));
  await people.author.does("withdrawCaseAction", { number: nummer });
});
