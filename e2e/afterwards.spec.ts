import { aTitle, expect, names, test } from "./support/fixtures.ts";

const t = names.nl;

test("what came of the advice reaches who gave it, and a colleague tells how it went elsewhere", async ({ as }) => {
  const [author, adviser] = await Promise.all([as("collega.breda@example.nl"), as("collega.apeldoorn@example.nl")]);
  const title = aTitle("Een fietspad door het park");
  await author.goto("/casussen/nieuw");
  await author.getByRole("textbox", { name: t.title }).fill(title);
  await author.getByRole("textbox", { name: t.whatHappened }).fill("Bewoners willen rust, fietsers willen door.");
  await author.getByRole("textbox", { name: t.asked }).fill("Kan het pad weg?");
  await author.getByRole("textbox", { name: t.underlying }).fill("Van wie is het park?");
  await author.getByRole("checkbox", { name: t.practices[0] }).check();
  await author.getByRole("radio", { name: t.domain }).check();
  await author.getByRole("button", { name: t.post }).click();
  await expect(author.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const address = new URL(author.url()).pathname;

  await test.step("a colleague gives a tip", async () => {
    await adviser.goto(address);
    await adviser.getByRole("radio", { name: t.tip, exact: true }).check();
    await adviser.getByRole("textbox", { name: t.write }).fill("Ga er een middag samen lopen.");
    await adviser.getByRole("button", { name: t.place }).click();
    await expect(adviser.getByRole("list", { name: t.comments }).getByText("Ga er een middag")).toBeVisible();
  });

  await test.step("the author tells what came of it", async () => {
    await author.goto(address);
    await author.getByRole("link", { name: "Vervolg vertellen" }).click();
    await author.getByRole("textbox", { name: "Wat heb je geprobeerd?" }).fill("Een wandeling met iedereen.");
    await author.getByRole("textbox", { name: "Wat gebeurde er toen?" }).fill("Het pad maakt nu een bocht.");
    await author.getByRole("button", { name: "Vervolg vertellen" }).click();
    await expect(
      author.getByRole("region", { name: "Vervolg" }).getByText("Het pad maakt nu een bocht."),
    ).toBeVisible();
  });

  await test.step("the adviser hears of it and reads it", async () => {
    await adviser.goto("/meldingen");
    await adviser.getByRole("link", { name: title }).first().click();
    await expect(adviser.getByText("Het pad maakt nu een bocht.")).toBeVisible();
  });

  await test.step("the adviser used it at home, and the author hears that", async () => {
    await adviser.getByRole("link", { name: "Ik heb dit gebruikt in mijn gemeente" }).click();
    await adviser.getByRole("textbox", { name: "Hoe is het bij jullie?" }).fill("Een smaller park, veel honden.");
    await adviser.getByRole("textbox", { name: "Wat leverde het op?" }).fill("Twee banken en geen ruzie.");
    await adviser.getByRole("button", { name: "Vertel het" }).click();
    await expect(adviser.getByText("Twee banken en geen ruzie.").first()).toBeVisible();
    await author.goto("/meldingen");
    await author.getByRole("link", { name: title }).first().click();
    await expect(author.getByText("Twee banken en geen ruzie.").first()).toBeVisible();
  });

  await test.step("the author says who is who, without a name", async () => {
    await author.goto(`${address}/rollen`);
    const row = author.getByRole("textbox", { name: /Rol, bijvoorbeeld/ }).first();
    await row.fill("mevrouw Jansen");
    await author.getByRole("button", { name: "Opslaan" }).click();
    await expect(author.getByRole("link", { name: /Er staat een naam/ })).toBeVisible();
    await row.fill("bewoner A");
    await author.getByRole("button", { name: "Opslaan" }).click();
    // Back at the case by itself, when it is kept.
    await author.waitForURL(address);
    await expect(author.getByText("bewoner A").first()).toBeVisible();
  });
});
