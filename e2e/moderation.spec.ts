import type { Page } from "@playwright/test";
import { aTitle, expect, test } from "./support/fixtures.ts";
import { invite, takeUp } from "./support/invitations.ts";

async function postCase(page: Page, title: string, audience: RegExp) {
  await page.goto("/casussen/nieuw");
  await page.getByRole("textbox", { name: "Titel" }).fill(title);
  await page.getByRole("textbox", { name: "Wat gebeurde er?" }).fill("Inwoner A belde aan.");
  await page.getByRole("checkbox", { name: "Situaties in kaart brengen" }).check();
  await page.getByRole("radio", { name: "Balie" }).check();
  await page.getByRole("radio", { name: audience }).check();
  await page.getByRole("button", { name: "Plaatsen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

const itemOf = (page: Page, title: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title }) });

test("a case is public only after a moderator agreed, and waits again after a change", async ({ as, page }) => {
  const author = await as("balie.harderwijk@example.nl");
  const moderator = await as("moderator.breda@example.nl");
  const title = aTitle("Mag iedereen dit lezen");
  const address = await postCase(author, title, /^Openbaar/);
  await expect(author.getByText("Een moderator kijkt of hij ook openbaar kan.")).toBeVisible();
  expect((await page.goto(address))?.status()).toBe(404);

  await moderator.goto("/moderatie");
  const item = itemOf(moderator, title);
  await item.getByRole("textbox", { name: "Waarom?" }).fill("Niemand is te herkennen.");
  await item.getByRole("button", { name: "Openbaar maken", exact: true }).click();
  await expect(item.getByRole("status")).toContainText("openbaar gemaakt");
  expect((await page.goto(address))?.status()).toBe(200);
  expect(await (await page.request.get("/casussen.atom")).text()).toContain(title);

  await author.goto(`${address}/bewerken`);
  await expect(author.getByText("Na je aanpassing kijkt een moderator opnieuw mee.")).toBeVisible();
  await author.getByRole("textbox", { name: "Wat gebeurde er?" }).fill("Inwoner A belde aan. Er is meer gebeurd.");
  await author.getByRole("button", { name: "Opslaan" }).click();
  await expect(author.getByText("Een moderator kijkt of hij ook openbaar kan.")).toBeVisible();
  expect((await page.goto(address))?.status()).toBe(404);
});

