import { readFile } from "node:fs/promises";
import { openRoom } from "./support/administration.ts";
import { aTitle, expect, expectAccessible, expectNoSidewaysScroll, test } from "./support/fixtures.ts";

test("an administrator takes in cases from a file, sees what is wrong first, and brings the mended rows again", async ({
  as,
}) => {
  const [good, wrong] = [aTitle("Uit een oud bestand"), aTitle("Zonder domein")];
  const administrator = await as("beheerder@example.nl");
  await administrator.goto("/beheer");
  await openRoom(administrator, "Invoeren");
  await expect(administrator.getByRole("heading", { level: 1, name: "Casussen invoeren" })).toBeVisible();
  await administrator.getByRole("button", { name: "Controleer" }).click();
  await expect(administrator.getByText("Kies een bestand of plak een tekst.")).toBeVisible();

  const table = (domain: string) =>
    [
      "titel;watGebeurdeEr;werkpraktijken;domein;auteur",
      `${good};"Buren wilden een bankje.";werken-aan-relaties;balie;deelnemer.breda@example.nl`,
      `${wrong};=1+1;mapping|support;${domain};deelnemer.breda@example.nl`,
    ].join("\n");
  await administrator.getByRole("textbox", { name: "Of plak de tekst" }).fill(table("zee"));
  await administrator.getByRole("button", { name: "Controleer" }).click();
  await expect(administrator.getByRole("heading", { level: 1, name: "Rapport van je bestand" })).toBeVisible();
  const row = (title: string) => administrator.getByRole("row").filter({ hasText: title });
  await expect(row(good)).toContainText("Kan erin");
  await expect(row(wrong)).toContainText("domein: Kies een van de antwoorden.");
  await expectAccessible(administrator, "a report on a file");
  await expectNoSidewaysScroll(administrator, "a report on a file");

  const [file] = await Promise.all([
    administrator.waitForEvent("download"),
    administrator.getByRole("link", { name: "Download regels met fouten (CSV)" }).click(),
  ]);
  const leftOut = await readFile(await file.path(), "utf8");
  expect(leftOut).toContain(`"'=1+1"`);
  expect(leftOut).not.toContain(good);

  await expect(async () => {
    await administrator.getByRole("button", { name: "Voer 1 casus in" }).click();
    await expect(administrator.getByText("Ingevoerd: 1.", { exact: false })).toBeVisible({ timeout: 15_000 });
  }).toPass();
  await expect(row(good)).toContainText("Staat er al");

  await administrator.getByRole("link", { name: "Controleer een ander bestand" }).click();
  await administrator.getByRole("button", { name: "Bestand (optioneel)" }).setInputFiles({
    name: "verbeterd.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(leftOut.replace('"zee"', '"balie"')),
  });
  await administrator.getByRole("button", { name: "Controleer" }).click();
  await expect(row(wrong)).toContainText("Kan erin");

  const reader = await as("collega.tilburg@example.nl");
  await reader.goto(`/casussen?zoek=${encodeURIComponent(good)}`);
  await reader.getByRole("link", { name: good, exact: true }).click();
  await expect(reader.getByRole("heading", { level: 1, name: good })).toBeVisible();
});

test("a researcher takes the file for research, once they agree to its rules", async ({ as }) => {
  const researcher = await as("onderzoeker@example.nl");
  await researcher.goto("/beheer/uitvoer");
  await expect(researcher.getByRole("heading", { level: 1, name: "Gegevens uitvoeren" })).toBeVisible();
  await expect(researcher.getByRole("button", { name: "Download alles" })).toHaveCount(0);
  await researcher.getByRole("button", { name: "Download onderzoeksbestand" }).click();
  await expect(researcher.getByText("Zet een vinkje als je het zeker weet.")).toBeVisible();
  await expectAccessible(researcher, "the export page with a mistake");
  await researcher.getByRole("checkbox", { name: "Ik houd me aan deze regels" }).check();
  const [file] = await Promise.all([
    researcher.waitForEvent("download"),
    researcher.getByRole("button", { name: "Download onderzoeksbestand" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^leerkring-onderzoek-[\d-]+\.zip$/);
  const bytes = await readFile(await file.path(), "latin1");
  for (const name of ["cases.jsonl", "comments.jsonl", "schema.json", "README.md"]) expect(bytes).toContain(name);
});
