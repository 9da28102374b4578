import type { Page } from "@playwright/test";
import { aTitle, expect, expectAccessible, expectNoSidewaysScroll, test } from "./support/fixtures.ts";

const field = (page: Page, name: string) => page.getByRole("textbox", { name });
const saved = (page: Page) => expect(page.getByText(/^Opgeslagen om \d+\.\d\d uur$/)).toBeVisible({ timeout: 15_000 });

/** Fills in what a case needs, without sending it. */
async function begin(page: Page, title: string) {
  await page.goto("/casussen/nieuw?leeg");
  await field(page, "Titel").fill(title);
  await field(page, "Wat gebeurde er?").fill("Bewoners wilden een bankje.");
  await page.getByRole("checkbox", { name: "Werken aan relaties" }).check();
  await page.getByRole("radio", { name: "Fysiek domein" }).check();
}

async function post(page: Page, title: string): Promise<string> {
  await page.getByRole("button", { name: "Plaatsen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

test("a text that was typed offline is there after coming back, and is posted", async ({ as }) => {
  const page = await as("deelnemer.amersfoort@example.nl");
  const title = aTitle("Offline geschreven");
  await begin(page, title);
  await saved(page);
  await page.context().setOffline(true);
  await field(page, "Wat vroeg de inwoner?").fill("Mag hier een bankje?");
  await expect(page.getByText(/Geen verbinding met Leerkring/)).toBeVisible({ timeout: 15_000 });
  await page.context().setOffline(false);
  await saved(page);
  await page.reload();
  await expect(field(page, "Wat vroeg de inwoner?")).toHaveValue("Mag hier een bankje?");
  await expect(page.getByRole("checkbox", { name: "Werken aan relaties" })).toBeChecked();
  await field(page, "Wat wil je leren van anderen?").fill("Nog net voor het plaatsen.");
  await post(page, title);
  await expect(page.getByText("Nog net voor het plaatsen.")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.goto("/casussen/concepten");
  await expect(page.getByRole("link", { name: title })).toHaveCount(0);
});

test("a text that never reached the server is put back from the browser, also after signing in again", async ({
  as,
}) => {
  const page = await as("deelnemer.apeldoorn@example.nl");
  const title = aTitle("Midden in een zin");
  await begin(page, title);
  await saved(page);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await field(page, "Wat wil je leren van anderen?").fill("Hoe doen jullie dit?");
  await expect(page.getByText(/Je bent niet meer ingelogd/)).toBeVisible({ timeout: 15_000 });
  page.on("dialog", (dialog) => void dialog.accept());
  await page.context().addCookies(cookies);
  await page.goto("/casussen/nieuw");
  await expect(page.getByText(/We hebben je tekst van .* teruggezet/)).toBeVisible();
  await expect(field(page, "Titel")).toHaveValue(title);
  await expect(field(page, "Wat wil je leren van anderen?")).toHaveValue("Hoe doen jullie dit?");
  await saved(page);
});

test("what is typed after a mistake in the form is kept as before", async ({ as }) => {
  const page = await as("collega.amersfoort@example.nl");
  await page.goto("/casussen/nieuw?leeg");
  const title = aTitle("Nog een domein te gaan");
  await field(page, "Titel").fill(title);
  await page.getByRole("button", { name: "Plaatsen" }).click();
  await expect(page.getByRole("heading", { name: "Er gaat nog iets niet goed" })).toBeFocused();
  await field(page, "Wat gebeurde er?").fill("Dit kwam na de fout.");
  await saved(page);
  await page.goto("/casussen/concepten");
  await page.getByRole("link", { name: title }).click();
  await expect(field(page, "Wat gebeurde er?")).toHaveValue("Dit kwam na de fout.");
});

test("two windows with one draft lose neither text", async ({ as }) => {
  const page = await as("deelnemer.berkelland@example.nl");
  const title = aTitle("Twee vensters");
  await begin(page, title);
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await field(other, "Titel").fill(`${title} van rechts`);
  await saved(other);
  await field(page, "Titel").fill(`${title} van links`);
  await expect(page.getByText(/In een ander venster/)).toBeVisible({ timeout: 15_000 });
  await page.getByRole("button", { name: "Hier verder, als apart concept" }).click();
  await saved(page);
  await page.goto("/casussen/concepten");
  await expect(page.getByRole("link", { name: `${title} van links` })).toBeVisible();
  await expect(page.getByRole("link", { name: `${title} van rechts` })).toBeVisible();
  await expectAccessible(page, "/casussen/concepten");
});

test("two people at one case see each other, and a conflict shows both texts", async ({ as }) => {
  const [author, colleague] = await Promise.all([
    as("deelnemer.harderwijk@example.nl"),
    as("collega.harderwijk@example.nl"),
  ]);
  await colleague.goto("/profiel");
  const name = await colleague.getByRole("textbox", { name: "Naam" }).inputValue();
  const title = aTitle("Samen schrijven");
  await begin(author, title);
  const address = await post(author, title);

  await author.getByRole("link", { name: "Meeschrijvers" }).click();
  await author.getByRole("combobox", { name: "Wie nodig je uit?" }).fill(name);
  await author.getByRole("option", { name }).click();
  await author.getByRole("button", { name: "Uitnodigen" }).click();
  await expect(author.getByText(`${name} schrijft nu mee`)).toBeVisible();
  await expectAccessible(author, "meeschrijvers");

  await colleague.goto("/meldingen");
  await colleague.getByRole("link", { name: title }).first().click();
  await colleague.getByRole("link", { name: "Casus bewerken" }).click();
  await author.goto(`${address}/bewerken`);
  await field(colleague, "Wat vroeg de inwoner?").fill("Mag het bankje in de zon?");
  await saved(colleague);
  await field(author, "Wat vroeg de inwoner?").fill("Mag het bankje in de schaduw?");
  await saved(author);
  await expect(author.getByText(`${name} schrijft nu ook aan deze casus`)).toBeVisible();
  await colleague.getByRole("button", { name: "Opslaan" }).click();
  await expect(colleague.getByText("Mag het bankje in de zon?")).toBeVisible();

  await author.getByRole("button", { name: "Opslaan" }).click();
  const conflict = author.getByRole("region", { name: "Iemand anders heeft intussen opgeslagen" });
  await expect(conflict.getByText("Mag het bankje in de schaduw?")).toBeVisible();
  await expect(conflict.getByText("Mag het bankje in de zon?")).toBeVisible();
  await expectAccessible(author, "a conflict");
  await expectNoSidewaysScroll(author, "a conflict");
  await conflict.getByRole("button", { name: "Neem deze over" }).click();
  await expect(field(author, "Wat vroeg de inwoner?")).toHaveValue("Mag het bankje in de zon?");
  await field(author, "Wat heb je veranderd?").fill("Samengevoegd.");
  await author.getByRole("button", { name: "Opslaan" }).click();
  await expect(author.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await author.getByRole("link", { name: "Versies" }).click();
  await expect(author.getByText("Samengevoegd.")).toBeVisible();
  await expect(author.locator("ins").filter({ hasText: "Mag het bankje in de zon?" })).toBeVisible();
  await author.getByRole("button", { name: "Zet deze versie terug" }).last().click();
  await author.getByRole("dialog").getByRole("button", { name: "Zet deze versie terug" }).click();
  await expect(author.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(author.getByText("Mag het bankje in de zon?")).toHaveCount(0);
});

test("a public version goes through a moderator, and is all that a visitor reads", async ({ as, page: visitor }) => {
  const [author, moderator] = await Promise.all([as("deelnemer.tilburg@example.nl"), as("moderator.breda@example.nl")]);
  const title = aTitle("Alleen voor collega’s");
  const open = aTitle("Voor iedereen");
  await begin(author, title);
  const address = await post(author, title);
  const number = /\d+/.exec(address)![0];
  await author.getByRole("link", { name: "Openbare versie" }).click();
  await field(author, "Titel").fill(open);
  await field(author, "Wat gebeurde er?").fill("Een plein kreeg een plek om te zitten.");
  await expectAccessible(author, "openbare versie");
  await author.getByRole("button", { name: "Voorstellen aan een moderator" }).click();
  await expect(author.getByRole("heading", { level: 1, name: title })).toBeVisible();
  expect((await visitor.goto(`/casussen/${number}`))?.status()).toBe(404);

  await moderator.goto("/moderatie");
  const item = moderator.getByRole("listitem").filter({ has: moderator.getByRole("link", { name: open }) });
  await expect(item.getByText("Een plein kreeg een plek om te zitten.")).toBeVisible();
  await item.getByRole("link", { name: "Bekijk als bezoeker" }).click();
  await expect(moderator.getByRole("heading", { level: 1, name: open })).toBeVisible();
  await moderator.goBack();
  await item.getByRole("textbox", { name: "Waarom?" }).fill("Niemand is te herkennen.");
  await item.getByRole("button", { name: "Openbaar maken", exact: true }).click();
  await expect(item.getByRole("status")).toBeVisible();

  await visitor.goto(`/casussen/${number}`);
  await expect(visitor.getByRole("heading", { level: 1, name: open })).toBeVisible();
  await expect(visitor.getByText("Bewoners wilden een bankje.")).toHaveCount(0);
  expect(visitor.url()).not.toContain("collega");
});

test("the preview shows the text as each reader will get it, and the gauge follows", async ({ as }) => {
  const page = await as("collega.breda@example.nl");
  const title = aTitle("Een voorbeeld");
  await begin(page, title);
  await page.getByRole("radio", { name: "Openbaar", exact: false }).check();
  await page.getByRole("button", { name: "Uitgebreid" }).click();
  await field(page, "Wie speelde binnen het gemeentehuis een rol?").fill("De teamleider.");
  await page.getByRole("checkbox", { name: "Binnen het gemeentehuis" }).check();
  const gauge = page.getByRole("complementary", { name: "Zo ver is je casus" });
  await expect(gauge.getByText(/Je kunt plaatsen/)).toBeVisible();
  await expect(gauge.getByRole("link", { name: "Wat is de vraag achter de vraag?" })).toBeVisible();
  await expectAccessible(page, "the long form");
  await expectNoSidewaysScroll(page, "the long form");
  const [preview] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("button", { name: "Voorbeeld bekijken" }).click(),
  ]);
  await expect(preview.getByText("De teamleider.")).toBeVisible();
  await expectAccessible(preview, "a preview");
  await preview.getByRole("link", { name: "bezoeker" }).click();
  await expect(preview.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(preview.getByText("De teamleider.")).toHaveCount(0);
});

test("what is typed before the page works stays, also in a text that was there", async ({ as }) => {
  const author = await as("beleid.amersfoort@example.nl");
  const title = aTitle("Op een trage lijn");
  await begin(author, title);
  const address = await post(author, title);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await author.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await author.goto(`${address}/bewerken`, { waitUntil: "commit" });
  const story = field(author, "Wat gebeurde er?");
  await story.fill("Bewoners wilden een bankje. En een boom.");
  await field(author, "Titel").fill(`${title} met boom`);
  release();
  await expect(author.getByText(/^Opgeslagen om/)).toBeVisible({ timeout: 20_000 });
  await expect(story).toHaveValue("Bewoners wilden een bankje. En een boom.");
  await author.getByRole("button", { name: "Opslaan", exact: true }).click();
  await expect(author.getByRole("heading", { level: 1, name: `${title} met boom` })).toBeVisible();
  await expect(author.getByText("En een boom.")).toBeVisible();
});

test("a line added to one's profile before the page works is saved with the rest", async ({ as }) => {
  const person = await as("onderzoeker@example.nl");
  await person.goto("/profiel");
  const about = person.getByRole("textbox", { name: /^Over je werk/ });
  await about.fill("Ik luister mee aan de balie.");
  await person.getByRole("button", { name: "Opslaan" }).click();
  await expect(person.getByText("Opgeslagen").first()).toBeVisible();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await person.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await person.goto("/profiel", { waitUntil: "commit" });
  await about.fill("Ik luister mee aan de balie. En op straat.");
  const works = person.waitForResponse((response) => response.url().includes("/api/events"));
  release();
  await works;
  await person.getByRole("button", { name: "Opslaan" }).click();
  await expect(person.getByText("Opgeslagen").first()).toBeVisible();
  await person.unroute("**/_next/static/**/*.js");
  await person.reload();
  await expect(about).toHaveValue("Ik luister mee aan de balie. En op straat.");
});
