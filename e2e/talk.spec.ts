import type { Page } from "@playwright/test";
import { aTitle, expect, expectAccessible, names, expectPlaced, test } from "./support/fixtures.ts";

const t = names.nl;
const STORY = "Bewoners vroegen om het bankje weg te halen. De wijkagent zag dat anders. Wij bleven praten.";

/** Posts a case. @returns its address */
async function postCase(page: Page, title: string): Promise<string> {
  await page.goto("/casussen/nieuw");
  await page.getByRole("textbox", { name: t.title }).fill(title);
  await page.getByRole("textbox", { name: t.whatHappened }).fill(STORY);
  await page.getByRole("textbox", { name: t.asked }).fill("Mag het weg?");
  await page.getByRole("textbox", { name: t.underlying }).fill("Van wie is het plein?");
  await page.getByRole("checkbox", { name: t.practices[0] }).check();
  await page.getByRole("radio", { name: t.domain }).check();
  await page.getByRole("button", { name: t.post }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

const comments = (page: Page) => page.getByRole("list", { name: t.comments });
const commentWith = (page: Page, text: string) => comments(page).getByRole("listitem").filter({ hasText: text }).last();

async function say(page: Page, kind: string, text: string) {
  await page.getByRole("radio", { name: kind, exact: true }).check();
  await page.getByRole("textbox", { name: t.write }).fill(text);
  await page.getByRole("button", { name: t.place }).click();
  await expectPlaced(page, text);
}

test("the owner asks for questions first; then a colleague can only ask, until the owner ends it", async ({ as }) => {
  const [owner, colleague] = await Promise.all([as("collega.breda@example.nl"), as("collega.apeldoorn@example.nl")]);
  const address = await postCase(owner, aTitle("Een bankje op het plein"));
  await owner.getByText("Eerst alleen vragen").click();
  await owner.getByRole("combobox", { name: "Hoe lang?" }).selectOption("3");
  await owner.getByRole("button", { name: "Vraag eerst om vragen" }).click();
  await expect(owner.getByText(/wil eerst alleen vragen, tot/)).toBeVisible();

  await colleague.goto(address);
  await expect(colleague.getByText(/wil eerst alleen vragen, tot/)).toBeVisible();
  await expect(colleague.getByRole("radio", { name: "Vraag", exact: true })).toBeChecked();
  await expect(colleague.getByRole("radio", { name: "Tip", exact: true })).toHaveCount(0);
  await expectAccessible(colleague, "a case with questions first");
  await colleague.getByRole("textbox", { name: t.write }).fill("Wie zit er nu op het bankje?");
  await colleague.getByRole("button", { name: t.place }).click();
  await expectPlaced(colleague, "Wie zit er nu op het bankje?");

  await owner.getByRole("button", { name: "Nu ook andere reacties" }).click();
  await expect(owner.getByText(/wil eerst alleen vragen, tot/)).toHaveCount(0);
  await colleague.reload();
  await expect(colleague.getByRole("radio", { name: "Tip", exact: true })).toBeVisible();
});

test("a quote, a mention and a link to another case stand in a comment, and ring who is named", async ({
  as,
  isMobile,
}) => {
  // Who says the same twice within a day is asked whether they meant to.
  const [owner, colleague] = await Promise.all([
    as("collega.breda@example.nl"),
    as(isMobile ? "balie.apeldoorn@example.nl" : "collega.apeldoorn@example.nl"),
  ]);
  const other = await postCase(owner, aTitle("Een andere casus"));
  const number = /\d+/.exec(other)![0];
  const address = await postCase(await as("collega.tilburg@example.nl"), aTitle("Een bankje op het plein"));

  await colleague.goto(address);
  const form = colleague.locator("#schrijf");
  await test.step("bij deze zin, without a mouse", async () => {
    await form.getByText("Bij een zin uit de casus").click();
    await form.getByRole("combobox", { name: "Bij deze zin" }).selectOption({ label: "De wijkagent zag dat anders." });
    await form.getByRole("button", { name: "Citeer deze zin" }).click();
    await expect(form.getByRole("blockquote")).toContainText("De wijkagent zag dat anders.");
    await expect(form.getByRole("textbox", { name: t.write })).toBeFocused();
  });
  await test.step("@ finds who may read this, by keyboard", async () => {
    await colleague.keyboard.type("Vraag het @");
    const who = colleague.getByRole("combobox", { name: "Wie wil je noemen?" });
    await expect(who).toBeFocused();
    await expectAccessible(colleague, "naming somebody");
    await colleague.keyboard.type("Noor");
    await expect(colleague.getByRole("option").first()).toBeVisible();
    await colleague.keyboard.press("Enter");
    await expect(form.getByRole("textbox", { name: t.write })).toBeFocused();
    await expect(form.getByRole("textbox", { name: t.write })).toHaveValue(/^Vraag het @Noor \S+/);
    await colleague.keyboard.type(`en lees #${number}.`);
  });
  await form.getByRole("radio", { name: "Ervaring" }).check();
  await form.getByRole("button", { name: t.place }).click();
  const mine = commentWith(colleague, "Vraag het");
  await expect(mine.getByRole("blockquote")).toContainText("De wijkagent zag dat anders.");
  await expect(mine.getByRole("link", { name: /^@Noor / })).toBeVisible();
  await expect(mine.getByRole("link", { name: /^Een andere casus/ })).toBeVisible();

  await mine.getByRole("link", { name: "Uit de casus" }).click();
  await expect(colleague.locator("#tekst-watGebeurdeEr")).toBeInViewport();
  await owner.goto(other);
  const back = owner
    .getByRole("region", { name: "Genoemd in" })
    .getByRole("link", { name: /^Een bankje op het plein/ });
  await expect(back).toHaveAttribute("href", /\?reactie=[0-9a-f-]{36}#reactie-/);
});

// Selecting by mouse.
test("selecting a stretch of the story offers to comment on it", { tag: "@desktop" }, async ({ as }) => {
  const owner = await as("collega.breda@example.nl");
  await postCase(owner, aTitle("Een bankje op het plein"));
  await owner.locator("#tekst-watGebeurdeEr p").selectText();
  await owner.getByRole("button", { name: "Reageer bij deze zin" }).click();
  await expect(owner.locator("#schrijf").getByRole("blockquote")).toContainText("het bankje weg te halen");
  await expect(owner.getByRole("textbox", { name: t.write })).toBeFocused();
});

test("advice is taken along, an edit tells what changed, and a tip is made of it", async ({ as }) => {
  const [owner, adviser] = await Promise.all([as("collega.breda@example.nl"), as("collega.apeldoorn@example.nl")]);
  const title = aTitle("Een bankje op het plein");
  const address = await postCase(owner, title);
  await adviser.goto(address);
  await say(adviser, "Tip", "Ga er een ochtend zitten.");

  await test.step("an edit with a reason", async () => {
    const mine = commentWith(adviser, "Ga er een ochtend zitten.");
    await mine.getByRole("button", { name: "Bewerken" }).click();
    await adviser.getByRole("textbox", { name: "Pas je reactie aan" }).fill("Ga er een middag zitten.");
    await adviser.getByRole("textbox", { name: /Waarom pas je dit aan/ }).fill("Vergist.");
    await adviser.getByRole("button", { name: "Opslaan" }).click();
    await expect(commentWith(adviser, "Ga er een middag zitten.")).toBeVisible();
  });

  await owner.goto(address);
  const advice = commentWith(owner, "Ga er een middag zitten.");
  await test.step("what changed", async () => {
    await advice.getByRole("button", { name: "Wat er veranderde" }).click();
    const dialog = owner.getByRole("dialog");
    await expect(dialog.getByText("Vergist.")).toBeVisible();
    await expect(dialog.locator("del")).toContainText("ochtend");
    await expect(dialog.locator("ins")).toContainText("middag");
    await owner.keyboard.press("Escape");
  });
  await test.step("taken along", async () => {
    await advice.getByRole("button", { name: "Meenemen" }).click();
    await expect(advice.getByRole("button", { name: "Meenemen" })).toHaveAttribute("aria-pressed", "true");
    await owner.reload();
    await expect(owner.getByRole("region", { name: "Meegenomen" }).getByRole("link")).toContainText("Ga er een middag");
    await adviser.goto("/meldingen");
    await expect(adviser.getByText(/nam jouw reactie mee/).first()).toBeVisible();
  });
  await test.step("a tip in one's own words", async () => {
    await commentWith(owner, "Ga er een middag").getByRole("link", { name: "Maak er een tip van" }).click();
    const tip = aTitle("Zit er eerst zelf");
    await owner.getByRole("textbox", { name: "Je tip" }).fill(tip);
    await owner.getByRole("button", { name: "Tip delen" }).click();
    await expect(owner.getByRole("listitem").filter({ hasText: tip })).toBeVisible();
    await adviser.goto("/tips");
    const card = adviser.getByRole("listitem").filter({ hasText: tip });
    await card.getByRole("button", { name: t.valuable }).click();
    await expect(card.getByRole("button", { name: t.valuable })).toHaveAttribute("aria-pressed", "true");
  });
});

test("a long talk comes page by page; a link to one comment opens it there, with focus", async ({ as }) => {
  const owner = await as("collega.breda@example.nl");
  const address = await postCase(owner, aTitle("Een lang gesprek"));
  const number = /\d+/.exec(address)![0];
  const origin = test.info().project.use.baseURL!;
  const ids: string[] = [];
  for (let at = 1; at <= 45; at += 1) {
    const answer = await owner.request.post(`/api/v1/casussen/${number}/reacties`, {
      headers: { Origin: origin },
      data: { soort: at % 5 === 0 ? "tip" : "vraag", tekst: `Reactie nummer ${at}.` },
    });
    expect(answer.status()).toBe(201);
    ids.push(((await answer.json()) as { id: string }).id);
  }
  await owner.goto(address);
  await expect(comments(owner).getByRole("listitem")).toHaveCount(20);
  await owner.getByRole("link", { name: "Meer reacties" }).click();
  await expect(comments(owner).getByRole("listitem")).toHaveCount(40);
  await expect(owner.locator(`#reactie-${ids[20]}`)).toBeFocused();

  await owner.goto(`${address}?reactie=${ids[34]}#reactie-${ids[34]}`);
  await expect(owner.locator(`#reactie-${ids[34]}`)).toBeFocused();
  await expect(owner.locator(`#reactie-${ids[34]}`)).toBeInViewport();
  await owner.getByRole("link", { name: "Eerdere reacties" }).click();
  await expect(owner.locator(`#reactie-${ids[12]}`)).toBeAttached();
  // An old link, without the comment in the question.
  await owner.goto(`${address}#reactie-${ids[44]}`);
  await expect(owner.locator(`#reactie-${ids[44]}`)).toBeFocused();

  await owner.goto(address);
  await owner.getByRole("navigation", { name: "Soort reactie" }).getByRole("link", { name: "Tip" }).click();
  await expect(comments(owner).getByRole("listitem")).toHaveCount(9);
  await owner.getByRole("link", { name: "Nieuwste eerst" }).click();
  await expect(comments(owner).getByRole("listitem").first()).toContainText("Reactie nummer 45.");
});

test("without script a talk can be read, ordered and walked through", async ({ browser }) => {
  const { baseURL, viewport } = test.info().project.use;
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL, viewport });
  const page = await context.newPage();
  await page.goto("/casussen?zoek=heimachine");
  await page.getByRole("link", { name: /een heimachine/ }).click();
  await expect(comments(page).getByRole("listitem").first()).toBeVisible();
  await page.getByRole("link", { name: "Meest waardevol" }).click();
  await expect(page).toHaveURL(/sorteer=waardevol/);
  await expect(comments(page).getByRole("listitem").first()).toBeVisible();
  await context.close();
});

test("a case is kept with a note, and new comments are marked at the next visit", async ({ as }) => {
  const [reader, writer] = await Promise.all([as("balie.tilburg@example.nl"), as("collega.apeldoorn@example.nl")]);
  const title = aTitle("Een bankje op het plein");
  const address = await postCase(writer, title);
  await reader.goto(address);
  await reader.getByRole("link", { name: "Bewaren" }).click();
  await reader.getByRole("textbox", { name: /^Notitie/ }).fill("Voor het overleg van dinsdag.");
  await reader.getByRole("button", { name: "Bewaren" }).click();
  await expect(reader.getByRole("listitem").filter({ hasText: title })).toContainText("Voor het overleg van dinsdag.");

  await writer.goto(address);
  await say(writer, "Reflectie", "Dit vergat ik te zeggen.");
  await reader.goto(address);
  await expect(commentWith(reader, "Dit vergat ik te zeggen.").getByText("Nieuw", { exact: true })).toBeVisible();
  await reader.getByRole("link", { name: "1 reactie is nieuw sinds je laatste bezoek" }).click();
  await expect(commentWith(reader, "Dit vergat ik te zeggen.")).toBeFocused();
});
