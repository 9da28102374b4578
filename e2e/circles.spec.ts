import { aTitle, expect, test } from "./support/fixtures.ts";

test("a facilitator starts a closed circle, adds a colleague, and they share a case that others do not see", async ({
  as,
}) => {
  const facilitator = await as("beleid.amersfoort@example.nl");
  const name = aTitle("Kring zonder agenda");
  await facilitator.goto("/leerkringen");
  await facilitator.getByRole("link", { name: "Leerkring starten" }).first().click();
  await facilitator.getByRole("textbox", { name: "Naam" }).fill(name);
  await facilitator.getByRole("textbox", { name: "Waar is deze leerkring voor?" }).fill("Wij oefenen met doorvragen.");
  await facilitator.getByRole("radio", { name: /^Besloten/ }).check();
  await facilitator.getByRole("button", { name: "Leerkring starten" }).click();
  await expect(facilitator.getByRole("heading", { level: 1, name })).toBeVisible();
  const circle = facilitator.url();

  const colleague = await as("collega.harderwijk@example.nl");
  expect((await colleague.goto(circle))?.status()).toBe(404);

  const box = facilitator.getByRole("combobox", { name: "Wie wil je toevoegen?" });
  await box.fill("Foppen");
  await facilitator.getByRole("option", { name: /Kees Foppen/ }).click();
  await facilitator.getByRole("button", { name: "Deelnemer toevoegen" }).click();
  await expect(facilitator.getByText("Kees Foppen is nu lid.")).toBeVisible();

  await colleague.goto("/meldingen");
  await expect(colleague.getByText("Tim van Oosten voegde je toe aan een leerkring").first()).toBeVisible();
  expect((await colleague.goto(circle))?.status()).toBe(200);
  await colleague.getByRole("link", { name: "Nieuwe casus" }).click();
  const title = aTitle("Alleen voor ons");
  await colleague.getByRole("textbox", { name: "Titel" }).fill(title);
  await colleague.getByRole("textbox", { name: "Wat gebeurde er?" }).fill("Dit blijft in de kring.");
  await colleague.getByRole("checkbox", { name: "Werken aan relaties" }).check();
  await colleague.getByRole("radio", { name: "Fysiek domein" }).check();
  await expect(colleague.getByRole("radio", { name: /^Mijn leerkring/ })).toBeChecked();
  await colleague.getByRole("button", { name: "Plaatsen" }).click();
  await expect(colleague.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const address = colleague.url();

  await facilitator.goto(circle);
  await expect(facilitator.getByRole("link", { name: title })).toBeVisible();
  const outsider = await as("deelnemer.breda@example.nl");
  expect((await outsider.goto(address))?.status()).toBe(404);
  await outsider.goto(`/casussen?zoek=${encodeURIComponent(title)}`);
  await expect(outsider.getByRole("heading", { name: "Geen casussen gevonden" })).toBeVisible();
});

test("anyone may join an open circle and leave it again", async ({ as }) => {
  const page = await as("collega.breda@example.nl");
  await page.goto("/leerkringen/balie-en-buurt");
  await page.getByRole("button", { name: "Lid worden" }).click();
  await expect(page.getByRole("link", { name: "Nieuwe casus" })).toBeVisible();
  await page.getByRole("button", { name: "Leerkring verlaten" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Leerkring verlaten" }).click();
  await expect(page).toHaveURL(/\/leerkringen$/);
});
