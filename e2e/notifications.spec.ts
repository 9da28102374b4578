import { expect, test } from "./support/fixtures.ts";
import type { Mailbox } from "./support/fixtures.ts";
import { comment, ownCase, unsubscribePath } from "./support/mail.ts";

/** Both projects may run at once on one community: what is somebody's own is of somebody else in each. */
const either = (desktop: Mailbox, phone: Mailbox) => (test.info().project.name === "phone" ? phone : desktop);

test("what belongs together stands together in the bell, and is read together", async ({ as }) => {
  const author = await as("collega.apeldoorn@example.nl");
  const { nummer, titel } = await ownCase(author);
  const reader = await as("deelnemer.amersfoort@example.nl");
  await reader.goto("/");
  for (let turn = 0; turn < 3; turn += 1) await comment(reader, nummer);

  await author.goto("/meldingen");
  const line = author.getByRole("listitem").filter({ hasText: titel });
  await expect(line).toHaveCount(1);
  await expect(line).toContainText("3 reacties op je casus");
  await line.getByRole("button", { name: "Markeer als gelezen" }).click();
  await expect(line.getByText("Nieuw", { exact: true })).toHaveCount(0);

  await author.getByRole("combobox", { name: "Laat zien" }).selectOption("Nieuw");
  await author.getByRole("button", { name: "Kies" }).click();
  await expect(author).toHaveURL(/toon=nieuw/);
  await expect(author.getByRole("listitem").filter({ hasText: titel })).toHaveCount(0);
  await author.goto("/meldingen?soort=eigen-casus");
  await expect(line).toHaveCount(1);
});

test("a reader follows a case, hears of it, and then wants to know nothing more", async ({ as }) => {
  const author = await as("deelnemer.berkelland@example.nl");
  const { nummer, titel } = await ownCase(author);
  const reader = await as("collega.berkelland@example.nl");
  await reader.goto(`/casussen/${nummer}`);
  await expect(reader.getByText("Je volgt deze casus niet")).toBeVisible();
  await reader.getByRole("button", { name: "Volgen", exact: true }).click();
  await expect(reader.getByText("Je volgt deze casus", { exact: true })).toBeVisible();
  await comment(author, nummer);
  await reader.goto("/meldingen");
  const line = reader.getByRole("listitem").filter({ hasText: titel });
  await expect(line).toContainText("reageerde op een casus die je volgt");

  await reader.goto(`/casussen/${nummer}`);
  await reader.getByText("Anders kiezen").click();
  await reader.getByRole("combobox", { name: "Wat wil je horen?" }).selectOption("Laat me niets weten");
  await reader.locator("#op-de-hoogte").getByRole("button", { name: "Opslaan" }).click();
  await expect(reader.getByText("Je hoort niets van deze casus")).toBeVisible();
  await comment(author, nummer);
  await reader.goto("/meldingen");
  await expect(line).toHaveCount(1);
  await expect(line).not.toContainText("2 reacties");
});

test("how to hear of things is chosen once and stays", async ({ as }) => {
  const page = await as(either("deelnemer.harderwijk@example.nl", "deelnemer.apeldoorn@example.nl"));
  await page.goto("/profiel");
  await page.getByRole("link", { name: "Hoe wil je bericht krijgen?" }).click();
  const followed = page.getByRole("combobox", { name: "Nieuws bij casussen die je volgt" });
  await expect(page.getByRole("combobox", { name: "Antwoorden op jouw reacties" })).toHaveValue("at-once");
  await followed.selectOption("Elke dag, per mail");
  await page.getByRole("combobox", { name: /Op welke dag/ }).selectOption("Vrijdag");
  await page.getByRole("checkbox", { name: "Laat titels zien in mijn mails" }).check();
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("status")).toContainText("Opgeslagen");
  await expect(followed).toHaveValue("daily");
  await expect(page.getByRole("combobox", { name: /Op welke dag/ })).toHaveValue("5");
  await expect(page.getByRole("checkbox", { name: "Laat titels zien in mijn mails" })).toBeChecked();
  await followed.selectOption("Elke week, per mail");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(followed).toHaveValue("weekly");
});

test("the comments of who is blocked fold away for the blocker alone, until the block is lifted", async ({ as }) => {
  const blocker = await as(either("collega.amersfoort@example.nl", "collega.tilburg@example.nl"));
  const { nummer } = await ownCase(blocker);
  const other = await as("collega.breda@example.nl");
  await other.goto("/");
  await comment(other, nummer);
  await blocker.goto(`/casussen/${nummer}`);
  const thread = blocker.getByRole("list", { name: "Reacties" });
  const name = await thread.getByRole("link").first().innerText();
  await thread.getByRole("link").first().click();
  await expect(blocker.getByRole("heading", { level: 1 })).toContainText(name);
  await blocker.getByText(`${name} blokkeren`).click();
  await blocker.getByRole("button", { name: "Blokkeren" }).click();
  await expect(blocker.getByText(`Je hebt ${name} geblokkeerd.`)).toBeVisible();

  await blocker.goto(`/casussen/${nummer}`);
  await expect(thread.getByText("En daarna?")).toBeHidden();
  await thread.getByText("Reactie van iemand die je hebt geblokkeerd").click();
  await expect(thread.getByText("En daarna?")).toBeVisible();
  await other.goto(`/casussen/${nummer}`);
  await expect(other.getByText("En daarna?").first()).toBeVisible();
  await expect(other.getByText("geblokkeerd")).toHaveCount(0);

  await blocker.goto("/profiel/berichten");
  await blocker.getByRole("button", { name: "Blokkade opheffen" }).click();
  await expect(blocker.getByText("Je hebt niemand geblokkeerd.")).toBeVisible();
});

test("the link in a mail stops such mails without signing in, after a button", async ({ page, context }) => {
  const path = await unsubscribePath(page, context);
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: "Wil je geen mail meer over deze casus?" })).toBeVisible();
  await page.goto(path);
  await page.getByRole("button", { name: "Ja, stop deze mail" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Je krijgt deze mail niet meer" })).toBeVisible();
  expect((await page.goto(`/afmelden/${"a".repeat(43)}`))?.status()).toBe(404);
});
