import { openRoom } from "./support/administration.ts";
import { aTitle, expect, test } from "./support/fixtures.ts";

test("an administrator changes a term, sees what would go, and everybody reads the new term", async ({ as, page }) => {
  const administrator = await as("beheerder@example.nl");
  await administrator.goto("/beheer");
  await openRoom(administrator, "Bewaartermijnen");
  await expect(administrator.getByRole("heading", { level: 1, name: "Bewaartermijnen" })).toBeVisible();
  const row = administrator.getByRole("row", { name: /^E-mails die wij stuurden/ });
  await expect(row).toContainText(/\d+ dagen/);
  await expect(row.getByRole("cell").last()).toHaveText(/^[\d.]+$/);
  const field = administrator.getByRole("textbox", { name: /^E-mails die wij stuurden/ });

  await field.fill("365");
  await administrator.getByRole("button", { name: "Termijnen bewaren" }).click();
  await expect(administrator.getByText("Kies een getal van hoogstens 90.").first()).toBeVisible();

  for (const days of ["45", "30"]) {
    await field.fill(days);
    await administrator.getByRole("button", { name: "Termijnen bewaren" }).click();
    await expect(row).toContainText(`${days} dagen`);
    await page.goto("/privacy");
    const term = page.getByRole("definition").filter({ hasText: "Dat we mailden, gaat weg." });
    await expect(term).toContainText(`${days} dagen.`);
  }
});

test("an administrator writes a text of the privacy page, looks at it first, and puts the first one back", async ({
  as,
  page,
}) => {
  const administrator = await as("beheerder@example.nl");
  const words = aTitle("Onze functionaris heet u welkom");
  await administrator.goto("/beheer/teksten?tekst=privacyController&taal=nl");
  await expect(administrator.getByRole("heading", { name: /^Privacy: wie is verantwoordelijk/ })).toBeVisible();
  await expect(async () => {
    await administrator.getByRole("textbox", { name: /^Tekst/ }).fill(words);
    await administrator.getByRole("button", { name: "Voorbeeld" }).click();
    await expect(administrator.getByRole("status", { name: "Zo ziet het eruit" })).toContainText(words);
  }).toPass();
  await page.goto("/privacy");
  await expect(page.getByText(words)).toHaveCount(0);
  await administrator.getByRole("button", { name: "Bewaren", exact: true }).click();
  await expect(administrator.getByRole("button", { name: "Zet de eerste tekst terug" })).toBeVisible();
  await page.goto("/privacy");
  await expect(page.getByText(words)).toBeVisible();
  await administrator.getByRole("button", { name: "Zet de eerste tekst terug" }).click();
  await expect(administrator.getByRole("button", { name: "Zet de eerste tekst terug" })).toHaveCount(0);
  await page.goto("/privacy");
  await expect(page.getByText(words)).toHaveCount(0);
});

test("a participant finds no rooms of Beheer, and everybody finds how to report a weak spot", async ({ as, page }) => {
  const participant = await as("deelnemer.tilburg@example.nl");
  for (const path of ["/beheer/bewaren", "/beheer/teksten"])
    expect((await participant.goto(path))?.status(), path).toBe(403);
  await page.goto("/");
  await page.getByRole("link", { name: "Kwetsbaarheid melden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kwetsbaarheid melden" })).toBeVisible();
  const text = await (await page.request.get("/.well-known/security.txt")).text();
  expect(text).toMatch(/^Policy: .+\/kwetsbaarheid-melden$/m);
});
