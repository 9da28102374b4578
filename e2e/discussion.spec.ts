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
  await page.getByRole("textbox", { name: "Pas je reactie aan" }).fill(`${body} En wanneer?`);
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
  // What a colleague wrote meanwhile waits until it is asked for.
  await expect(page.getByText(answer)).toHaveCount(0);
  await page.getByRole("button", { name: /nieuwe reactie/ }).click({ timeout: 25_000 });
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

test("what is written and sent while the form is still coming is sent when it works", async ({ as }) => {
  const page = await as("collega.breda@example.nl");
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let late = 0;
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes("setRangeText")) {
      late += 1;
      await held;
    }
    await route.fulfill({ response });
  });
  await openCase(page);
  const body = unique("Op een trage lijn, bij Jan de Vries.");
  const box = page.getByRole("textbox", { name: "Schrijf een reactie" });
  await page.getByRole("radio", { name: "Ervaring" }).check();
  await box.pressSequentially(body);
  await page.getByRole("button", { name: "Reactie plaatsen" }).click();
  // Time for what helps against personal data to come before the form does.
  await expect.poll(() => late).toBeGreaterThan(0);
  await page.waitForTimeout(1_500);
  await expect(box).toHaveValue(body);
  release();
  await expect(page.getByText("Klopt dit?").first()).toBeVisible();
  await expect(box).toHaveValue(body);
  await expect(page.getByRole("radio", { name: "Ervaring" })).toBeChecked();
});

test("a new comment of a colleague is told of while one looks, and shown when one asks for it", async ({ as }) => {
  const reader = await as("balie.tilburg@example.nl");
  const writer = await as("collega.apeldoorn@example.nl");
  await openCase(reader);
  await openCase(writer);
  const body = unique("Terwijl jij leest.");
  await writer.getByRole("radio", { name: "Tip", exact: true }).check();
  await writer.getByRole("textbox", { name: "Schrijf een reactie" }).fill(body);
  await writer.getByRole("button", { name: "Reactie plaatsen" }).click();
  const show = reader.getByRole("button", { name: /^\d+ nieuwe reacties?$/ });
  await expect(show).toBeVisible({ timeout: 25_000 });
  await expect(reader.getByText(body)).toHaveCount(0);
  await expect(reader.getByRole("status").filter({ hasText: "nieuwe reactie" })).toHaveCount(1);
  await show.click();
  await expect(reader.getByText(body)).toBeVisible();
  await expect(show).toHaveCount(0);
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

test("who writes or votes keeps the focus while the thread is kept fresh, and hears what happened", async ({ as }) => {
  const page = await as("balie.amersfoort@example.nl");
  const colleague = await as("collega.tilburg@example.nl");
  const hears = page.waitForResponse((response) => response.url().includes("/api/events"));
  await openCase(page);
  await hears;
  await openCase(colleague);
  const origin = new URL(page.url()).origin;
  const number = /\/casussen\/(\d+)/.exec(page.url())![1]!;
  const thread = await (await colleague.request.get(`/api/v1/casussen/${number}/reacties?aantal=1`)).json();
  const { id } = (thread as { items: { id: string }[] }).items[0]!;
  /** Somebody else finds the first comment valuable, or no longer, and this page reads it. */
  const fresh = async () => {
    const read = page.waitForResponse((response) => response.url().endsWith(`/api/v1/reacties/${id}`));
    const headers = { Origin: origin };
    const withdrawn = await colleague.request.delete(`/api/v1/reacties/${id}/stem`, { headers });
    const answer = await colleague.request.put(`/api/v1/reacties/${id}/stem`, { headers });
    expect([withdrawn.status(), answer.status()]).toEqual([200, 200]);
    await read;
  };
  const said = page.getByRole("status");

  await page.getByRole("button", { name: "Reactie plaatsen" }).click();
  await expect(page.getByRole("heading", { name: "Er gaat nog iets niet goed" })).toBeFocused();
  const box = page.getByRole("textbox", { name: "Schrijf een reactie" });
  const body = unique("Ik zag dit ook bij ons.");
  await page.getByRole("radio", { name: "Ervaring" }).check();
  await box.fill(body);
  await fresh();
  await expect(box).toBeFocused();
  const place = page.getByRole("button", { name: "Reactie plaatsen" });
  await place.click();
  await expect(said.filter({ hasText: "Je reactie staat erbij." })).toHaveCount(1);
  await expect(place).toBeFocused();

  const mine = page.getByRole("list", { name: "Reacties" }).getByRole("listitem").filter({ hasText: body }).last();
  await mine.getByRole("button", { name: "Bewerken" }).click();
  await expect(page.getByRole("textbox", { name: "Pas je reactie aan" })).toBeFocused();
  await page.getByRole("button", { name: "Annuleren" }).click();
  await expect(mine).toBeFocused();

  const vote = page
    .getByRole("list", { name: "Reacties" })
    .getByRole("button", { name: /^Waardevol/ })
    .first();
  await vote.focus();
  await vote.press("Space");
  await fresh();
  await expect(vote).toBeFocused();

  await mine.getByRole("button", { name: "Verwijderen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Verwijderen" }).click();
  await expect(said.filter({ hasText: "Je reactie is verwijderd." })).toHaveCount(1);
});
