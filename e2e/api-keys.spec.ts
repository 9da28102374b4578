import { expect, expectAccessible, test } from "./support/fixtures.ts";

test("somebody makes a key, their software uses it, and it stops when they revoke it", async ({ as, playwright }) => {
  const person = await as("onderzoeker@example.nl");
  await person.goto("/profiel");
  await person.getByRole("link", { name: "API-sleutels" }).click();
  await person.getByRole("button", { name: "Maak sleutel" }).click();
  await expect(person.getByRole("link", { name: "Geef de sleutel een naam." })).toBeVisible();
  const name = `Onderzoek ${Date.now().toString(36)}`;
  await person.getByRole("textbox", { name: "Naam" }).fill(name);
  await person.getByRole("radio", { name: "Lezen en schrijven" }).check();
  await person.getByRole("combobox", { name: "Hoe lang werkt hij?" }).selectOption("30 dagen");
  await person.getByRole("button", { name: "Maak sleutel" }).click();
  await expect(person.getByText("Je ziet hem maar één keer.", { exact: false })).toBeVisible();
  const key = await person.getByLabel("De nieuwe sleutel").innerText();
  expect(key).toMatch(/^lk_[\w-]{43}$/);
  await expectAccessible(person, "a key that was just made");
  const line = person.getByRole("listitem").filter({ hasText: name });
  await expect(line.getByText("nog niet gebruikt", { exact: false })).toBeVisible();

  const { baseURL } = test.info().project.use;
  const software = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { Authorization: `Bearer ${key}` },
  });
  const me = await software.get("/api/v1/ik");
  expect([me.status(), ((await me.json()) as { rol: string }).rol]).toEqual([200, "onderzoeker"]);
  const { items } = (await (await software.get("/api/v1/casussen?aantal=1")).json()) as { items: { nummer: number }[] };
  expect((await software.put(`/api/v1/casussen/${items[0]!.nummer}/stem`)).status()).toBe(200);

  await person.reload();
  await expect(person.getByText(key)).toHaveCount(0);
  await expect(line.getByText("gebruikt", { exact: false })).toBeVisible();
  await line.getByRole("button", { name: "Intrekken" }).click();
  await person.getByRole("dialog").getByRole("button", { name: "Intrekken" }).click();
  await expect(line).toHaveCount(0);
  expect((await software.get("/api/v1/ik")).status()).toBe(401);
  await software.dispose();
});
