import { expect, expectAccessible, test } from "./support/fixtures";

test("a resident asks something about a public case, a moderator answers, and the answer comes by mail", async ({
  page,
  as,
}) => {
  const words = `Mijn hond staat erin, nummer ${Date.now()}.`;
  const answer = `Dat is eruit, antwoord ${Date.now()}.`;
  const address = `bewoner.${Date.now()}@example.nl`;
  await page.goto("/casussen?zoek=heimachine");
  await page.getByRole("link", { name: /een heimachine/ }).click();
  await page.getByRole("link", { name: "Gaat deze casus over jou?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Gaat een casus over jou?" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Welke casus/ })).toHaveValue(/^\d+$/);

  await page.getByRole("button", { name: "Verzoek versturen" }).click();
  await expect(page.getByRole("heading", { name: "Er gaat nog iets niet goed" })).toBeFocused();
  await expectAccessible(page, "the form with mistakes");

  await page.getByRole("radio", { name: "Er moet iets weg" }).check();
  await page.getByRole("textbox", { name: "Wat wil je?" }).fill(words);
  await page.getByRole("radio", { name: "E-mail" }).check();
  await page.getByRole("textbox", { name: /^Je e-mailadres/ }).fill(address);
  await page.getByRole("button", { name: "Verzoek versturen" }).click();
  const done = page.getByRole("status").filter({ hasText: "Je verzoek is binnen." });
  await expect(done).toContainText("Je hoort het uiterlijk");
  const code = /([2-9A-Z]{4}-){2}[2-9A-Z]{4}/.exec(await done.innerText())![0];
  await expectAccessible(page, "the acknowledgement");

  const moderator = await as("moderator.breda@example.nl");
  await moderator.goto("/meldingen");
  await moderator.getByRole("link", { name: `Verzoek ${code}` }).click();
  await expect(moderator.getByRole("heading", { level: 1, name: "Er moet iets weg" })).toBeVisible();
  await expect(moderator.getByText(words)).toBeVisible();
  await expect(moderator.getByText("nog 30 dagen")).toBeVisible();
  await moderator.getByRole("button", { name: "Ik pak dit op" }).click();
  await expect(moderator.getByText(/pakte dit op/)).toBeVisible();
  await moderator.getByRole("radio", { name: "Weggehaald" }).check();
  await moderator.getByRole("textbox", { name: "Antwoord aan de inwoner" }).fill(answer);
  await moderator.getByRole("button", { name: "Afronden" }).click();
  await expect(moderator.getByText(/rondde dit af \(Weggehaald\)/)).toBeVisible();
  await moderator.goto("/moderatie/verzoeken");
  await expect(moderator.getByRole("region", { name: "Afgerond" }).getByText(code)).toBeVisible();
  await moderator.goto("/moderatie/logboek");
  await expect(moderator.getByRole("cell", { name: /rondde een verzoek af/ }).first()).toBeVisible();
  await expect(moderator.getByText(words)).toHaveCount(0);

  await page.goto("/demo/postvak");
  await expect(page.getByText(`Je verzoek ${code} is binnen`)).toBeVisible();
  await expect(page.getByText(answer)).toBeVisible();
  await expect(page.getByText(words)).toHaveCount(0);
});

test("the footer leads to the form, and a participant cannot see what residents asked", async ({ page, as }) => {
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Gaat een casus over jou?" }).click();
  await expect(page.getByRole("textbox", { name: /^Welke casus/ })).toHaveValue("");

  const participant = await as("deelnemer.tilburg@example.nl");
  const answer = await participant.goto("/moderatie/verzoeken");
  expect(answer?.status()).toBe(403);
});
