import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectPlaced, test } from "./support/fixtures.ts";
import { invite, takeUp } from "./support/invitations.ts";

/** Takes a measure on the page of somebody, as a moderator. */
async function take(moderator: Page, profile: string, kind: RegExp, reason: string) {
  await moderator.goto(profile);
  await moderator.getByRole("button", { name: "Maatregel nemen" }).click();
  const dialog = moderator.getByRole("dialog");
  await dialog.getByRole("radio", { name: kind }).check();
  await dialog.getByLabel("Tot en met").fill("2030-12-31");
  await dialog.getByRole("textbox", { name: "Waarom?" }).fill(reason);
  await expectAccessible(moderator, "the measure dialog");
  await dialog.getByRole("button", { name: "Maatregel nemen" }).click();
  await expect(dialog).toBeHidden();
  await expect(moderator.getByText(reason).first()).toBeVisible();
}

async function lift(moderator: Page, reason: string) {
  await moderator.getByRole("button", { name: "Eerder stoppen" }).first().click();
  const dialog = moderator.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Waarom?" }).fill(reason);
  await dialog.getByRole("button", { name: "Maatregel stoppen" }).click();
  await expect(dialog).toBeHidden();
  await expect(moderator.getByText(reason).first()).toBeVisible();
}

async function profileOf(person: Page): Promise<string> {
  await person.goto("/profiel");
  await person.getByRole("link", { name: "Bekijk je profiel zoals collega’s het zien" }).click();
  await expect(person).toHaveURL(/\/deelnemers\//);
  return new URL(person.url()).pathname;
}

test("a warning stands above every page until it was read", async ({ as, isMobile }) => {
  const person = await as(isMobile ? "collega.apeldoorn@example.nl" : "collega.amersfoort@example.nl");
  const moderator = await as("moderator.tilburg@example.nl");
  const profile = await profileOf(person);
  await take(moderator, profile, /^Waarschuwing/, "Reageer op het verhaal.");
  await person.goto("/casussen");
  await person.getByRole("link", { name: "Lees waarom" }).click();
  await expect(person.getByText("Reageer op het verhaal.").first()).toBeVisible();
  await expect(person.getByText(/je hoeft niets te doen/)).toBeVisible();
  await person.getByRole("button", { name: "Ik heb dit gelezen" }).click();
  await expect(person.getByRole("link", { name: "Lees waarom" })).toHaveCount(0);
  await person.goto("/meldingen");
  await expect(person.getByText("Een moderator heeft een maatregel genomen").first()).toBeVisible();
  await lift(moderator, "Goed opgepakt.");
});

// People whom no other journey needs: those run at the same time.
test("who may only read is told so, keeps what was typed, and writes again when it is lifted", async ({
  as,
  isMobile,
}) => {
  const person = await as(isMobile ? "beleid.tilburg@example.nl" : "partner.vng@example.nl");
  const moderator = await as("moderator.breda@example.nl");
  const profile = await profileOf(person);
  await take(moderator, profile, /^Alleen lezen/, "Een maand meelezen.");
  await person.goto("/casussen?zoek=heimachine");
  await person.getByRole("link", { name: /een heimachine/ }).click();
  await expect(
    person.getByText("Je kunt tot en met 31 december 2030 alleen meelezen.", { exact: false }),
  ).toBeVisible();
  await person.getByRole("radio", { name: "Vraag" }).check();
  await person.getByRole("textbox", { name: "Schrijf een reactie" }).fill("Mag dit?");
  await person.getByRole("button", { name: "Reactie plaatsen" }).click();
  await expect(person.getByText("Je tekst blijft hier staan.", { exact: false })).toBeVisible();
  await expect(person.getByRole("textbox", { name: "Schrijf een reactie" })).toHaveValue("Mag dit?");
  await expectAccessible(person, "a case of who may only read");
  await lift(moderator, "Gesproken.");
  await person.getByRole("button", { name: "Reactie plaatsen" }).click();
  await expect(person.getByRole("list", { name: "Reacties" }).getByText("Mag dit?").first()).toBeVisible();
});

test("a suspension shuts somebody out at once, and lifting it lets them in again", async ({ as, isMobile }) => {
  const email = isMobile ? "beleid.berkelland@example.nl" : "beleid.breda@example.nl";
  const person = await as(email);
  const moderator = await as("moderator.breda@example.nl");
  const profile = await profileOf(person);
  const name = await person.getByRole("heading", { level: 1 }).innerText();
  const open = await person.context().newPage();
  const hears = open.waitForResponse((response) => response.url().includes("/api/events"));
  await open.goto("/casussen?zoek=heimachine");
  await open.getByRole("link", { name: /een heimachine/ }).click();
  await hears;
  await open.getByRole("textbox", { name: "Schrijf een reactie" }).fill("Wat ik nog wilde zeggen.");
  await open.waitForTimeout(3_000);
  await take(moderator, profile, /^Geen toegang/, "Reclame, na twee keer vragen.");
  // A page that stood open says so by itself, and what was typed stays.
  await expect(open.getByText("Je bent niet meer ingelogd. Wat je schrijft, blijft hier staan.")).toBeVisible();
  await expect(open.getByRole("textbox", { name: "Schrijf een reactie" })).toHaveValue("Wat ik nog wilde zeggen.");
  await person.goto("/profiel");
  await expect(person).toHaveURL(/\/inloggen/);
  const door = person.getByRole("button", { name: new RegExp(name.split("\n").at(-1)!.trim()) });
  await door.click();
  await expect(person.getByText("Een moderator heeft je account tijdelijk geblokkeerd.")).toBeVisible();
  await lift(moderator, "Afgesproken.");
  await door.click();
  await expect(person.getByRole("button", { name: "Uitloggen" })).toHaveCount(1);
});

test("somebody removes their own account, asked twice, and is Oud-deelnemer from then on", async ({ as, page }) => {
  const administrator = await as("beheerder@example.nl");
  const name = `Vertrekkende Collega ${Date.now().toString(36)}`;
  const email = `weg.${Date.now().toString(36)}@example.nl` as const;
  await invite(administrator, { name, email });
  await takeUp(page, email);
  await page.context().clearCookies();
  const person = await as(email);
  await person.goto("/casussen?zoek=heimachine");
  await person.getByRole("link", { name: /een heimachine/ }).click();
  const address = person.url();
  const words = `Ik ga, dit blijft ${Date.now().toString(36)}.`;
  await person.getByRole("radio", { name: "Reflectie" }).check();
  await person.getByRole("textbox", { name: "Schrijf een reactie" }).fill(words);
  await person.getByRole("button", { name: "Reactie plaatsen" }).click();
  await expectPlaced(person, words);
  await person.goto("/profiel");
  await person.getByRole("link", { name: "Mijn account verwijderen" }).click();
  await person.getByRole("radio", { name: /^Ze blijven staan/ }).check();
  await person.getByRole("button", { name: "Verder" }).click();
  await person.getByRole("button", { name: "Ja, verwijder mijn account" }).click();
  await expect(person.getByRole("link", { name: "Zet een vinkje als je het zeker weet." })).toBeVisible();
  await person.getByRole("checkbox", { name: "Ik weet dat dit niet terug kan" }).check();
  await person.getByRole("button", { name: "Ja, verwijder mijn account" }).click();
  await expect(person.getByText("Je account is verwijderd.")).toBeVisible();
  // Others speak here too: the newest first.
  await page.goto(`${address}?sorteer=nieuwste`);
  const said = page.getByRole("listitem").filter({ hasText: words }).last();
  await expect(said.getByText("Oud-deelnemer").first()).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
});
