import type { Page } from "@playwright/test";
import { aTitle, expect, expectPlaced, test } from "./support/fixtures.ts";

const soon = { timeout: 5_000 };

async function postCase(page: Page, title: string): Promise<string> {
  await page.goto("/casussen/nieuw?leeg");
  await page.getByRole("textbox", { name: "Titel" }).fill(title);
  await page.getByRole("textbox", { name: "Wat gebeurde er?" }).fill("Het plein stond vol fietsen.");
  await page.getByRole("checkbox", { name: "Werken aan relaties" }).check();
  await page.getByRole("radio", { name: "Balie" }).check();
  await page.getByRole("button", { name: "Plaatsen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Opens the case, and waits until this page hears what happens. */
async function look(page: Page, address: string): Promise<void> {
  const stream = page.waitForResponse((response) => response.url().includes("/api/events"));
  await page.goto(address);
  expect((await stream).status()).toBe(200);
  // The head of the stream is there; its first event is a moment behind.
  await page.waitForTimeout(300);
}

const box = (page: Page) => page.getByRole("textbox", { name: "Schrijf een reactie" });

async function comment(page: Page, body: string): Promise<void> {
  await page.getByRole("radio", { name: "Ervaring", exact: true }).check();
  await box(page).fill(body);
  await page.getByRole("button", { name: "Reactie plaatsen" }).click();
  await expectPlaced(page, body);
}

test("two participants and a moderator in one thread hear each other without reloading", async ({ as }) => {
  const [author, colleague, moderator] = await Promise.all([
    as("deelnemer.amersfoort@example.nl"),
    as("collega.berkelland@example.nl"),
    as("moderator.breda@example.nl"),
  ]);
  const address = await postCase(author, aTitle("Fietsen op het plein"));
  await Promise.all([author, colleague, moderator].map((page) => look(page, address)));

  await test.step("who reads sees that somebody writes, and then a button, and nothing moves", async () => {
    await box(colleague).pressSequentially("Bij ons hielp het ", { delay: 120 });
    await expect(author.getByText(/ schrijft een reactie …/)).toBeVisible(soon);
    await comment(colleague, "Bij ons hielp een fietsvak.");
    const button = author.getByRole("button", { name: "1 nieuwe reactie" });
    await expect(button).toBeVisible(soon);
    await expect(author.getByRole("list", { name: "Reacties" })).toHaveCount(0);
    await button.click();
    await expect(author.getByText("Bij ons hielp een fietsvak.")).toBeVisible();
  });

  await test.step("the bell of the author rings on another device too", async () => {
    const other = await as("deelnemer.amersfoort@example.nl");
    await other.goto("/casussen");
    await comment(colleague, "En een praatje met de winkeliers.");
    await expect(other.locator("[title$=ongelezen]").first()).toBeAttached(soon);
  });

  await test.step("a vote is counted before the eyes of who looks", async () => {
    const own = (page: Page) => page.getByRole("listitem").filter({ hasText: "Bij ons hielp een fietsvak." });
    await own(author)
      .getByRole("button", { name: /^Waardevol/ })
      .click();
    await expect(own(colleague).getByText(/^Waardevol 1$/)).toBeVisible(soon);
  });

  await test.step("what is rewritten and what a moderator hides changes in place", async () => {
    const own = (page: Page) => page.getByRole("listitem").filter({ hasText: "Bij ons hielp een fietsvak." });
    await own(colleague).getByRole("button", { name: "Bewerken" }).click();
    await colleague.getByRole("textbox", { name: "Pas je reactie aan" }).fill("Bij ons hielp een groot fietsvak.");
    await colleague.getByRole("button", { name: "Opslaan" }).click();
    await expect(author.getByText("Bij ons hielp een groot fietsvak.")).toBeVisible(soon);
    const desk = await as("moderator.breda@example.nl");
    await author.getByRole("listitem").filter({ hasText: "groot fietsvak" }).getByRole("button", { name: "Melden" }).click(); // prettier-ignore
    await author.getByRole("radio", { name: "Hoort hier niet" }).check();
    await author.getByRole("button", { name: "Melding versturen" }).click();
    await expect(author.getByText("Bedankt. Een moderator kijkt ernaar.")).toBeVisible();
    await author.keyboard.press("Escape");
    await desk.goto("/moderatie");
    const item = desk.getByRole("listitem").filter({ hasText: "groot fietsvak" });
    await item.getByRole("textbox", { name: "Waarom?" }).fill("Dit gaat over iets anders.");
    await item.getByRole("button", { name: "Verbergen" }).click();
    await expect(author.getByText("Bij ons hielp een groot fietsvak.")).toHaveCount(0, soon);
  });
});

test("who posts a case and stays hears the first comment", async ({ as }) => {
  const [author, colleague] = await Promise.all([
    as("deelnemer.apeldoorn@example.nl"),
    as("collega.amersfoort@example.nl"),
  ]);
  const stream = author.waitForResponse((response) => /\/api\/events\?.*casus=/.test(response.url()));
  const address = await postCase(author, aTitle("Meteen een reactie"));
  expect((await stream).status()).toBe(200);
  await colleague.goto(address);
  await comment(colleague, "Dat ken ik van onze balie.");
  await author.getByRole("button", { name: "1 nieuwe reactie" }).click(soon);
  await expect(author.getByText("Dat ken ik van onze balie.")).toBeVisible();
});

test("a page that hears nothing asks for itself, and hears again when it can", async ({ as }) => {
  const [author, colleague] = await Promise.all([
    as("deelnemer.harderwijk@example.nl"),
    as("collega.harderwijk@example.nl"),
  ]);
  const address = await postCase(author, aTitle("Zonder lijn"));
  await author.route("**/api/events**", (route) => route.abort());
  await author.goto(address);
  await colleague.goto(address);
  await comment(colleague, "Komt dit ook aan?");
  await expect(author.getByRole("button", { name: "1 nieuwe reactie" })).toBeVisible({ timeout: 30_000 });
});
