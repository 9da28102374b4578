import { readFile } from "node:fs/promises";
import { extractText, getDocumentProxy } from "unpdf";
import type { Page } from "@playwright/test";
import { aTitle, expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from "./support/fixtures.ts";

const first = "Een wasmachine van 379 euro";
const second = "De zoon vertaalt en zijn moeder kijkt naar de tafel";

/** The number of a demo case, as people read it under its title. */
async function numberOf(page: Page, word: string, title: string): Promise<string> {
  await page.goto(`/casussen?zoek=${encodeURIComponent(word)}`);
  const href = await page.getByRole("link", { name: title }).getAttribute("href");
  return /\d+/.exec(href!)![0];
}

async function textOfDownload(page: Page): Promise<string[]> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download als pdf" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(await download.path())), { verbosity: 0 });
  const { text } = await extractText(pdf);
  return text.map((one) => one.replace(/\s+/g, " "));
}

const titles = (page: Page) =>
  page.getByRole("region", { name: "Casussen" }).getByRole("heading", { level: 3 }).getByRole("link");

test("a facilitator puts cases together and in order; colleagues read them, also on paper; visitors after a moderator", async ({
  as,
  page,
}) => {
  const facilitator = await as("begeleider@example.nl");
  const number = await numberOf(facilitator, "wasmachine", first);
  const title = aTitle("Wat schaamte doet");

  // From the page of a case to a new collection.
  await facilitator.goto(`/casussen/${number}`);
  await facilitator.getByText("Zet in een verzameling").click();
  await facilitator.getByRole("link", { name: "Nieuwe verzameling met deze casus" }).click();
  await expect(facilitator.getByText(`De eerste casus wordt: ${first}`)).toBeVisible();
  await facilitator.getByRole("button", { name: "Verzameling maken" }).click();
  await expect(facilitator.getByRole("heading", { name: "Er gaat nog iets niet goed" })).toBeFocused();
  await facilitator.getByRole("textbox", { name: "Titel" }).fill(title);
  await facilitator.getByRole("textbox", { name: "Inleiding" }).fill("Lees ze **samen**.");
  await expect(facilitator.getByText("Een moderator leest de teksten eerst.")).toBeVisible();
  await facilitator.getByRole("radio", { name: /^Voor deelnemers/ }).check();
  await facilitator.getByRole("button", { name: "Verzameling maken" }).click();
  await expect(facilitator.getByRole("heading", { level: 1, name: "Verzameling bewerken" })).toBeVisible();
  await expect(titles(facilitator)).toHaveText([first]);

  // By number, and refused in words.
  const box = facilitator.getByRole("textbox", { name: "Nummer of adres van de casus" });
  await box.fill("99999999");
  await facilitator.getByRole("button", { name: "Toevoegen" }).click();
  await expect(facilitator.getByRole("link", { name: /Deze casus kennen we niet/ })).toBeVisible();
  await box.fill(await numberOf(await as("deelnemer.harderwijk@example.nl"), "vertaalt", second));
  await facilitator.getByRole("button", { name: "Toevoegen" }).click();
  await expect(titles(facilitator)).toHaveText([first, second]);

  // In order with the keyboard; the focus stays with what was moved.
  const up = facilitator.getByRole("button", { name: `${second} omhoog` });
  await up.focus();
  await facilitator.keyboard.press("Enter");
  await expect(titles(facilitator)).toHaveText([second, first]);
  await expect(facilitator.getByRole("button", { name: `${second} omlaag` })).toBeFocused();
  await facilitator.getByText("Schrijf waarom deze casus erin staat").first().click();
  await facilitator
    .getByRole("textbox", { name: /Waarom deze casus\?/ })
    .first()
    .fill("Met wie praat je hier?");
  await facilitator.getByRole("button", { name: "Zin opslaan" }).first().click();
  await expect(facilitator.locator("p", { hasText: "Met wie praat je hier?" })).toBeVisible();
  await expectAccessible(facilitator, "a collection being put together");
  const slug = /verzamelingen\/([^/]+)\//.exec(facilitator.url())![1]!;

  // A colleague reads it, and takes it to paper.
  const reader = await as("deelnemer.tilburg@example.nl");
  await reader.goto("/casussen");
  await reader.getByRole("link", { name: "Verzamelingen bekijken" }).click();
  await reader.getByRole("link", { name: title }).click();
  await expect(reader.getByRole("heading", { level: 2, name: first })).toBeVisible();
  await expect(reader.getByRole("article").first()).toContainText("Met wie praat je hier?");
  await expect(reader.getByRole("link", { name: "Verzameling bewerken" })).toHaveCount(0);
  expect((await reader.goto(`/verzamelingen/${slug}/bewerken`))?.status()).toBe(403);
  await reader.goto(`/verzamelingen/${slug}`);
  await expectNoSidewaysScroll(reader, "a collection");
  const pages = await textOfDownload(reader);
  expect(pages[0]).toContain(title);
  expect(pages[1]).toMatch(new RegExp(`Inhoud ${second}.*${first}`));
  expect(pages[2]).toContain(second);
  expect(pages.at(-1)).toContain(`${pages.length} / ${pages.length}`);

  // A visitor gets it once a moderator made it public, with the public cases alone.
  expect((await page.goto(`/verzamelingen/${slug}`))?.status()).toBe(404);
  expect((await page.request.get(`/verzamelingen/${slug}/pdf`)).status()).toBe(404);
  const moderator = await as("moderator.tilburg@example.nl");
  await moderator.goto(`/verzamelingen/${slug}/bewerken`);
  await moderator.getByRole("radio", { name: /^Openbaar/ }).check();
  await moderator.getByRole("button", { name: "Opslaan", exact: true }).click();
  await expect(moderator.getByText("Opgeslagen.")).toBeVisible();
  expect((await page.goto(`/verzamelingen/${slug}`))?.status()).toBe(200);
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByText(second)).toHaveCount(0);
  const open = (await textOfDownload(page)).join(" ");
  expect(open).toContain(first);
  expect(open).not.toContain("zoon vertaalt");

  // Out again, and away.
  await facilitator.reload();
  await facilitator.getByRole("button", { name: `${second} eruit halen` }).click();
  await expect(titles(facilitator)).toHaveText([first]);
  const sure = facilitator.getByRole("dialog").getByRole("button", { name: "Verzameling verwijderen" });
  // The page came anew: a button that opens something does so once the script is there.
  await expect(async () => {
    if (!(await sure.isVisible()))
      await facilitator.getByRole("button", { name: "Verzameling verwijderen" }).click({ timeout: 2_000 });
    await expect(sure).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await sure.click();
  await expect(facilitator).toHaveURL(/\/verzamelingen$/);
  expect((await reader.goto(`/verzamelingen/${slug}`))?.status()).toBe(404);
});

/** Makes a collection of the two cases. @returns its address */
async function aCollection(page: Page): Promise<string> {
  const [one, other] = [await numberOf(page, "wasmachine", first), await numberOf(page, "vertaalt", second)];
  await page.goto(`/verzamelingen/nieuw?casus=${one}`);
  await page.getByRole("textbox", { name: "Titel" }).fill(aTitle("Op volgorde"));
  await page.getByRole("textbox", { name: "Inleiding" }).fill("Lees ze achter elkaar.");
  await page.getByRole("radio", { name: /^Concept/ }).check();
  await page.getByRole("button", { name: "Verzameling maken" }).click();
  await page.getByRole("textbox", { name: "Nummer of adres van de casus" }).fill(other);
  await page.getByRole("button", { name: "Toevoegen" }).click();
  await expect(titles(page)).toHaveText([first, second]);
  return new URL(page.url()).pathname;
}

test("the order can be changed without any script, and a plain form from elsewhere is refused", async ({
  as,
  browser,
  baseURL,
}) => {
  const address = await aCollection(await as("begeleider@example.nl"));
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  await signIn(context, "begeleider@example.nl");
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("button", { name: `${first} omlaag` }).click();
  await expect(titles(page)).toHaveText([second, first]);
  await expect(page.getByText("Verplaatst.")).toBeVisible();
  await page.getByRole("button", { name: `${second} eruit halen` }).click();
  await expect(titles(page)).toHaveText([first]);
  const strange = await context.request.post(address.replace("bewerken", "volgorde"), {
    form: { collectionId: "x" },
    headers: { Origin: "https://elders.example" },
    maxRedirects: 0,
  });
  expect(strange.status()).toBe(403);
  await context.close();
});

test("from the page of a case it goes into a collection, and on to saying why", async ({ as }) => {
  const page = await as("moderator.tilburg@example.nl");
  const address = await aCollection(page);
  await page.goto("/casussen?zoek=moestuin");
  await page.getByRole("link", { name: /Ik zei meteen ja tegen een moestuin/ }).click();
  await page.getByText("Zet in een verzameling").click();
  const which = page.getByRole("combobox", { name: "Welke verzameling?" });
  const own = which.getByRole("option", { name: /^Op volgorde/ }).first();
  await which.selectOption((await own.getAttribute("value"))!);
  await page.getByRole("button", { name: "Zet erin" }).click();
  await expect(page.getByText("Toegevoegd. Schrijf erbij waarom je deze casus koos.")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${address}\\?`));
  await expect(page.getByRole("textbox", { name: /^Waarom deze casus\?/ })).toBeFocused();
});

test("on paper a collection has its address, and each case begins on a page of its own", async ({ page }) => {
  await page.goto("/verzamelingen/als-buren-botsen-over-een-plek");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/verzamelingen\/als-buren-botsen-over-een-plek · vandaag om/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Download als pdf" })).toBeHidden();
  const breaks = await page
    .getByRole("article")
    .evaluateAll((articles) => articles.map((article) => getComputedStyle(article).breakBefore));
  expect(breaks.length).toBeGreaterThan(2);
  expect(new Set(breaks)).toEqual(new Set(["page"]));
});
