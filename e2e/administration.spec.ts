import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./support/fixtures.ts";

const unique = () => Date.now().toString(36);

/** Invites somebody of Breda. @returns their name and address */
async function invited(administrator: Page) {
  const name = `Beheer Proef ${unique()}`;
  const email = `proef.${unique()}@example.nl` as const;
  await administrator.goto("/beheer");
  await administrator.getByRole("textbox", { name: "Naam" }).fill(name);
  await administrator.getByRole("textbox", { name: "E-mailadres" }).fill(email);
  await administrator.getByRole("combobox", { name: "Organisatie" }).selectOption("Breda");
  await administrator.getByRole("button", { name: "Uitnodigen" }).click();
  await expect(administrator.getByText(`${name} is uitgenodigd.`)).toBeVisible();
  return { name, email };
}

/** Finds somebody by name and opens their account. */
async function open(administrator: Page, name: string) {
  await administrator.goto("/beheer");
  await administrator.getByRole("searchbox", { name: "Zoek een deelnemer" }).fill(name);
  await administrator.getByRole("button", { name: "Filter" }).click();
  await administrator.getByRole("link", { name, exact: true }).click();
  await expect(administrator.getByRole("heading", { level: 1, name })).toBeVisible();
}

const nextYear = () => `${new Date().getFullYear() + 1}-06-30`;

test("an administrator adds a municipality from the list, renames it, and old addresses lead on", async ({
  as,
  isMobile,
}) => {
  const administrator = await as("beheerder@example.nl");
  await administrator.goto("/beheer/organisaties");
  const choice = administrator.getByRole("combobox", { name: "Gemeente" });
  // Runs may share a community: one that is not there yet, from either end of the list.
  const options = choice.locator("option");
  const name = await (isMobile ? options.nth(1) : options.last()).innerText();
  await choice.selectOption(name);
  await administrator.getByRole("button", { name: "Gemeente toevoegen" }).click();
  await expect(administrator.getByText(`${name} is toegevoegd.`)).toBeVisible();

  const link = () => administrator.getByRole("link", { name });
  const row = () => administrator.getByRole("row").filter({ has: link() });
  await expect(row().getByText(/gemeente, .+, GM\d{4}/)).toBeVisible();
  const old = await row().getByRole("link", { name }).getAttribute("href");
  const renamed = `${name} ${unique()}`;
  await row().getByRole("button", { name: "Naam wijzigen" }).click();
  await administrator.getByRole("textbox", { name: "Nieuwe naam" }).fill(renamed);
  await administrator.getByRole("dialog").getByRole("button", { name: "Naam wijzigen" }).click();
  await expect(administrator.getByText("De naam is gewijzigd.")).toBeVisible();
  await administrator.goto(old!);
  await expect(administrator.getByRole("heading", { level: 1, name: renamed })).toBeVisible();

  await administrator.goto("/beheer/organisaties");
  await row()
    .getByRole("button", { name: /^Sluiten voor nieuwe deelnemers/ })
    .click();
  await expect(row().getByText("Neemt niemand meer aan.")).toBeVisible();
  await administrator.goto("/beheer");
  const open = administrator.getByRole("combobox", { name: "Organisatie" });
  await expect(open.locator("option", { hasText: renamed })).toHaveCount(0);
});