test("a report of personal data hides a case until a moderator looked; asked to change, the author changes it", async ({
  as,
}) => {
  const [author, reader, moderator] = await Promise.all([
    as("collega.amersfoort@example.nl"),
    as("balie.apeldoorn@example.nl"),
    as("moderator.tilburg@example.nl"),
  ]);
  const title = aTitle("Te herkennen");
  const address = await postCase(author, title, /^Alle deelnemers/);
  await reader.goto(address);
  await reader.getByRole("button", { name: "Melden", exact: true }).first().click();
  await reader.getByRole("radio", { name: "Persoonsgegevens" }).check();
  await reader.getByRole("button", { name: "Melding versturen" }).click();
  await expect(reader.getByText("Bedankt. Een moderator kijkt ernaar.")).toBeVisible();
  expect((await reader.goto(address))?.status()).toBe(404);
  await author.goto(address);
  await expect(author.getByText("Iemand meldt dat hier persoonsgegevens in staan.")).toBeVisible();

  await moderator.goto("/moderatie");
  let item = itemOf(moderator, title);
  await expect(item.getByText("Verborgen tot je hebt gekeken")).toBeVisible();
  await item.getByRole("textbox", { name: "Waarom?" }).fill("Haal de straat weg.");
  await item.getByRole("button", { name: "Vraag om aanpassing" }).click();
  await expect(item.getByRole("status")).toBeVisible();

  await author.goto(address);
  await expect(author.getByText("Haal de straat weg.")).toBeVisible();
  await author.getByRole("link", { name: "Casus bewerken" }).click();
  await author.getByRole("textbox", { name: "Wat gebeurde er?" }).fill("Iemand belde aan.");
  await author.getByRole("button", { name: "Opslaan" }).click();
  await expect(author.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await moderator.goto("/moderatie");
  item = itemOf(moderator, title);
  await expect(item.getByText("Aangepast na een vraag")).toBeVisible();
  await item.getByRole("textbox", { name: "Waarom?" }).fill("Zo is het goed.");
  await item.getByRole("button", { name: "Laten staan" }).click();
  await expect(item.getByRole("status")).toBeVisible();
  expect((await reader.goto(address))?.status()).toBe(200);
});

test("of two moderators the second hears who was first, and loses nothing", async ({ as }) => {
  const author = await as("deelnemer.harderwijk@example.nl");
  const title = aTitle("Allebei tegelijk");
  await postCase(author, title, /^Openbaar/);
  const [first, second] = await Promise.all([as("moderator.breda@example.nl"), as("moderator.tilburg@example.nl")]);
  await Promise.all([first.goto("/moderatie"), second.goto("/moderatie")]);
  await itemOf(first, title).getByRole("textbox", { name: "Waarom?" }).fill("Kan openbaar.");
  await itemOf(second, title).getByRole("textbox", { name: "Waarom?" }).fill("Liever niet.");
  await itemOf(first, title).getByRole("button", { name: "Openbaar maken", exact: true }).click();
  await expect(itemOf(first, title).getByRole("status")).toBeVisible();
  await itemOf(second, title).getByRole("button", { name: "Verbergen" }).click();
  await expect(itemOf(second, title).getByRole("alert")).toContainText("Marijke Oomen heeft hier al over besloten");
  await expect(itemOf(second, title).getByRole("textbox", { name: "Waarom?" })).toHaveValue("Liever niet.");
});

test("what was hidden can be put back, and a decision needs a reason", async ({ as }) => {
  const [author, reader, moderator] = await Promise.all([
    as("beleid.harderwijk@example.nl"),
    as("balie.amersfoort@example.nl"),
    as("moderator.breda@example.nl"),
  ]);
  const title = aTitle("Toch weer terug");
  const address = await postCase(author, title, /^Openbaar/);
  await moderator.goto("/moderatie");
  const item = itemOf(moderator, title);
  await item.getByRole("button", { name: "Verbergen" }).click();
  await expect(item.getByRole("heading", { name: "Er gaat nog iets niet goed" })).toBeFocused();
  await item.getByRole("textbox", { name: "Waarom?" }).fill("Eerst overleg.");
  await item.getByRole("button", { name: "Verbergen" }).click();
  await expect(item.getByRole("status")).toBeVisible();
  expect((await reader.goto(address))?.status()).toBe(404);
  await moderator.goto("/moderatie/verborgen");
  await itemOf(moderator, title).getByRole("textbox", { name: "Waarom?" }).fill("Overleg was goed.");
  await itemOf(moderator, title).getByRole("button", { name: "Terugzetten" }).click();
  await expect(itemOf(moderator, title).getByRole("status")).toBeVisible();
  expect((await reader.goto(address))?.status()).toBe(200);
});

test("an administrator invites someone, who then signs in by mail", async ({ as, page }) => {
  const administrator = await as("beheerder@example.nl");
  const email = `${aTitle("nieuw").replace(" ", ".")}@example.nl`;
  await invite(administrator, { name: "Nieuwe Collega", email });
  await takeUp(page, email);
  await page.context().clearCookies();

  await page.goto("/inloggen");
  await page.getByRole("textbox", { name: "E-mailadres" }).fill(email);
  await page.getByRole("button", { name: "Stuur mij een link" }).click();
  await expect(page.getByRole("heading", { name: "Kijk in je mail" })).toBeVisible();
  await expect(async () => {
    await page.goto("/demo/postvak");
    const mail = page.getByRole("listitem").filter({ hasText: email });
    await expect(mail.getByRole("link", { name: /inloggen\/bevestigen/ })).toBeVisible({ timeout: 500 });
  }).toPass();
});
