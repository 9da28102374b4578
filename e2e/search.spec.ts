import { expect, test } from "./support/fixtures.ts";

for (const [typed, found] of [
  ["moestuin", /moestuin/],
  ["moestuinen", /moestuin/],
  ["moestiun", /moestuin/],
  ["verbinden buiten en binnen", /jurist/],
] as const) {
  test(`searching for ${typed} finds a case that fits`, async ({ as }) => {
    const page = await as("deelnemer.breda@example.nl");
    await page.goto("/casussen");
    const box = page.getByRole("searchbox", { name: "Zoek in casussen" });
    await box.fill(typed);
    await box.press("Enter");
    await expect(page).toHaveURL(/zoek=/);
    await expect(
      page.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link", { name: found }).first(),
    ).toBeVisible();
    if (typed === "moestiun") await expect(page.getByText("Resultaten voor ‘moestuin’.")).toBeVisible();
  });
}

test("facets of several groups stand in the address and can be taken away one by one", async ({ as }) => {
  const page = await as("deelnemer.breda@example.nl");
  await page.goto("/casussen?met=tips&leesbaarVoor=openbaar&domein=balie&domein=fysiek-domein");
  for (const name of ["Met een tip", "Iedereen", "Balie", "Fysiek domein"])
    await expect(page.getByRole("link", { name: `Haal weg: ${name}` })).toBeVisible();
  await page.getByRole("link", { name: "Haal weg: Balie" }).click();
  await expect(page).toHaveURL(/met=tips/);
  await expect(page).not.toHaveURL(/domein=balie/);
});

test("a search is kept from the list, with its feed, and deleted again", async ({ as }) => {
  const page = await as("collega.breda@example.nl");
  await page.goto("/casussen?zoek=moestuin");
  await page.getByRole("link", { name: "Bewaar deze zoekopdracht" }).click();
  await page.getByRole("textbox", { name: "Naam" }).fill("Tuinen overal");
  await page.getByRole("button", { name: "Bewaar deze zoekopdracht" }).click();
  const feed = await page.getByText(/zoekopdrachten\/.*\.atom/).textContent();
  expect(await (await page.request.get(feed!)).text()).toContain("<feed");
  await page.getByRole("button", { name: "Verwijder ‘Tuinen overal’" }).last().click();
  await expect(page.getByRole("link", { name: "Tuinen overal" })).toHaveCount(0);
  expect((await page.request.get(feed!)).status()).toBe(404);
});