test("a role can be given until a day, with a reason, and is looked at in the review", async ({ as }) => {
  const administrator = await as("beheerder@example.nl");
  const { name } = await invited(administrator);
  await open(administrator, name);
  await administrator.getByRole("combobox", { name: "Rol" }).selectOption("moderator");
  await administrator.getByLabel("Tot en met").fill(nextYear());
  await administrator.getByRole("textbox", { name: "Waarom?" }).fill("Valt een half jaar in.");
  await administrator.getByRole("button", { name: "Rol wijzigen" }).click();
  await expect(administrator.getByText("Opgeslagen.")).toBeVisible();
  await expect(administrator.getByText(/tot en met 30 juni/).first()).toBeVisible();
  await expect(administrator.getByText("gaf een andere rol")).toBeVisible();
  await expectAccessible(administrator, "an account with a role until a day");
  await expectNoSidewaysScroll(administrator, "an account");

  await administrator.goto("/beheer/rechten");
  const row = administrator.getByRole("row").filter({ hasText: name });
  // What was given last comes last: on a page further when there are many.
  while ((await row.count()) === 0) await administrator.getByRole("link", { name: "Meer rechten" }).click();
  await row.getByRole("button", { name: "Bekijken" }).click();
  const dialog = administrator.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Nee, neem het weg" }).check();
  await dialog.getByRole("button", { name: "Opslaan" }).click();
  await expect(dialog.getByRole("link", { name: "Je hebt nog niet geschreven waarom." })).toBeVisible();
  await dialog.getByRole("textbox", { name: "Waarom?" }).fill("Het invallen is klaar.");
  await dialog.getByRole("button", { name: "Opslaan" }).click();
  await expect(row).toHaveCount(0);
  await open(administrator, name);
  await expect(administrator.getByText("nam iemand een recht af")).toBeVisible();
});

test("the administrator of an organisation sees its people alone, and invites a colleague", async ({ as }) => {
  const own = await as("beheer.breda@example.nl");
  await own.goto("/beheer");
  const rooms = own.getByRole("navigation", { name: "Onderdelen van beheer" });
  await expect(rooms.getByRole("link")).toHaveText([
    "Deelnemers",
    "Uitnodigingen",
    "Toegang",
    "Wisselingen",
    "Webhooks",
  ]);
  await expect(own.getByRole("table").getByText("Breda", { exact: true }).first()).toBeVisible();
  await expect(own.getByRole("table").getByText("Tilburg", { exact: true })).toHaveCount(0);
  await expect(own.getByRole("button", { name: "Rol wijzigen" })).toHaveCount(0);
  const name = `Nieuwe Bredase ${unique()}`;
  await own.getByRole("textbox", { name: "Naam" }).fill(name);
  await own.getByRole("textbox", { name: "E-mailadres" }).fill(`breda.${unique()}@example.nl`);
  await own.getByRole("button", { name: "Uitnodigen" }).click();
  await expect(own.getByText(`${name} is uitgenodigd.`)).toBeVisible();
  await open(own, name);
  await expect(own.getByText("Lotte Verbeek nodigde iemand uit")).toBeVisible();
  for (const path of ["/beheer/organisaties", "/beheer/rechten", "/beheer/instellingen", "/moderatie/logboek"])
    expect((await own.goto(path))?.status()).toBe(403);
  expect((await own.goto("/beheer/deelnemers/sanne-de-wit"))?.status()).toBe(403);
});

test("an administrator makes somebody administrator of their organisation, and ends it", async ({ as }) => {
  const administrator = await as("beheerder@example.nl");
  const { name, email } = await invited(administrator);
  await open(administrator, name);
  await administrator.getByRole("button", { name: "Maak beheerder van de organisatie" }).click();
  const dialog = administrator.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Waarom?" }).fill("Nodigt collega’s uit.");
  await dialog.getByRole("button", { name: "Maak beheerder van de organisatie" }).click();
  await expect(administrator.getByText("Beheert organisatie")).toBeVisible();
  const person = await as(email);
  expect((await person.goto("/beheer"))?.status()).toBe(200);
  await administrator.getByRole("button", { name: "Stop dit beheer" }).click();
  await dialog.getByRole("textbox", { name: "Waarom?" }).fill("Andere baan.");
  await dialog.getByRole("button", { name: "Stop dit beheer" }).click();
  await expect(administrator.getByText("Beheert organisatie")).toHaveCount(0);
  expect((await person.goto("/beheer"))?.status()).toBe(403);
});
