import { aTitle, expect, expectAccessible, names, test } from "./support/fixtures.ts";

const t = names.nl;
const finds = "Persoonsgegevens in Wat gebeurde er?";

test("a citizen service number and an address are stopped and replaced, and a first name is asked about", async ({
  as,
}) => {
  const page = await as("deelnemer.breda@example.nl");
  const title = aTitle("Een bankje bij de vijver");
  await page.goto("/casussen/nieuw");
  await page.getByRole("textbox", { name: t.title }).fill(title);
  await page.getByRole("textbox", { name: t.asked }).fill("Mag het bankje blijven?");
  await page.getByRole("textbox", { name: t.underlying }).fill("Wie zorgt er voor rust in de straat?");
  await page.getByRole("checkbox", { name: t.practices[0] }).check();
  await page.getByRole("radio", { name: t.domain }).check();
  const field = page.getByRole("textbox", { name: t.whatHappened });
  await field.fill("Haar bsn is 123456782 en zij woont op Kerkstraat 12. Samen met Sjoerd liep ik door de wijk.");

  await test.step("what is certain stops the case, and nothing is lost", async () => {
    await page.getByRole("button", { name: t.post }).click();
    await expect(page.getByRole("link", { name: /burgerservicenummer/ })).toBeVisible();
    await expect(page.getByRole("link", { name: /een adres/ })).toBeVisible();
    await expect(field).toHaveValue(/123456782/);
    await expectAccessible(page, "a case that is stopped");
  });

  await test.step("one click marks the place, one click replaces it", async () => {
    const group = page.getByRole("group", { name: finds });
    await group.getByRole("button", { name: "Toon in de tekst" }).first().click();
    await expect(field).toBeFocused();
    const chosen = await field.evaluate((one: HTMLTextAreaElement) =>
      one.value.slice(one.selectionStart, one.selectionEnd),
    );
    expect(chosen).toBe("123456782");
    await group.getByRole("button", { name: "Vervang door [burgerservicenummer]" }).click();
    await group.getByRole("button", { name: "Vervang door [adres]" }).click();
    await expect(field).toHaveValue(
      "Haar bsn is [burgerservicenummer] en zij woont op [adres]. Samen met Sjoerd liep ik door de wijk.",
    );
  });

  await test.step("what is possible is asked once, and the answer is remembered", async () => {
    await page.getByRole("button", { name: t.post }).click();
    await expect(page.getByRole("link", { name: /Klopt dit\? Misschien staat er een naam/ })).toBeVisible();
    await page.getByRole("group", { name: finds }).getByRole("button", { name: "Dit mag blijven staan" }).click();
    await expect(page.getByRole("group", { name: finds })).toHaveCount(0);
    await page.getByRole("button", { name: t.post }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await page.getByRole("link", { name: "Bewerken" }).first().click();
    await field.fill(`${await field.inputValue()} Dat was een goed gesprek.`);
    await page.getByRole("button", { name: "Opslaan", exact: true }).click();
    await expect(page.getByText("Dat was een goed gesprek.")).toBeVisible();
  });
});

test("a phone number in a comment is shown while typing, before it is sent", async ({ as }) => {
  const page = await as("deelnemer.tilburg@example.nl");
  await page.goto("/casussen?zoek=heimachine");
  await page.getByRole("link", { name: /Boze buren, een heimachine/ }).click();
  const box = page.getByRole("textbox", { name: t.write });
  await box.fill("Bel mij op 06 12345678, dan vertel ik meer.");
  await page
    .getByRole("group", { name: `Persoonsgegevens in ${t.write}` })
    .getByRole("button", { name: "Vervang door [telefoonnummer]" })
    .click();
  await expect(box).toHaveValue("Bel mij op [telefoonnummer], dan vertel ik meer.");
});
