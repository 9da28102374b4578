import { openRoom } from "./support/administration.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./support/fixtures.ts";
import { followLink } from "./support/mail.ts";

const someLetters = () => Math.random().toString(36).replace(/[^a-z]/g, "").slice(0, 6) + Date.now().toString(36).replace(/\d/g, "x"); // prettier-ignore

test("an administrator invites a list with a mistake in it; a newcomer comes in and posts a case", async ({
  as,
  page,
}) => {
  test.slow();
  const administrator = await as("beheerder@example.nl");
  const [email, other] = [`genodigd.${someLetters()}@example.nl`, `ook.${someLetters()}@example.nl`];
  const list = `e-mail;naam;organisatie\n${email};Nienke Nieuwkomer;Breda\ngeen-adres;Wie Weet;Breda\n${other};Otto Ook;Nergenshuizen`;
  await administrator.goto("/beheer");
  await openRoom(administrator, "Uitnodigingen");
  const send = administrator.getByRole("button", { name: "Verstuur 1 uitnodiging" });
  await expect(async () => {
    await administrator.getByRole("textbox", { name: "De lijst" }).fill(list);
    await administrator.getByRole("button", { name: "Lijst controleren" }).click();
    await expect(send).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await expect(administrator.getByText("2 regels kloppen nog niet.", { exact: false })).toBeVisible();
  const wrong = (words: string) => administrator.getByRole("row").filter({ hasText: words });
  await expect(wrong("geen-adres")).toContainText("Vul een e-mailadres in");
  await expect(wrong(other)).toContainText("Deze organisatie kennen we niet.");
  await expectAccessible(administrator, "a list that was checked");
  await send.click();
  await expect(administrator.getByText("1 uitnodiging gaat op de post.")).toBeVisible();
  await expect(administrator.getByRole("textbox", { name: "De lijst" })).toHaveValue(list);

  await followLink(page, email, "/uitnodiging");
  await expect(page.getByText("namens Breda", { exact: false })).toBeVisible();
  await expectAccessible(page, "an invitation");
  const address = page.url();
  await page.getByRole("button", { name: "Doe mee" }).click();

  await expect(page.getByRole("heading", { level: 2, name: "Wie ben je?" })).toBeVisible();
  await expectAccessible(page, "the first step");
  await expectNoSidewaysScroll(page, "the first step");
  await expect(async () => {
    await page.getByRole("combobox", { name: "Functie" }).fill("wijkmanager");
    await page.getByRole("button", { name: "Bewaar en ga verder" }).click();
    await expect(page.getByRole("heading", { name: "Welke praktijken interesseren je?" })).toBeVisible({
      timeout: 5_000,
    });
  }).toPass();
  await page.getByRole("checkbox", { name: "Werken aan relaties" }).check();
  await page.getByRole("button", { name: "Bewaar en ga verder" }).click();
  await expect(page.getByRole("heading", { name: "Hoe wil je van ons horen?" })).toBeVisible();
  await page.getByRole("radio", { name: "Elke dag één mail" }).check();
  await page.getByRole("button", { name: "Bewaar en begin" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dag Nienke" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Voor jou" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Maak kennis in drie stappen" })).toHaveCount(0);

  const titel = `Wie veegt het plein ${someLetters()}`;
  const data = { titel, watGebeurdeEr: "Bewoners vroegen wie het plein veegt.", werkpraktijken: ["mapping"], domein: "fysiek-domein", zichtbaarheid: "deelnemers" }; // prettier-ignore
  const headers = { Origin: new URL(page.url()).origin };
  expect((await page.request.post("/api/v1/casussen", { data, headers })).status()).toBe(201);
  await administrator.goto("/beheer/uitnodigingen?stand=accepted");
  const line = administrator.getByRole("listitem").filter({ hasText: email });
  await expect(line).toContainText("aangenomen");
  await expect(line.getByRole("button")).toHaveCount(0);

  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: "Deze uitnodiging werkt niet meer" })).toBeVisible();
});

test("an invitation is sent again, and withdrawn", async ({ as, page }) => {
  const administrator = await as("beheerder@example.nl");
  const email = `intrekken.${someLetters()}@example.nl`;
  await administrator.goto("/beheer/uitnodigingen");
  const one = administrator.getByRole("region", { name: "Eén persoon uitnodigen" });
  await one.getByRole("textbox", { name: "Naam" }).fill("Ine Trek");
  await one.getByRole("textbox", { name: "E-mailadres" }).fill(email);
  await one.getByRole("combobox", { name: "Organisatie" }).selectOption("Tilburg");
  await expect(async () => {
    await one.getByRole("button", { name: "Uitnodiging versturen" }).click();
    await expect(one.getByText("De uitnodiging aan Ine Trek gaat op de post.")).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await followLink(page, email, "/uitnodiging");
  const old = page.url();
  const line = administrator.getByRole("listitem").filter({ hasText: email });
  await line.getByRole("button", { name: "Opnieuw versturen" }).click();
  await expect(line.getByText("De mail gaat opnieuw op de post.", { exact: false })).toBeVisible();
  await page.goto(old);
  await expect(page.getByRole("heading", { level: 1, name: "Deze uitnodiging werkt niet meer" })).toBeVisible();
  await line.getByRole("button", { name: "Intrekken" }).click();
  await administrator.getByRole("dialog").getByRole("button", { name: "Intrekken" }).click();
  await expect(line).toContainText("ingetrokken");
});

test("somebody asks to come in, an administrator lets them, and they skip the first steps", async ({ as, page }) => {
  test.slow();
  const email = `vraagt.${someLetters()}@example.nl`;
  await page.goto("/inloggen");
  await page.getByRole("link", { name: "Vraag toegang" }).click();
  await page.getByRole("textbox", { name: "Je naam" }).fill("Vera Vraagt");
  await page.getByRole("textbox", { name: "Je werkadres" }).fill(email);
  await page.getByRole("combobox", { name: "Waar werk je?" }).selectOption("Apeldoorn");
  await page
    .getByRole("textbox", { name: "Waarom wil je meedoen?" })
    .fill("Ik werk in de wijk en wil leren van collega’s.");
  await expect(async () => {
    await page.getByRole("button", { name: "Vraag toegang" }).click();
    await expect(page.getByRole("heading", { name: "Kijk in je mail" })).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await followLink(page, email, "/toegang-vragen/bevestigen");
  await page.getByRole("button", { name: "Ja, dit is mijn adres" }).click();
  await expect(page.getByText("Je vraag is binnen.", { exact: false })).toBeVisible();

  const administrator = await as("beheerder@example.nl");
  await administrator.goto("/beheer/toegang");
  const line = administrator.getByRole("listitem").filter({ hasText: email });
  await expect(line).toContainText("Let op: dit domein kennen we niet.");
  await expect(line).toContainText("Ik werk in de wijk");
  await expectAccessible(administrator, "a request to come in");
  await expect(async () => {
    await line.getByRole("button", { name: "Toelaten" }).click();
    await expect(line).toHaveCount(0, { timeout: 5_000 });
  }).toPass();

  await followLink(page, email, "/uitnodiging");
  await page.getByRole("button", { name: "Doe mee" }).click();
  await page.getByRole("button", { name: "Overslaan", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dag Vera" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Maak kennis in drie stappen" })).toHaveCount(0);
});

test("a facilitator passes on a link, and a visitor with it signs in and becomes a member", async ({ as, page }) => {
  const facilitator = await as("begeleider@example.nl");
  await facilitator.goto("/leerkringen/nieuw");
  const name = `Kring van ${someLetters()}`;
  await facilitator.getByRole("textbox", { name: "Naam" }).fill(name);
  await facilitator.getByRole("textbox", { name: /waar/i }).fill("Samen leren van pleinen.");
  await facilitator.getByRole("radio", { name: /Besloten/ }).check();
  await expect(async () => {
    await facilitator.locator("main form").getByRole("button").last().click();
    await expect(facilitator.getByRole("heading", { level: 1, name })).toBeVisible({ timeout: 5_000 });
  }).toPass();
  const made = facilitator.getByLabel("De link", { exact: true });
  await expect(async () => {
    await facilitator.getByRole("button", { name: "Maak link" }).click();
    await expect(made).toBeVisible({ timeout: 5_000 });
  }).toPass();
  const address = new URL(await made.innerText());
  await expectAccessible(facilitator, "a circle with a link that was just made");

  await page.goto(address.pathname + address.search);
  await page.getByRole("button", { name: /Mirjam van Dijk/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Lid worden van ${name}` })).toBeVisible();
  await page.getByRole("button", { name: "Lid worden" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await facilitator.reload();
  await expect(facilitator.getByText("1 van 10 plaatsen gebruikt", { exact: false })).toBeVisible();
  await facilitator.getByRole("button", { name: "Intrekken" }).click();
  await facilitator.getByRole("dialog").getByRole("button", { name: "Intrekken" }).click();
  await expect(facilitator.getByText("plaatsen gebruikt", { exact: false })).toHaveCount(0);
  await page.goto(address.pathname + address.search);
  await expect(page.getByRole("heading", { level: 1, name: "Deze link werkt niet meer" })).toBeVisible();
});
