import type { Page } from "@playwright/test";
import { aTitle, expect, expectPlaced, test } from "./support/fixtures.ts";

async function postCase(page: Page, title: string) {
  await page.goto("/casussen/nieuw");
  await page.getByRole("textbox", { name: "Titel" }).fill(title);
  await page.getByRole("textbox", { name: "Wat gebeurde er?" }).fill("Inwoner A belde aan.");
  await page.getByRole("checkbox", { name: "Situaties in kaart brengen" }).check();
  await page.getByRole("radio", { name: "Balie" }).check();
  await page.getByRole("radio", { name: /^Alle deelnemers/ }).check();
  await page.getByRole("button", { name: "Plaatsen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const address = new URL(page.url()).pathname;
  return { address, number: /\d+/.exec(address)![0] };
}

async function comment(page: Page, address: string, words: string) {
  await page.goto(address);
  await page.getByRole("radio", { name: "Ervaring" }).check();
  await page.getByRole("textbox", { name: "Schrijf een reactie" }).fill(words);
  await page.getByRole("button", { name: "Reactie plaatsen" }).click();
  await expectPlaced(page, words);
}

/** One of the forms on a page for rearranging. */
async function does(page: Page, deed: string, reason: string, fields: Record<string, string> = {}) {
  const form = page.getByRole("region", { name: deed, exact: true });
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value);
  await form.getByRole("textbox", { name: "Waarom?" }).fill(reason);
  await form.getByRole("button", { name: deed, exact: true }).click();
}

test("a comment moves, a thread is locked, a comment is pinned, and two cases become one", async ({ as, page }) => {
  test.slow();
  const author = await as("balie.apeldoorn@example.nl");
  const reader = await as("deelnemer.tilburg@example.nl");
  const moderator = await as("moderator.breda@example.nl");
  const first = await postCase(author, aTitle("Dezelfde brief"));
  const second = await postCase(author, aTitle("Die brief weer"));
  const words = `Bij ons lag er ook een brief ${first.number}.`;
  await comment(reader, first.address, words);

  await moderator.goto(first.address);
  await moderator.getByRole("listitem").filter({ hasText: words }).getByRole("link", { name: "Ordenen" }).click();
  await does(moderator, "Reactie verplaatsen", "Dit gaat over de andere brief.", {
    "Nummer van de andere casus": second.number,
  });
  await expect(moderator.getByRole("status").filter({ hasText: "Gedaan" })).toBeVisible();
  await reader.goto("/meldingen");
  const line = reader.getByRole("listitem").filter({ hasText: "Een moderator heeft een reactie verplaatst" }).first();
  await expect(line.getByText("Dit gaat over de andere brief.")).toBeVisible();
  await line.getByRole("link").click();
  await expect(reader).toHaveURL(new RegExp(`/casussen/${second.number}-`));
  await expect(reader.getByRole("list", { name: "Reacties" }).getByText(words)).toBeVisible();

  await moderator.goto(second.address);
  await moderator.getByRole("listitem").filter({ hasText: words }).getByRole("link", { name: "Ordenen" }).click();
  await does(moderator, "Bovenaan zetten", "Hier leert iedereen van.");
  await expect(moderator.getByRole("heading", { name: "Van boven weghalen" })).toBeVisible();
  await reader.goto(second.address);
  await expect(reader.getByRole("region", { name: "Bovenaan gezet" }).getByText(words)).toBeVisible();

  await moderator.goto(second.address);
  await moderator.getByRole("banner").or(moderator.getByRole("article")).getByRole("link", { name: "Ordenen" }).first().click(); // prettier-ignore
  await does(moderator, "Gesprek sluiten", "Even rust.");
  await expect(moderator.getByRole("heading", { name: "Gesprek openen" })).toBeVisible();
  await reader.goto(second.address);
  await expect(reader.getByText(/^Dit gesprek is gesloten, door /)).toBeVisible();
  await expect(reader.getByText("Even rust.")).toBeVisible();
  await expect(reader.getByRole("button", { name: "Reactie plaatsen" })).toHaveCount(0);
  await moderator.reload();
  await does(moderator, "Gesprek openen", "Weer open.");
  await expect(moderator.getByRole("heading", { name: "Gesprek sluiten" })).toBeVisible();

  await moderator.goto(`/moderatie/casussen/${first.number}`);
  await does(moderator, "Samenvoegen met een andere casus", "Twee keer hetzelfde.", {
    "Nummer van de andere casus": second.number,
  });
  await expect(moderator.getByText("Gedaan. Wie het aangaat, krijgt bericht.")).toBeVisible();
  await reader.goto(first.address);
  await expect(reader).toHaveURL(new RegExp(`${second.address}$`));
  await reader.goto(`/casussen/${first.number}`);
  await expect(reader).toHaveURL(new RegExp(`${second.address}$`));
  expect((await page.goto(first.address))?.status()).toBe(404);
});

test("the logbook is filtered and taken along as a file", async ({ as }) => {
  const moderator = await as("moderator.tilburg@example.nl");
  await moderator.goto("/moderatie/logboek");
  await moderator.getByRole("combobox", { name: "Toon" }).selectOption("decisions");
  await moderator.getByRole("button", { name: "Filter" }).click();
  await expect(moderator).toHaveURL(/soort=decisions/);
  for (const [button, begin] of [
    ["Download CSV", '\uFEFF"wanneer";"wie"'],
    ["Download JSON", "["],
  ] as const) {
    const [download] = await Promise.all([
      moderator.waitForEvent("download"),
      moderator.getByRole("button", { name: button }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString("utf8").startsWith(begin)).toBe(true);
  }
  await moderator.goto("/moderatie/logboek?soort=log.exported");
  await expect(moderator.getByRole("cell", { name: "haalde het logboek op als bestand" }).first()).toBeVisible();
  await moderator.getByRole("link", { name: "Het jaaroverzicht is voor alle deelnemers." }).click();
  await expect(moderator.getByRole("heading", { level: 1, name: /^Jaaroverzicht \d{4}$/ })).toBeVisible();
});
