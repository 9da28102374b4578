import type { Page } from "@playwright/test";
import { aTitle, expect, names, test } from "./support/fixtures.ts";

/** The switch in the footer; the page comes back in the other language. */
async function inEnglish(page: Page) {
  await page.goto("/");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
}

for (const language of ["nl", "en"] as const) {
  const t = names[language];

  test(`from a posted case to a moderated one, in ${language}`, async ({ as }) => {
    const [breda, tilburg, moderator] = await Promise.all([
      as("deelnemer.breda@example.nl"),
      as("deelnemer.tilburg@example.nl"),
      as("moderator.tilburg@example.nl"),
    ]);
    if (language === "en") for (const page of [breda, tilburg, moderator]) await inEnglish(page);
    const title = aTitle("Sneeuw ruimen met de straat");
    const reason = "Dit hoort in een ander gesprek. Zet het daar neer.";

    await breda.goto("/casussen/nieuw");
    await breda.getByRole("textbox", { name: t.title }).fill(title);
    await breda
      .getByRole("textbox", { name: t.whatHappened })
      .fill("Twaalf buren **willen** zelf strooien.\n\n- Met zout\n- Met zand");
    await breda.getByRole("textbox", { name: t.asked }).fill("Mogen wij strooien?");
    await breda.getByRole("textbox", { name: t.underlying }).fill("Wie is er verantwoordelijk als iemand valt?");
    for (const practice of t.practices) await breda.getByRole("checkbox", { name: practice }).check();
    await breda.getByRole("radio", { name: t.domain }).check();
    await breda.getByRole("button", { name: t.post }).click();
    await expect(breda.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(breda.getByText("willen", { exact: true })).toHaveCSS("font-weight", /[67]00/);
    const address = new URL(breda.url()).pathname;
    expect(address).toMatch(/^\/casussen\/\d+-sneeuw-ruimen/);

    await tilburg.goto("/casussen");
    await tilburg.getByRole("link", { name: title }).click();
    await tilburg.getByRole("radio", { name: t.tip, exact: true }).check();
    await tilburg.getByRole("textbox", { name: t.write }).fill("Regel eerst de verzekering.");
    await tilburg.getByRole("button", { name: t.place }).click();
    const comments = tilburg.getByRole("list", { name: t.comments });
    await expect(comments.getByText("Regel eerst de verzekering.")).toBeVisible();
    await expect(tilburg.getByRole("textbox", { name: t.write })).toHaveValue("");

    const vote = tilburg.getByRole("button", { name: t.valuable }).first();
    await expect(vote).toHaveAttribute("aria-pressed", "false");
    const arrived = tilburg.waitForResponse((response) => response.url().endsWith("/stem"));
    await vote.click();
    await expect(vote).toHaveAttribute("aria-pressed", "true");
    await expect(vote).toHaveAccessibleName(/1/);
    expect((await arrived).status()).toBe(200);
    await tilburg.reload();
    await expect(tilburg.getByRole("button", { name: t.valuable }).first()).toHaveAttribute("aria-pressed", "true");

    await tilburg.getByRole("button", { name: t.report, exact: true }).first().click();
    const dialog = tilburg.getByRole("dialog", { name: t.report });
    await expect(dialog.getByRole("heading", { name: t.report })).toBeVisible();
    await dialog.getByRole("radio", { name: t.reason }).check();
    await dialog.getByRole("textbox", { name: t.explanation }).fill("Dit gaat over iets anders.");
    await dialog.getByRole("button", { name: t.send }).click();
    await expect(dialog.getByText(t.thanks)).toBeVisible();

    await moderator.goto("/moderatie");
    await expect(moderator.getByRole("heading", { level: 1, name: t.queue })).toBeVisible();
    const item = moderator.getByRole("listitem").filter({ has: moderator.getByRole("link", { name: title }) });
    await expect(item.getByText("Dit gaat over iets anders.")).toBeVisible();
    await item.getByRole("textbox", { name: t.why }).fill(reason);
    await item.getByRole("button", { name: t.hide }).click();
    await expect(item.getByRole("status")).toBeVisible();

    expect((await tilburg.goto(address))?.status()).toBe(404);
    await expect(tilburg.getByRole("heading", { level: 1, name: t.gone })).toBeVisible();
    await breda.goto(address);
    await expect(breda.getByText(t.hidden)).toBeVisible();
    await expect(breda.getByText(reason)).toBeVisible();
    await breda.goto("/meldingen");
    await expect(breda.getByText(reason).first()).toBeVisible();

    await moderator.goto("/moderatie/logboek");
    const line = moderator.getByRole("row").filter({ hasText: title }).filter({ hasText: t.hidACase });
    await expect(line).toContainText(reason);
    await expect(line).toContainText("Wout Claessen");
  });
}
