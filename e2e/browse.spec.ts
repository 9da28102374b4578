import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./support/fixtures.ts";

const views = (page: Page) => page.getByRole("navigation", { name: "Weergave" });
/** In demo cases of every month and place, and in nothing that other tests write meanwhile. */
const word = "jaar";
const found = (page: Page) => page.getByText(/^(\d+ casussen gevonden|1 casus gevonden)$/);

test("from list to map to timeline and back the filter stays, and so does what it finds", async ({ as, isMobile }) => {
  const page = await as("deelnemer.apeldoorn@example.nl");
  await page.goto(`/casussen?zoek=${word}&sorteer=meest-waardevol`);
  if (isMobile) await page.getByRole("button", { name: "Filters" }).click();
  await page
    .getByRole("group", { name: "Domein" })
    .getByRole("checkbox", { name: /Sociaal domein/ })
    .check();
  await expect(page).toHaveURL(/domein=sociaal-domein/);
  if (isMobile) await page.keyboard.press("Escape");
  const said = await found(page).textContent();
  await expect(views(page).getByRole("link", { name: "Lijst" })).toHaveAttribute("aria-current", "page");

  await views(page).getByRole("link", { name: "Kaart" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Casussen op de kaart" })).toBeVisible();
  await expect(found(page)).toHaveText(said!);
  await expect(page.getByRole("link", { name: /Haal weg: Sociaal domein/ })).toBeVisible();

  await test.step("ticking another filter on the map stays on the map", async () => {
    if (isMobile) await page.getByRole("button", { name: "Filters" }).click();
    await page
      .getByRole("group", { name: "Werkpraktijk" })
      .getByRole("checkbox", { name: /Werken aan relaties/ })
      .check();
    await expect(page).toHaveURL(/\/casussen\/kaart\?.*werkpraktijk=werken-aan-relaties/);
    if (isMobile) await page.keyboard.press("Escape");
    await page.getByRole("link", { name: /Haal weg: Werken aan relaties/ }).click();
    await expect(page).toHaveURL(/\/casussen\/kaart\?zoek=jaar&domein=sociaal-domein&sorteer=meest-waardevol$/);
  });

  await views(page).getByRole("link", { name: "Tijdlijn" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Casussen in de tijd" })).toBeVisible();
  await expect(found(page)).toHaveText(said!);
  await expect(views(page).getByRole("link", { name: "Tijdlijn" })).toHaveAttribute("aria-current", "page");
  await views(page).getByRole("link", { name: "Lijst" }).click();
  await expect(page).toHaveURL(/\/casussen\?zoek=jaar&domein=sociaal-domein&sorteer=meest-waardevol$/);
  await expect(found(page)).toHaveText(said!);
});

test("a place on the map leads to its cases in the list: as many as it says", async ({ as }) => {
  const page = await as("deelnemer.apeldoorn@example.nl");
  await page.goto(`/casussen/kaart?zoek=${word}&domein=fysiek-domein`);
  const places = page.getByRole("list", { name: "Casussen per gemeente" }).getByRole("listitem");
  const total = Number(/\d+/.exec((await found(page).textContent())!)![0]);
  const counts = (await places.allTextContents()).map((text) => Number(/(\d+) casus/.exec(text)![1]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));

  await page.locator("svg.map a", { hasText: "Tilburg" }).locator("text").last().click();
  await expect(page).toHaveURL(/\/casussen\?zoek=jaar&gemeente=tilburg&domein=fysiek-domein$/);
  const said = await found(page).textContent();
  await page.goBack();
  const tilburg = places.filter({ hasText: "Tilburg" });
  await expect(tilburg).toContainText(said!.replace(" gevonden", ""));
  await tilburg.getByRole("link", { name: "Tilburg" }).click();
  await expect(page).toHaveURL(/\/casussen\?zoek=jaar&gemeente=tilburg&domein=fysiek-domein$/);
  await expect(found(page)).toHaveText(said!);
});

test("the timeline goes month by month, with as many cases as each month says, and back to the start", async ({
  as,
}) => {
  const page = await as("deelnemer.apeldoorn@example.nl");
  await page.goto(`/casussen/tijdlijn?zoek=${word}`);
  const shown = new Map<string, number>();
  const said = new Map<string, number>();
  for (let pages = 0; pages < 6; pages += 1) {
    for (const heading of await page.getByRole("main").getByRole("heading", { level: 2 }).all()) {
      const [, month, count] = /^(\w+ \d{4}).*?(\d+) casus/.exec((await heading.textContent())!)!;
      const cases = page.getByRole("main").getByRole("region", { name: month! }).getByRole("listitem");
      shown.set(month!, (shown.get(month!) ?? 0) + (await cases.count()));
      said.set(month!, Number(count));
    }
    const older = page.getByRole("link", { name: "Oudere casussen" });
    if ((await older.count()) === 0) break;
    await older.click();
    await expect(page).toHaveURL(/na=/);
    await expect(page.getByRole("link", { name: "Terug naar het begin" })).toBeVisible();
  }
  expect(shown.size).toBeGreaterThanOrEqual(3);
  expect(said).toEqual(shown);
  await page.getByRole("link", { name: "Terug naar het begin" }).click();
  await expect(page).toHaveURL(/\/casussen\/tijdlijn\?zoek=jaar$/);
});

test("visitors see only public cases on the map and the timeline, and find nothing where there is nothing", async ({
  page,
}) => {
  for (const view of ["Kaart", "Tijdlijn"]) {
    await page.goto(`/casussen?zoek=${word}`);
    const said = await found(page).textContent();
    await views(page).getByRole("link", { name: view }).click();
    await expect(views(page).getByRole("link", { name: view })).toHaveAttribute("aria-current", "page");
    await expect(found(page)).toHaveText(said!);
    await page.getByRole("searchbox", { name: "Zoek in casussen" }).fill("xyzzyx");
    await page.getByRole("button", { name: "Zoeken" }).click();
    await expect(page.getByRole("heading", { name: "Geen casussen gevonden" })).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Filters wissen" }).last().click();
    await expect(found(page)).toBeVisible();
  }
});

test("a case leads on to cases from a municipality like one's own, and says why it is like it", async ({
  page,
  context,
}) => {
  await page.goto("/casussen?zoek=bankje");
  const address = (await page.getByRole("link", { name: /Een bankje weg/ }).getAttribute("href"))!;
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Verwante casussen" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Uit een gemeente die op de jouwe lijkt" })).toHaveCount(0);

  await signIn(context, "deelnemer.tilburg@example.nl");
  await page.goto(address);
  const like = page.getByRole("list", { name: "Uit een gemeente die op de jouwe lijkt" }).getByRole("listitem");
  expect(await like.count()).toBeLessThanOrEqual(3);
  const reasons = {
    Breda: "Breda lijkt op Tilburg: even groot, even stedelijk.",
    Amersfoort: "Amersfoort lijkt op Tilburg: ongeveer even groot, even stedelijk.",
    Apeldoorn: "Apeldoorn lijkt op Tilburg: ongeveer even groot, minder stedelijk.",
  };
  for (const text of await like.allTextContents())
    expect(
      Object.values(reasons).some((reason) => text.includes(reason)),
      text,
    ).toBe(true);
  const [first] = await like.getByRole("link").all();
  const title = await first!.textContent();
  await first!.click();
  await expect(page.getByRole("heading", { level: 1, name: title! })).toBeVisible();

  await signIn(context, "partner.aeno@example.nl");
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Uit een gemeente die op de jouwe lijkt" })).toHaveCount(0);
});

test("a case that was used elsewhere shows on a small map where it is from and where it was used", async ({
  page,
  context,
}) => {
  await page.goto("/casussen?zoek=bankje");
  const address = (await page.getByRole("link", { name: /Een bankje weg/ }).getAttribute("href"))!;
  await page.goto(address);
  await expect(page.getByText(/keer gebruikt in een andere gemeente/)).toBeVisible();
  await expect(page.locator("svg.map")).toHaveCount(0);

  await signIn(context, "deelnemer.tilburg@example.nl");
  await page.goto(address);
  const used = page.getByRole("region", { name: "Gebruikt in andere gemeenten" });
  await expect(used.getByText("hier gebeurde het")).toBeVisible();
  const map = used.locator("svg.map").first();
  await expect(map.locator("a", { hasText: "Breda" }).locator(".place-home")).toHaveCount(1);
  for (const name of ["Harderwijk", "Amersfoort"]) {
    await expect(map.locator("a", { hasText: name }).locator(".place-home")).toHaveCount(0);
    // The list says the same in words.
    await expect(used.getByRole("heading", { level: 3, name })).toBeVisible();
  }
  await page.goto(`${address}/overdrachten`);
  const places = page.getByRole("complementary", { name: "Gemeenten" });
  await expect(places.getByRole("link", { name: "Harderwijk" }).last()).toBeVisible();
  await expect(places.getByRole("listitem").filter({ hasText: "Breda" })).toHaveCount(0);
});
