import type { Page } from "@playwright/test";
import { aTitle, expect, test } from "./support/fixtures.ts";

async function fillCase(page: Page, title: string) {
  await page.getByRole("textbox", { name: "Titel" }).fill(title);
  await page.getByRole("textbox", { name: "Wat gebeurde er?" }).fill("Een bewoonster vroeg om hulp.");
  await page.getByRole("checkbox", { name: "Situaties in kaart brengen" }).check();
  await page.getByRole("radio", { name: "Balie" }).check();
}

test("what is missing is said above the form, with links to the fields, and the text stays", async ({ as }) => {
  const page = await as("collega.amersfoort@example.nl");
  await page.goto("/casussen/nieuw");
  await page.getByRole("textbox", { name: "Wat vroeg de inwoner?" }).fill("Kan het licht aan?");
  await page.getByRole("button", { name: "Plaatsen" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "Er gaat nog iets niet goed" });
  await expect(alert.getByRole("heading", { name: "Er gaat nog iets niet goed" })).toBeFocused();
  await expect(alert.getByRole("link")).toHaveText([
    "Vul een titel in.",
    "Schrijf wat er gebeurde.",
    "Kies ten minste 1 werkpraktijk.",
    "Kies een domein.",
  ]);
  await expect(page.getByRole("textbox", { name: "Wat vroeg de inwoner?" })).toHaveValue("Kan het licht aan?");
  await alert.getByRole("link", { name: "Vul een titel in." }).click();
  await expect(page.getByRole("textbox", { name: "Titel" })).toBeFocused();
  await alert.getByRole("link", { name: "Kies een domein." }).click();
  await expect(page.getByRole("radio", { name: "Balie" })).toBeFocused();
});

test("a title that is too long says how much too long", async ({ as }) => {
  const page = await as("collega.amersfoort@example.nl");
  await page.goto("/casussen/nieuw");
  await fillCase(page, "a".repeat(135));
  await page.getByRole("button", { name: "Plaatsen" }).click();
  await expect(page.getByRole("link", { name: /maximaal 120 tekens. Je hebt er nu 135: 15 te veel/ })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Titel" })).toHaveValue("a".repeat(135));
});

test("a draft may have holes, waits on the home page, and is posted later", async ({ as }) => {
  const page = await as("balie.apeldoorn@example.nl");
  const title = aTitle("Half verhaal");
  await page.goto("/casussen/nieuw");
  await page.getByRole("textbox", { name: "Titel" }).fill(title);
  await page.getByRole("button", { name: "Opslaan als concept" }).click();
  await expect(page.getByText("Dit is een concept. Alleen jij ziet het.")).toBeVisible();
  const address = page.url();

  const colleague = await as("collega.apeldoorn@example.nl");
  expect((await colleague.goto(address))?.status()).toBe(404);

  await page.goto("/");
  await page.getByRole("link", { name: title }).click();
  await fillCase(page, title);
  await page.getByRole("button", { name: "Plaatsen" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Gesprek" })).toBeVisible();
  expect((await colleague.goto(address))?.status()).toBe(200);
});

test("without a connection the text stays, and sending again gives one case", async ({ as }) => {
  const page = await as("collega.berkelland@example.nl");
  const title = aTitle("In de tunnel");
  await page.goto("/casussen/nieuw");
  await fillCase(page, title);
  // The server hears it; the answer gets lost on the way back.
  let lost = 0;
  await page.route("**/casussen/nieuw", async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort("connectionreset");
  });
  await page.getByRole("button", { name: "Plaatsen" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Je tekst blijft hier staan" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Titel" })).toHaveValue(title);
  await page.getByRole("button", { name: "Plaatsen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.goto(`/casussen?zoek=${encodeURIComponent(title.split(" ").at(-1)!)}`);
  await expect(page.getByText("1 casus gevonden")).toBeVisible();
});

test("of two tabs the second hears that the first was there, and loses nothing", async ({ as }) => {
  const first = await as("beleid.berkelland@example.nl");
  await first.goto("/casussen/nieuw");
  await fillCase(first, aTitle("Twee tabbladen"));
  await first.getByRole("button", { name: "Plaatsen" }).click();
  await expect(first.getByRole("heading", { level: 2, name: "Gesprek" })).toBeVisible();
  const edit = `${first.url()}/bewerken`;
  const second = await first.context().newPage();
  await first.goto(edit);
  await second.goto(edit);
  await first.getByRole("textbox", { name: "Wat gebeurde er?" }).fill("De eerste versie.");
  await first.getByRole("button", { name: "Opslaan" }).click();
  await expect(first.getByText("De eerste versie.")).toBeVisible();
  await second.getByRole("textbox", { name: "Wat gebeurde er?" }).fill("De tweede versie.");
  await second.getByRole("button", { name: "Opslaan" }).click();
  await expect(second.getByRole("alert").filter({ hasText: "Iemand anders heeft dit net aangepast" })).toBeVisible();
  await expect(second.getByRole("textbox", { name: "Wat gebeurde er?" })).toHaveValue("De tweede versie.");
});

test("leaving with unsaved text asks first", async ({ as }) => {
  const page = await as("beleid.berkelland@example.nl");
  await page.goto("/casussen/nieuw");
  await page.getByRole("textbox", { name: "Titel" }).fill("Nog niet klaar");
  const asked = page.waitForEvent("dialog");
  await page.evaluate(() => setTimeout(() => (window.location.href = "/casussen"), 0));
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await expect(page.getByRole("textbox", { name: "Titel" })).toHaveValue("Nog niet klaar");
});

test("a case that is withdrawn is gone for everybody", async ({ as }) => {
  const page = await as("collega.harderwijk@example.nl");
  await page.goto("/casussen/nieuw");
  await fillCase(page, aTitle("Toch niet"));
  await page.getByRole("button", { name: "Plaatsen" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Gesprek" })).toBeVisible();
  const address = page.url();
  await page.getByRole("button", { name: "Casus intrekken" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Casus intrekken" }).click();
  await expect(page).toHaveURL(/\/casussen$/);
  expect((await page.goto(address))?.status()).toBe(404);
});
