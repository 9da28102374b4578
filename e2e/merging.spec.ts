import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./support/fixtures.ts";
import type { Mailbox } from "./support/fixtures.ts";
import { followLink } from "./support/mail.ts";

const someLetters = () => Math.random().toString(36).replace(/[^a-z]/g, "").slice(0, 6) + Date.now().toString(36).replace(/\d/g, "x"); // prettier-ignore

/** Two accounts of one person: invited at two organisations, and both taken. */
async function twoAccounts(administrator: Page, page: Page) {
  const letters = someLetters();
  const [old, present] = [`oud.${letters}@example.nl`, `nieuw.${letters}@example.nl`] as [Mailbox, Mailbox];
  const list = `e-mail;naam;organisatie\n${old};Dina Dubbel;Tilburg\n${present};Dina Dubbel-Verhuis;Breda`;
  await administrator.goto("/beheer/uitnodigingen");
  const send = administrator.getByRole("button", { name: "Verstuur 2 uitnodigingen" });
  await expect(async () => {
    await administrator.getByRole("textbox", { name: "De lijst" }).fill(list);
    await administrator.getByRole("button", { name: "Lijst controleren" }).click();
    await expect(send).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await send.click();
  await expect(administrator.getByText("2 uitnodigingen gaan op de post.")).toBeVisible();
  for (const email of [old, present]) {
    await page.context().clearCookies();
    await followLink(page, email, "/uitnodiging");
    await page.getByRole("button", { name: "Doe mee" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Wie ben je?" })).toBeVisible();
  }
  return { old, present };
}

const profileOf = async (person: Page) => {
  await person.goto("/profiel");
  return (await person.getByRole("main").locator('a[href^="/deelnemers/"]').first().getAttribute("href"))!;
};

test("somebody with two accounts makes them one, and finds everything back", async ({ as, page }) => {
  test.slow();
  const { old, present } = await twoAccounts(await as("beheerder@example.nl"), page);
  const before = await as(old);
  const formerAddress = await profileOf(before);
  const titel = `Wie veegt het plein ${someLetters()}`;
  const data = { titel, watGebeurdeEr: "Bewoners vroegen wie het plein veegt.", werkpraktijken: ["mapping"], domein: "fysiek-domein", zichtbaarheid: "deelnemers" }; // prettier-ignore
  const headers = { Origin: new URL(before.url()).origin };
  expect((await before.request.post("/api/v1/casussen", { data, headers })).status()).toBe(201);

  const person = await as(present);
  const address = await profileOf(person);
  await person.getByRole("link", { name: "Accounts samenvoegen" }).click();
  await expect(person.getByRole("heading", { level: 1, name: "Accounts samenvoegen" })).toBeVisible();
  await person.reload();
  const ask = async (email: string) => {
    await person.getByRole("textbox", { name: "Het adres van je andere account" }).fill(email);
    await person.getByRole("button", { name: "Stuur de mail" }).click();
  };
  await expect(async () => {
    await ask(present);
    await expect(person.getByRole("link", { name: "Dit is het adres waarmee je nu bent ingelogd.", exact: false })).toBeVisible({ timeout: 5_000 }); // prettier-ignore
  }).toPass();
  await expectAccessible(person, "one's own address");
  await ask(old);
  await expect(person.getByRole("heading", { name: "De mail is onderweg" })).toBeVisible();
  await expect(person.getByText(`We stuurden een mail naar ${old}.`, { exact: false })).toBeVisible();
  await expectAccessible(person, "a mail that is on its way");

  // Who reads the mail in the other account can do nothing with it.
  await followLink(before, old, "/profiel/samenvoegen/bevestigen");
  await expect(before.getByText("Deze link is gebruikt of verlopen", { exact: false })).toBeVisible();
  await followLink(person, old, "/profiel/samenvoegen/bevestigen");
  await expect(person.getByText("Dina Dubbel, Tilburg", { exact: false })).toBeVisible();
  await expect(person.getByRole("listitem").filter({ hasText: "1 casus" })).toBeVisible();
  await expectAccessible(person, "what a merge would do");
  await expectNoSidewaysScroll(person, "what a merge would do");
  await person.getByRole("button", { name: "Samenvoegen" }).click();
  await expect(person.getByRole("link", { name: /^Zet een vinkje/ })).toBeVisible();
  await person.getByRole("checkbox", { name: "Ja, beide accounts zijn van mij" }).check();
  await person.getByRole("button", { name: "Samenvoegen" }).click();
  await expect(person.getByText("Je twee accounts zijn nu één.")).toBeVisible();

  await person.goto(formerAddress);
  await expect(person).toHaveURL(new RegExp(`${address}$`));
  await expect(person.getByRole("link", { name: titel })).toBeVisible();
  await before.goto("/profiel");
  await expect(before).toHaveURL(/\/inloggen/);
});
