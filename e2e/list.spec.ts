import { expect, test } from "./support/fixtures.ts";

test("ticking a filter narrows the list at once, keeps the focus and stands in the address", async ({
  as,
  isMobile,
}) => {
  const page = await as("deelnemer.apeldoorn@example.nl");
  await page.goto("/casussen");
  const count = page.getByText(/casussen gevonden|1 casus gevonden/);
  const before = await count.textContent();
  if (isMobile) await page.getByRole("button", { name: "Filters" }).click();
  const practices = page.getByRole("group", { name: "Werkpraktijk" });
  const box = practices.getByRole("checkbox", { name: /Praktisch ondersteunen/ });
  await box.check();
  await expect(page).toHaveURL(/werkpraktijk=praktisch-ondersteunen/);
  await expect(count).not.toHaveText(before!);
  await expect(box).toBeFocused();
  await page.getByRole("group", { name: "Gemeente" }).getByRole("checkbox", { name: /Breda/ }).check();
  await expect(page).toHaveURL(/gemeente=breda/);
  if (isMobile) await page.keyboard.press("Escape");
  await page.getByRole("link", { name: /Haal weg: Breda/ }).click();
  await expect(page).not.toHaveURL(/gemeente=breda/);
  await expect(page.getByRole("link", { name: /Haal weg: Praktisch ondersteunen/ })).toBeVisible();
});

test("the count beside a filter is what ticking it gives", async ({ as, isMobile }) => {
  const page = await as("deelnemer.apeldoorn@example.nl");
  await page.goto("/casussen?domein=balie");
  if (isMobile) await page.getByRole("button", { name: "Filters" }).click();
  const option = page.getByRole("group", { name: "Gemeente" }).getByText(/^Tilburg \(/);
  const said = Number(/\((\d+)\)/.exec((await option.textContent()) ?? "")?.[1]);
  expect(said).toBeGreaterThan(0);
  await page.goto("/casussen?domein=balie&gemeente=tilburg");
  await expect(page.getByText(said === 1 ? "1 casus gevonden" : `${said} casussen gevonden`)).toBeVisible();
});

test("four orders, each in the address", async ({ as }) => {
  const page = await as("deelnemer.apeldoorn@example.nl");
  await page.goto("/casussen");
  const sort = page.getByRole("combobox", { name: "Sorteren" });
  await expect(sort.getByRole("option")).toHaveText([
    "Nieuwste",
    "Meest waardevol",
    "Meeste reacties",
    "Laatst actief",
  ]);
  await sort.selectOption("Meest waardevol");
  await expect(page).toHaveURL(/sorteer=meest-waardevol/);
  const bylines = page.getByRole("main").getByText(/\d+ waardevol · /);
  await expect(async () => {
    const votes = (await bylines.allTextContents()).map((text) => Number(/(\d+) waardevol/.exec(text)?.[1]));
    expect(votes.length).toBeGreaterThan(10);
    expect(votes).toEqual([...votes].sort((a, b) => b - a));
  }).toPass();
});

test("older cases follow page by page, and none shows twice", async ({ as }) => {
  const page = await as("deelnemer.apeldoorn@example.nl");
  await page.goto("/casussen");
  const seen = new Set<string>();
  for (let pages = 0; pages < 6; pages += 1) {
    const titles = await page
      .getByRole("main")
      .getByRole("heading", { level: 2 })
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
    for (const title of titles) {
      expect(seen.has(title), title).toBe(false);
      seen.add(title);
    }
    const older = page.getByRole("link", { name: "Oudere casussen" });
    if ((await older.count()) === 0) break;
    const address = (await older.getAttribute("href"))!;
    await older.click();
    await expect(page).toHaveURL(new RegExp(address.split("na=")[1]!));
  }
  expect(seen.size).toBeGreaterThanOrEqual(30);
});

test("searching finds words in another form, and says what to do when it finds nothing", async ({ as }) => {
  const page = await as("deelnemer.apeldoorn@example.nl");
  await page.goto("/casussen");
  const box = page.getByRole("searchbox", { name: "Zoek in casussen" });
  await box.fill("bankjes");
  await box.press("Enter");
  await expect(page.getByRole("link", { name: "Een bankje weg, of een buurt erbij?" })).toBeVisible();
  await box.fill("xyzzyx");
  await box.press("Enter");
  await expect(page.getByRole("heading", { name: "Geen casussen gevonden" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Filters wissen" }).last().click();
  await expect(page.getByRole("link", { name: "Oudere casussen" })).toBeVisible();
});

test("without script the filters work with a button", async ({ browser, baseURL, isMobile }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/casussen");
  if (isMobile) await page.getByRole("button", { name: "Filters" }).click();
  await page
    .getByRole("group", { name: "Domein" })
    .getByRole("checkbox", { name: /Sociaal domein/ })
    .check();
  await page.getByRole("button", { name: /^Toon / }).click();
  await expect(page).toHaveURL(/domein=sociaal-domein/);
  await context.close();
});
