import { isSignedWith, openReceiver } from "../tests/support/receiver.ts";
import { openRoom } from "./support/administration.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./support/fixtures.ts";

test("somebody posts a case with a key, and a system of an organisation hears of it, signed and without a word of it", async ({
  as,
  playwright,
}) => {
  const receiver = await openReceiver();
  const administrator = await as("beheerder@example.nl");
  await administrator.goto("/beheer");
  await openRoom(administrator, "Webhooks");
  await expect(administrator.getByRole("heading", { name: "Webhooks", level: 1 })).toBeVisible();
  await expect(async () => {
    await administrator.getByRole("button", { name: "Webhook toevoegen" }).click();
    await expect(administrator.getByRole("alert").getByRole("link").first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await administrator.getByRole("textbox", { name: "Adres" }).fill(receiver.address);
  await administrator.getByRole("checkbox", { name: "Casus geplaatst" }).check();
  await administrator.getByRole("radio", { name: "Wat alle deelnemers mogen lezen" }).check();
  await administrator.getByRole("button", { name: "Webhook toevoegen" }).click();
  await expect(administrator.getByText("Je ziet het maar één keer.", { exact: false })).toBeVisible();
  const secret = await administrator.getByLabel("Het geheim").innerText();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  await expectAccessible(administrator, "a webhook that was just made");

  const person = await as("onderzoeker@example.nl");
  await person.goto("/profiel/sleutels");
  await person.getByRole("textbox", { name: "Naam" }).fill(`Koppeling ${Date.now().toString(36)}`);
  await person.getByRole("radio", { name: "Lezen en schrijven" }).check();
  await person.getByRole("button", { name: "Maak sleutel" }).click();
  await expect(person.getByText("Je ziet hem maar één keer.", { exact: false })).toBeVisible();
  const key = await person.getByLabel("De nieuwe sleutel").innerText();
  const software = await playwright.request.newContext({
    baseURL: test.info().project.use.baseURL,
    extraHTTPHeaders: { Authorization: `Bearer ${key}` },
  });
  const titel = `Een bankje op de koppeling ${Date.now().toString(36)}`;
  const data = {
    titel,
    watGebeurdeEr: "Het bankje ging weg.",
    werkpraktijken: ["mapping"],
    domein: "balie",
    zichtbaarheid: "deelnemers",
  };
  const headers = { "Idempotency-Key": crypto.randomUUID() };
  const posted = await software.post("/api/v1/casussen", { data, headers });
  expect(posted.status(), await posted.text()).toBe(201);
  const { nummer } = (await posted.json()) as { nummer: number };

  const heard = () =>
    receiver.received.filter(({ body }) => (JSON.parse(body) as { data: { casus: number } }).data.casus === nummer);
  await expect.poll(() => heard().length, { timeout: 30_000 }).toBe(1);
  const [message] = heard();
  expect(isSignedWith(secret, message!)).toBe(true);
  expect(JSON.parse(message!.body)).toMatchObject({ type: "casus.geplaatst", data: { reactie: null } });
  expect(message!.body).not.toContain("bankje");
  // What it was about is read with the key, as far as its holder may.
  const read = await software.get((JSON.parse(message!.body) as { data: { links: { self: string } } }).data.links.self);
  expect(((await read.json()) as { titel: string }).titel).toBe(titel);

  await administrator.getByRole("link", { name: receiver.address }).click();
  await expect(administrator.getByRole("row").filter({ hasText: `#${nummer}` })).toContainText("aangekomen");
  await expect(async () => {
    await administrator.getByRole("button", { name: "Zet uit" }).click();
    await expect(administrator.getByRole("button", { name: "Zet aan" })).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await software.dispose();
  await receiver.close();
});

test("somebody reads how the API works, also on a small screen", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto("/over");
  await page.getByRole("link", { name: "hoe de API werkt" }).click();
  await expect(page.getByRole("heading", { name: "De API van Leerkring", level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "casussen", exact: true }).click();
  await expect(page.getByRole("link", { name: "POST /casussen", exact: true })).toBeVisible();
  await page.getByText("Voorbeeld van postCasus").click();
  await expect(page.getByRole("region", { name: "Vraag van postCasus" })).toContainText("Idempotency-Key");
  await expectNoSidewaysScroll(page, "the description of the API");
});

test("somebody follows the public cases of a practice and of a municipality", async ({ page }) => {
  for (const address of ["/praktijken/werken-aan-relaties", "/gemeenten/breda"]) {
    await page.goto(address);
    const feed = await page.locator('link[rel="alternate"][type="application/atom+xml"]').getAttribute("href");
    expect(new URL(feed!, page.url()).pathname).toBe(`${address}/casussen.atom`);
    await expect(page.getByRole("link", { name: "Volg openbare casussen" })).toBeVisible();
    const answer = await page.request.get(`${address}/casussen.atom`);
    expect(answer.headers()["content-type"]).toContain("application/atom+xml");
    expect(await answer.text()).toContain(`<link rel="self"`);
  }
  expect((await page.request.get("/gemeenten/nergens/casussen.atom")).status()).toBe(404);
  expect((await page.request.get("/praktijken/nergens/casussen.atom")).status()).toBe(404);
});
