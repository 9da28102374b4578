import { readFileSync } from "node:fs";
import { aTitle, expect, test } from "./support/fixtures.ts";

test("somebody takes everything along that is kept of them", async ({ as }) => {
  const person = await as("partner.aeno@example.nl");
  const note = aTitle("Nog eens lezen");
  await person.goto("/bladwijzers/nieuw?casus=1");
  await person.getByRole("textbox", { name: /^Notitie/ }).fill(note);
  await person.getByRole("button", { name: "Bewaren" }).first().click();
  await expect(person).not.toHaveURL(/\/nieuw/);
  await person.goto("/profiel");
  await person.getByRole("link", { name: "Mijn gegevens" }).click();
  await expect(person.getByRole("heading", { level: 1, name: "Mijn gegevens" })).toBeVisible();
  const [download] = await Promise.all([
    person.waitForEvent("download"),
    person.getByRole("button", { name: "Mijn gegevens downloaden" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^leerkring-[a-z-]+-\d{4}-\d\d-\d\d\.zip$/);
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  for (const name of ["gegevens.json", "gegevens.html"]) expect(bytes.includes(name)).toBe(true);
});
