import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";

/** A public case of the demo that nobody edits in these tests. */
const CASE = /Boze buren, een heimachine/;

async function openCase(page: Page) {
  await page.goto("/casussen?zoek=heimachine");
  await page.getByRole("link", { name: CASE }).click();
  await expect(page.getByRole("heading", { level: 1, name: CASE })).toBeVisible();
}

const unique = (text: string) => `${text} ${Date.now().toString(36)}`;

test("an answer stands under its comment, can be edited, and leaves an empty place when it goes", async ({ as }) => {
  const page = await as("collega.harderwijk@example.nl");
  await openCase(page);
  const body = unique("Wie belt de uitvoerder?");
  await page.getByRole("radio", { name: "Vraag", exact: true }).check();
  await page.getByRole("textbox", { name: "Schrijf een reactie" }).fill(body);
  await page.getByRole("button", { name: "Reactie plaatsen" }).click();
  const mine = page.getByRole("list", { name: "Reacties" }).getByRole("listitem").filter({ hasText: body }).last();
  await expect(mine.getByRole("button", { name: "Bewerken" })).toBeVisible();
  await expect(mine.getByRole("button", { name: "Melden" })).toHaveCount(0);

  const colleague = await as("balie.breda@example.nl");
  await openCase(colleague);
  const theirs = colleague.getByRole("listitem").filter({ hasText: body }).last();
  await theirs.getByRole("button", { name: "Beantwoorden" }).click();
  const answer = unique("De buurvrouw met de sleutel.");
  await theirs.getByRole("radio", { name: "Ervaring" }).check();
  await theirs.getByRole("textbox", { name: "Schrijf een antwoord" }).fill(answer);
  await theirs.getByRole("button", { name: "Reactie plaatsen" }).click();
  await expect(theirs.getByRole("listitem").filter({ hasText: answer })).toBeVisible();

  await mine.getByRole("button", { name: "Bewerken" }).first().click();
  await page.getByRole("textbox", { name: "Schrijf een reactie" }).first().fill(`${body} En wanneer?`);
  await page.getByRole("button", { name: "Opslaan" }).click();
  const edited = page
    .getByRole("listitem")
    .filter({ hasText: `${body} En wanneer?` })
    .last();
  await expect(edited.getByText("bewerkt")).toBeVisible();

  await edited.getByRole("button", { name: "Verwijderen" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Verwijderen" }).click();
  await expect(page.getByText(body)).toHaveCount(0);
  await expect(page.getByText("Deze reactie is verwijderd.").first()).toBeVisible();
  await expect(page.getByText(answer)).toBeVisible();
});

test("a comment appears at once, and when it fails the text is still in the box", async ({ as }) => {
  const page = await as("collega.tilburg@example.nl");
  await openCase(page);
  const body = unique("Dit komt niet aan.");
  await page.route("**/casussen/*", (route) =>
    route.request().method() === "POST" ? route.abort("connectionreset") : route.continue(),
  );
  await page.getByRole("radio", { name: "Reflectie" }).check();
  const box = page.getByRole("textbox", { name: "Schrijf een reactie" });
  await box.fill(body);
  await page.getByRole("button", { name: "Reactie plaatsen" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Je tekst blijft hier staan" })).toBeVisible();
  await expect(box).toHaveValue(body);
  await expect(page.getByRole("list", { name: "Reacties" }).getByText(body)).toHaveCount(0);

  await page.unroute("**/casussen/*");
  await page.getByRole("button", { name: "Reactie plaatsen" }).click();
  await expect(page.getByRole("list", { name: "Reacties" }).getByText(body)).toHaveCount(1);
  await expect(box).toHaveValue("");
});

test("a comment without a kind or a text says what is missing", async ({ as }) => {
  const page = await as("collega.tilburg@example.nl");
  await openCase(page);
  await page.getByRole("button", { name: "Reactie plaatsen" }).click();
  await expect(page.getByRole("link", { name: "Kies een soort reactie." })).toBeVisible();
  await expect(page.getByRole("link", { name: "Schrijf je reactie." })).toBeVisible();
});

test("a new comment of a colleague comes in while one looks", async ({ as }) => {
  const reader = await as("balie.tilburg@example.nl");
  const writer = await as("collega.apeldoorn@example.nl");
  await openCase(reader);
  await openCase(writer);
  const body = unique("Terwijl jij leest.");
  await writer.getByRole("radio", { name: "Tip", exact: true }).check();
  await writer.getByRole("textbox", { name: "Schrijf een reactie" }).fill(body);
  await writer.getByRole("button", { name: "Reactie plaatsen" }).click();
  await expect(reader.getByText(body)).toBeVisible({ timeout: 25_000 });
});

test("a vote on one's own work is not offered, and a visitor reads along without buttons", async ({ page, as }) => {
  const author = await as("collega.tilburg@example.nl");
  await openCase(author);
  await expect(
    author
      .getByRole("banner")
      .getByRole("link", { name: "Meldingen" })
      .or(author.getByRole("link", { name: "Meldingen" }))
      .first(),
  ).toBeAttached();
  await expect(author.getByRole("main").getByRole("button", { name: "Casus intrekken" })).toBeVisible();
  await openCase(page);
  await expect(page.getByRole("list", { name: "Reacties" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Schrijf een reactie" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Melden" })).toHaveCount(0);
});
