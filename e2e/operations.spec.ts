import { openRoom } from "./support/administration.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";

test("an administrator sees whether all works, and what waits", async ({ as }) => {
  const person = await as("beheerder@example.nl");
  await person.goto("/beheer");
  await openRoom(person, "Gezondheid");
  await expect(person.getByRole("heading", { level: 1, name: "Gezondheid" })).toBeVisible();
  const database = person.getByRole("region", { name: "Database" });
  await expect(database.getByText("milliseconden", { exact: false })).toBeVisible();
  await expect(database.getByText(/In orde|Let op/)).toBeVisible();
  await expect(person.getByRole("region", { name: "Back-up" }).getByText("Laatste back-up")).toBeVisible();
  const tidying = person.getByRole("row", { name: /Opruimen wat voorbij is/ });
  await expect(tidying.getByText("In orde")).toBeVisible();
  await expectAccessible(person, "how it does");

  await person.getByRole("link", { name: "Bekijk taken en mails" }).click();
  await expect(person.getByRole("heading", { level: 1, name: "Taken en mails" })).toBeVisible();
  await expect(person.getByRole("row", { name: /^Mails/ })).toBeVisible();
  await person.getByRole("link", { name: "Mislukt", exact: true }).click();
  await expect(person.getByRole("heading", { level: 2, name: "Mislukt" })).toBeVisible();
  await person.getByRole("link", { name: "Mails die niet gingen" }).click();
  await expect(person.getByText("Nog eens versturen kan niet.", { exact: false })).toBeVisible();
  await expectAccessible(person, "mails that did not go");
});

test("an administrator takes a mail from the queue: it is gone, and never sent", async ({ as }) => {
  const person = await as("beheerder@example.nl");
  await person.goto("/profiel/sleutels");
  const name = `Wachtrij ${Date.now().toString(36)}`;
  await person.getByRole("textbox", { name: "Naam" }).fill(name);
  await person.getByRole("button", { name: "Maak sleutel" }).click();
  await expect(person.getByLabel("De nieuwe sleutel")).toBeVisible();

  await person.goto("/beheer/taken");
  const line = person.getByRole("listitem").filter({ hasText: "Bericht over een sleutel aan b…@example.nl" }).first();
  await expect(line.getByText("Wacht", { exact: false })).toBeVisible();
  await expect(person.getByText("beheerder@example.nl")).toHaveCount(0);
  await line.getByRole("button", { name: "Nu proberen" }).click();
  await expect(line.getByText("Deze taak is aan de beurt.")).toBeVisible();
  await line.getByRole("button", { name: "Annuleren" }).click();
  await person.getByRole("dialog").getByRole("button", { name: "Annuleren" }).click();
  await expect(person.getByRole("dialog")).toHaveCount(0);
  await person.getByRole("link", { name: "Mails die niet gingen" }).click();
  await expect(person.getByText("Bericht over een sleutel aan b…@example.nl").first()).toBeVisible();
});

test("who does not run the community sees neither", async ({ as }) => {
  for (const email of ["moderator.tilburg@example.nl", "deelnemer.breda@example.nl"] as const) {
    const person = await as(email);
    for (const page of ["/beheer/gezondheid", "/beheer/taken"])
      expect((await person.goto(page))?.status(), `${email} ${page}`).toBe(403);
  }
});
