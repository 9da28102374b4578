import { aCase, itemOf } from "./support/desk.ts";
import { aTitle, expect, expectAccessible, test } from "./support/fixtures.ts";

test("a tip is reported, hidden, looked at again and put back by a moderator of another organisation", async ({
  as,
}) => {
  const [maker, reader, first, second] = await Promise.all([
    as("beleid.harderwijk@example.nl"),
    as("balie.apeldoorn@example.nl"),
    as("moderator.breda@example.nl"),
    as("moderator.tilburg@example.nl"),
  ]);
  const title = aTitle("Tip gemeld");
  const text = `Koop de banken van ${title}.`;
  const tipFor = (page: typeof maker) => page.getByRole("listitem").filter({ hasText: text });
  const { number } = await aCase(maker, title);

  await test.step("somebody makes a tip, and a reader reports it", async () => {
    await maker.goto(`/tips/nieuw?casus=${number}`);
    await maker.getByRole("textbox", { name: "Je tip" }).fill(text);
    await maker.getByRole("button", { name: "Tip delen" }).click();
    await expect(tipFor(maker)).toBeVisible();
    await expect(tipFor(maker).getByRole("button", { name: "Melden" })).toHaveCount(0);
    await reader.goto("/tips");
    await tipFor(reader).getByRole("button", { name: "Melden" }).click();
    const dialog = reader.getByRole("dialog", { name: "Melden" });
    await dialog.getByRole("radio", { name: "Hoort hier niet" }).check();
    await dialog.getByRole("textbox", { name: "Toelichting" }).fill("Dit is reclame.");
    await expectAccessible(reader, "the dialog about a tip");
    await dialog.getByRole("button", { name: "Melding versturen" }).click();
    await expect(dialog.getByText("Bedankt. Een moderator kijkt ernaar.")).toBeVisible();
  });

  await test.step("a moderator reads why, sees it where it stands, and hides it", async () => {
    await first.goto("/moderatie");
    await itemOf(first, title).getByRole("link", { name: title, exact: true }).click();
    const item = itemOf(first, title);
    await expect(item.getByText("Dit is reclame.")).toBeVisible();
    await expect(item.getByRole("link", { name: "Bekijk de tip" })).toHaveAttribute("href", /^\/tips\/[0-9a-f-]{36}$/);
    await item.getByRole("textbox", { name: "Waarom?" }).fill("Reclame hoort hier niet.");
    await item.getByRole("button", { name: "Verbergen" }).click();
    await expect(item.getByText("Besloten: verborgen.")).toBeVisible();
    await reader.goto("/tips");
    await expect(tipFor(reader)).toHaveCount(0);
    await first.goto("/moderatie/verborgen");
    await expect(itemOf(first, title)).toContainText("Tip");
  });

  await test.step("its maker reads why, and asks for another look", async () => {
    await maker.goto("/meldingen");
    await expect(maker.getByText("Een moderator heeft je tip verborgen").first()).toBeVisible();
    await expect(maker.getByText("Reclame hoort hier niet.").first()).toBeVisible();
    await maker.goto("/tips");
    await tipFor(maker).getByRole("link", { name: "Lees waarom" }).click();
    await expect(maker.getByText("Reclame hoort hier niet.")).toBeVisible();
    await expectAccessible(maker, "a tip that is hidden");
    await maker.getByRole("link", { name: "Vraag om een nieuwe blik" }).click();
    await maker.getByRole("textbox", { name: "Waarom moet er iemand anders kijken?" }).fill("Ik verkoop niets.");
    await maker.getByRole("button", { name: "Vraag om een nieuwe blik" }).click();
    await expect(maker.getByText("Je vroeg om een nieuwe blik.")).toBeVisible();
  });

  await test.step("a moderator of another organisation looks again, and puts it back", async () => {
    await second.goto("/moderatie?soort=nieuwe-blik");
    await itemOf(second, title).getByRole("link", { name: title, exact: true }).click();
    await itemOf(second, title).getByRole("link", { name: "Kijk opnieuw" }).click();
    await expect(second.getByText(text)).toBeVisible();
    await expect(second.getByText("Ik verkoop niets.")).toBeVisible();
    await second.getByRole("textbox", { name: "Waarom?" }).fill("Dit is geen reclame.");
    await second.getByRole("button", { name: "Draai het besluit terug" }).click();
    await expect(second.getByText("Je antwoord is bij de schrijver.")).toBeVisible();
    await reader.goto("/tips");
    await expect(tipFor(reader)).toBeVisible();
    await maker.goto("/meldingen");
    await expect(maker.getByText("Dit is geen reclame.").first()).toBeVisible();
  });
});

test("a tip that a moderator asked about comes back on the desk with what changed", async ({ as }) => {
  const [maker, reader, moderator] = await Promise.all([
    as("collega.breda@example.nl"),
    as("balie.apeldoorn@example.nl"),
    as("moderator.tilburg@example.nl"),
  ]);
  const title = aTitle("Tip aangepast");
  const text = `Ga langs bij ${title}.`;
  const { number } = await aCase(maker, title);
  await maker.goto(`/tips/nieuw?casus=${number}`);
  await maker.getByRole("textbox", { name: "Je tip" }).fill(text);
  await maker.getByRole("button", { name: "Tip delen" }).click();
  const own = maker.getByRole("listitem").filter({ hasText: text });
  const edit = (await own.getByRole("link", { name: "Bewerken" }).getAttribute("href"))!;
  const address = edit.replace("/bewerken", "");

  await reader.goto(address);
  await reader.getByRole("button", { name: "Melden" }).click();
  await reader.getByRole("radio", { name: "Respectloos" }).check();
  await reader.getByRole("button", { name: "Melding versturen" }).click();
  await expect(reader.getByText("Bedankt. Een moderator kijkt ernaar.")).toBeVisible();

  await moderator.goto("/moderatie");
  await itemOf(moderator, title).getByRole("textbox", { name: "Waarom?" }).fill("Schrijf het vriendelijker.");
  await itemOf(moderator, title).getByRole("button", { name: "Vraag om aanpassing" }).click();
  await expect(itemOf(moderator, title).getByRole("status")).toBeVisible();

  await maker.goto(address);
  await expect(maker.getByText("Een moderator vraagt je om je tip aan te passen.")).toBeVisible();
  await expect(maker.getByText("Schrijf het vriendelijker.")).toBeVisible();
  await maker.getByRole("link", { name: "Bewerken" }).click();
  await maker.getByRole("textbox", { name: "Je tip" }).fill(`Ga eens langs bij ${title}.`);
  await maker.getByRole("button", { name: "Opslaan" }).click();
  await expect(maker).toHaveURL(/\/tips$/);

  await moderator.goto("/moderatie?soort=aangepast");
  await itemOf(moderator, title).getByRole("link", { name: title, exact: true }).click();
  await expect(itemOf(moderator, title).getByText("Wat er veranderde sinds de vraag")).toBeVisible();
  await expect(itemOf(moderator, title).locator("ins").first()).toBeVisible();
});
