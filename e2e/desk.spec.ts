import type { Page } from "@playwright/test";
import { aCase, api, itemOf } from "./support/desk.ts";
import { aTitle, expect, expectNoSidewaysScroll, signIn, test } from "./support/fixtures.ts";

async function report(page: Page, number: number, reden = "respectloos") {
  await page.goto("/casussen");
  const answer = await page.request.post(`/api/v1/casussen/${number}/signaleringen`, {
    ...api(page),
    data: { reden, toelichting: "Kijk hier eens naar." },
  });
  expect(answer.status()).toBe(201);
}

test("report, claim, ask for a change, change, leave", async ({ as }) => {
  const [author, reader, moderator, colleague] = await Promise.all([
    as("collega.breda@example.nl"),
    as("balie.apeldoorn@example.nl"),
    as("moderator.tilburg@example.nl"),
    as("moderator.breda@example.nl"),
  ]);
  const title = aTitle("Opgepakt");
  const { number, address } = await aCase(author, title);
  await report(reader, number);

  await moderator.goto("/moderatie");
  await itemOf(moderator, title).getByRole("link", { name: title, exact: true }).click();
  const item = itemOf(moderator, title);
  await expect(item.getByText("Kijk hier eens naar.")).toBeVisible();
  await item.getByRole("button", { name: "Ik pak dit op" }).click();
  await expect(itemOf(moderator, title).getByText("Jij pakte dit op")).toBeVisible();
  await colleague.goto("/moderatie");
  await expect(itemOf(colleague, title).getByText(/ kijkt$/)).toBeVisible();

  await item.getByRole("textbox", { name: "Notitie voor moderatoren" }).fill("Tweede keer deze week.");
  await item.getByRole("button", { name: "Notitie bewaren" }).click();
  await expect(item.getByText("Tweede keer deze week.")).toBeVisible();

  await item.getByRole("combobox", { name: "Begin met een sjabloon" }).selectOption({ label: "De toon" });
  const why = item.getByRole("textbox", { name: "Waarom?" });
  await expect(why).toHaveValue(/De toon van je tekst/);
  await item.getByRole("button", { name: "Vraag om aanpassing" }).click();
  await expect(item.getByText("Besloten: gevraagd om aanpassing.")).toBeVisible();

  await author.goto(`${address}/bewerken`);
  await author.getByRole("textbox", { name: "Wat gebeurde er?" }).fill("Er was iets heel anders.");
  await author.getByRole("button", { name: "Opslaan" }).click();
  await expect(author.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await moderator.goto("/moderatie?soort=aangepast");
  await itemOf(moderator, title).getByRole("link", { name: title, exact: true }).click();
  const again = itemOf(moderator, title);
  await expect(again.getByText("Wat er veranderde sinds de vraag")).toBeVisible();
  await expect(again.locator("del").first()).toBeVisible();
  await expect(again.getByText("Tweede keer deze week.")).toBeVisible();
  await again.getByRole("textbox", { name: "Waarom?" }).fill("Zo is het goed.");
  await again.getByRole("button", { name: "Laten staan" }).click();
  await expect(again.getByText("Besloten: laten staan.")).toBeVisible();
  await moderator.goto("/moderatie");
  await expect(itemOf(moderator, title)).toHaveCount(0);
  expect((await reader.goto(address))?.status()).toBe(200);
});

test("hidden, another look, put back by a moderator of another organisation", async ({ as }) => {
  const [author, reader, first, second] = await Promise.all([
    as("beleid.harderwijk@example.nl"),
    as("balie.apeldoorn@example.nl"),
    as("moderator.breda@example.nl"),
    as("moderator.tilburg@example.nl"),
  ]);
  const title = aTitle("Nieuwe blik");
  const { number, address } = await aCase(author, title);
  await report(reader, number);
  await first.goto("/moderatie");
  await itemOf(first, title).getByRole("textbox", { name: "Waarom?" }).fill("Dit is reclame.");
  await itemOf(first, title).getByRole("button", { name: "Verbergen" }).click();
  await expect(itemOf(first, title).getByRole("status")).toBeVisible();

  await author.goto(address);
  await author.getByRole("link", { name: "Vraag om een nieuwe blik" }).click();
  await author.getByRole("textbox", { name: "Waarom moet er iemand anders kijken?" }).fill("Het is geen reclame.");
  await author.getByRole("button", { name: "Vraag om een nieuwe blik" }).click();
  await expect(author.getByText("Je vroeg om een nieuwe blik.")).toBeVisible();

  await first.goto("/moderatie?soort=nieuwe-blik");
  await itemOf(first, title).getByRole("link", { name: title, exact: true }).click();
  await expect(
    itemOf(first, title).getByText("Een moderator van een andere organisatie kijkt hiernaar."),
  ).toBeVisible();
  await second.goto("/moderatie?soort=nieuwe-blik");
  await itemOf(second, title).getByRole("link", { name: title, exact: true }).click();
  await itemOf(second, title).getByRole("link", { name: "Kijk opnieuw" }).click();
  await expect(second.getByText("Het is geen reclame.")).toBeVisible();
  await second.getByRole("textbox", { name: "Waarom?" }).fill("Dit mag er staan.");
  await second.getByRole("button", { name: "Draai het besluit terug" }).click();
  await expect(second.getByText("Je antwoord is bij de schrijver.")).toBeVisible();
  expect((await reader.goto(address))?.status()).toBe(200);
  await author.goto("/meldingen");
  await expect(
    author.getByText("Een andere moderator keek opnieuw en draaide het besluit terug.").first(),
  ).toBeVisible();
  await expect(author.getByText("Dit mag er staan.").first()).toBeVisible();
});

test("spam is hidden together, for one reason", async ({ as }) => {
  const [author, reader, moderator] = await Promise.all([
    as("deelnemer.berkelland@example.nl"),
    as("balie.apeldoorn@example.nl"),
    as("moderator.breda@example.nl"),
  ]);
  const titles = [aTitle("Spam een"), aTitle("Spam twee")];
  const addresses: string[] = [];
  for (const title of titles) {
    const { number, address } = await aCase(author, title);
    addresses.push(address);
    await report(reader, number);
  }
  await moderator.goto("/moderatie");
  for (const title of titles) await moderator.getByRole("checkbox", { name: `Aanvinken: ${title}` }).check();
  await moderator.getByText("Meer tegelijk verbergen").click();
  await moderator.getByRole("textbox", { name: "Reden voor alles wat is aangevinkt" }).fill("Dit is reclame.");
  await moderator.getByRole("button", { name: "Verberg wat is aangevinkt" }).click();
  await expect(moderator.getByText("2 verborgen.")).toBeVisible();
  for (const address of addresses) expect((await reader.goto(address))?.status()).toBe(404);
});

// A phone has no keys.
test(
  "keys go through the list, decide and claim; they can be turned off and never act while typing",
  { tag: "@desktop" },
  async ({ as }) => {
    const [author, reader, moderator] = await Promise.all([
      as("deelnemer.apeldoorn@example.nl"),
      as("balie.amersfoort@example.nl"),
      as("moderator.tilburg@example.nl"),
    ]);
    for (const title of [aTitle("Toets een"), aTitle("Toets twee")])
      await report(reader, (await aCase(author, title)).number);
    const here = moderator.locator("a[data-desk=item][aria-current=true]");
    let first = "";
    // Others add to the queue, and decide, at the same time: then once more.
    await expect(async () => {
      await moderator.goto("/moderatie");
      first = await here.innerText();
      await moderator.keyboard.press("j");
      await expect(here).not.toHaveText(first, { timeout: 3_000 });
      await moderator.keyboard.press("k");
      await expect(here).toHaveText(first, { timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    const help = moderator.getByRole("dialog", { name: "Sneltoetsen" });
    // The keys work a moment after the page is there.
    await expect(async () => {
      await moderator.keyboard.press("?");
      await expect(help.getByText("volgende")).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    await moderator.keyboard.press("Escape");
    await moderator.keyboard.press("1");
    await expect(moderator.getByRole("heading", { name: "Er gaat nog iets niet goed" })).toBeVisible();
    const focus = moderator.locator(".matter-focus");
    await focus.getByRole("textbox", { name: "Waarom?" }).fill("jk1c?");
    await expect(here).toHaveText(first);
    await moderator.locator("body").click({ position: { x: 5, y: 200 } });
    await moderator.getByRole("button", { name: "Sneltoetsen" }).click();
    await help.getByRole("checkbox", { name: "Sneltoetsen gebruiken" }).uncheck();
    await help.getByRole("button", { name: "Sluiten" }).click();
    await moderator.keyboard.press("j");
    await expect(here).toHaveText(first);
  },
);

test("the desk works without any script", async ({ browser, as }) => {
  const [author, reader] = await Promise.all([as("collega.tilburg@example.nl"), as("balie.amersfoort@example.nl")]);
  const title = aTitle("Zonder script");
  const { number } = await aCase(author, title);
  await report(reader, number);
  const { viewport, baseURL } = test.info().project.use;
  const context = await browser.newContext({ viewport, baseURL, javaScriptEnabled: false });
  await signIn(context, "moderator.breda@example.nl");
  const page = await context.newPage();
  await page.goto("/moderatie");
  await itemOf(page, title).getByRole("link", { name: title, exact: true }).click();
  await itemOf(page, title).getByRole("button", { name: "Ik pak dit op" }).click();
  await expect(itemOf(page, title).getByText("Jij pakte dit op")).toBeVisible();
  await itemOf(page, title).getByRole("button", { name: "Laten staan" }).click();
  await expect(page.getByText("Je hebt nog niet geschreven waarom.")).toBeVisible();
  await itemOf(page, title).getByRole("textbox", { name: "Waarom?" }).fill("Niets mis mee.");
  await itemOf(page, title).getByRole("button", { name: "Laten staan" }).click();
  await expect(page.getByText("Besloten. De schrijver krijgt bericht.")).toBeVisible();
  await expect(itemOf(page, title)).toHaveCount(0);
  await expectNoSidewaysScroll(page, "/moderatie");
  await context.close();
});

test("a first post waits when an administrator wants that; a listed word asks first", async ({ as }) => {
  const administrator = await as("beheerder@example.nl");
  const set = async (hold: boolean, words: string) => {
    await administrator.goto("/beheer/instellingen");
    const box = administrator.getByRole("checkbox", { name: /De eerste bijdrage/ });
    if ((await box.isChecked()) !== hold) await box.click();
    await administrator.getByRole("textbox", { name: /Woorden die om een tweede blik vragen/ }).fill(words);
    await administrator.getByRole("button", { name: "Instellingen bewaren" }).click();
    await expect(administrator.getByText("Opgeslagen.")).toBeVisible();
  };
  await set(false, "wondermiddel");
  try {
    const writer = await as("deelnemer.amersfoort@example.nl");
    const { address } = await aCase(await as("collega.amersfoort@example.nl"), aTitle("Woorden"));
    await writer.goto(address);
    await writer.getByRole("radio", { name: "Tip" }).check();
    await writer.getByRole("textbox", { name: "Schrijf een reactie" }).fill("Soep is een wondermiddel.");
    await writer.getByRole("button", { name: "Reactie plaatsen" }).click();
    await expect(writer.getByText("Er staat ‘wondermiddel’ in je tekst.").first()).toBeVisible();
    await writer.getByRole("checkbox", { name: "Ja, plaats het toch" }).check();
    await writer.getByRole("button", { name: "Reactie plaatsen" }).click();
    await expect(writer.getByRole("list", { name: "Reacties" }).getByText("Soep is een wondermiddel.")).toBeVisible();
  } finally {
    await set(false, "");
  }
});
