import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./support/fixtures.ts";
import { codeOf, letGoStale, newcomer, openLink, signInByMail, withAuthenticator } from "./support/second-factor.ts";

// Each signs in by mail several times, and waits for the post.
test.slow();

/** Links an app on the page where that is done. @returns its secret and the recovery codes */
async function linkApp(page: Page) {
  await page.goto("/profiel/tweede-stap");
  await page.getByRole("button", { name: "App koppelen" }).click();
  await expect(page.getByRole("img", { name: "QR-code voor je app" })).toBeVisible();
  const secret = await page.getByLabel("Sleutel voor je app").innerText();
  await expectAccessible(page, "an app that waits for its first code");
  await page.getByRole("textbox", { name: "Code uit je app" }).fill("000000");
  await page.getByRole("button", { name: "App bevestigen" }).click();
  await expect(page.getByRole("link", { name: /Deze code klopt niet/ })).toBeVisible();
  await page.getByRole("textbox", { name: "Code uit je app" }).fill(codeOf(secret));
  await page.getByRole("button", { name: "App bevestigen" }).click();
  const codes = page.getByRole("list", { name: "Je nieuwe herstelcodes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  await expect(page.getByText(/^Gekoppeld op/)).toBeVisible();
  await expectAccessible(page, "recovery codes");
  return { secret, codes: await codes.allInnerTexts() };
}

test("a moderator is told what to do, sets up an app, and their role works with its code", async ({ as, page }) => {
  const email = await newcomer(await as("beheerder@example.nl"), page, "moderator");
  const first = await signInByMail(page, email, "/moderatie");
  await expect(page.getByText("Je bent moderator. Stel eerst een tweede stap in.")).toBeVisible();
  expect((await page.goto("/moderatie"))?.status()).toBe(403);
  await expect(page.getByText(/je logde in zonder tweede stap/)).toBeVisible();
  await expectAccessible(page, "a page that is refused while the role waits");
  expect((await page.goto("/beheer"))?.status()).toBe(403);
  await page.getByRole("link", { name: "Tweede stap instellen" }).first().click();
  const { secret, codes } = await linkApp(page);
  expect((await page.goto("/moderatie"))?.status()).toBe(200);
  await expect(page.getByText("Stel eerst een tweede stap in", { exact: false })).toHaveCount(0);

  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(page.getByRole("link", { name: "Inloggen" }).first()).toBeVisible();
  const second = await signInByMail(page, email, "/moderatie", first);
  await expect(page.getByRole("heading", { level: 1, name: "Nog één stap" })).toBeVisible();
  await expectAccessible(page, "where a second factor is asked");
  await expectNoSidewaysScroll(page, "where a second factor is asked");
  await page.getByRole("link", { name: "Nu niet" }).click();
  await expect(page.getByText("Bevestig eerst je tweede stap", { exact: false })).toBeVisible();
  expect((await page.goto("/moderatie"))?.status()).toBe(403);
  await page.getByRole("link", { name: "Tweede stap bevestigen" }).first().click();
  await page.getByRole("textbox", { name: "Code" }).fill("123 456");
  await page.getByRole("button", { name: "Bevestigen" }).click();
  await expect(page.getByRole("link", { name: /Deze code klopt niet/ })).toBeVisible();
  await page.getByRole("textbox", { name: "Code" }).fill(codeOf(secret, 1));
  await page.getByRole("button", { name: "Bevestigen" }).click();
  await expect(page).not.toHaveURL(/tweede-stap/);
  expect((await page.goto("/moderatie"))?.status()).toBe(200);

  // The phone is lost: a recovery code does as well, once.
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(page.getByRole("link", { name: "Inloggen" }).first()).toBeVisible();
  await signInByMail(page, email, "/moderatie", second);
  await page.getByRole("textbox", { name: "Code" }).fill(codes[0]!.toUpperCase());
  await page.getByRole("button", { name: "Bevestigen" }).click();
  await expect(page).toHaveURL(/\/moderatie$/);
  await page.goto("/profiel/tweede-stap");
  await expect(page.getByText("Je hebt nog 9 herstelcodes.")).toBeVisible();
});

test("a passkey is made and used as a second step", async ({ as, page, context }) => {
  const email = await newcomer(await as("beheerder@example.nl"), page, "moderator");
  await withAuthenticator(context, page);
  const first = await signInByMail(page, email, "/profiel/tweede-stap");
  await page.getByRole("button", { name: "Passkey maken" }).click();
  await expect(page.getByRole("list", { name: "Je nieuwe herstelcodes" }).getByRole("listitem")).toHaveCount(10);
  await expect(page.getByText(/nog niet gebruikt/)).toBeVisible();
  expect((await page.goto("/moderatie"))?.status()).toBe(200);

  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(page.getByRole("link", { name: "Inloggen" }).first()).toBeVisible();
  await signInByMail(page, email, "/moderatie", first);
  await page.getByRole("button", { name: "Passkey gebruiken" }).click();
  await expect(page).toHaveURL(/\/moderatie$/);
  expect((await page.goto("/moderatie"))?.status()).toBe(200);
  await page.goto("/profiel");
  await expect(page.getByText(/met een link in de mail.*met tweede stap/)).toBeVisible();
});

test("what can do much harm asks to sign in again, and what was typed stays", async ({ as, page, context }) => {
  const email = await newcomer(await as("beheerder@example.nl"), page, "deelnemer");
  const first = await signInByMail(page, email, "/profiel/sleutels");
  await page.getByRole("textbox", { name: "Naam" }).fill("Ons intranet");
  await letGoStale(email);
  await page.getByRole("button", { name: "Maak sleutel" }).click();
  await expect(page.getByText("Log opnieuw in om dit te doen.", { exact: false })).toBeVisible();
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: /Opnieuw inloggen/ }).click();
  const tab = await opened;
  await expect(tab.getByRole("heading", { level: 1, name: "Opnieuw inloggen" })).toBeVisible();
  await expectAccessible(tab, "where one signs in again");
  await expectNoSidewaysScroll(tab, "where one signs in again");
  await tab.getByRole("button", { name: "Stuur mij een link" }).click();
  await expect(tab.getByText("Er staat zo een link in je mail.", { exact: false })).toBeVisible();
  await openLink(tab, email, first);
  await expect(tab.getByRole("heading", { level: 1, name: "Je bent opnieuw ingelogd" })).toBeVisible();
  await tab.close();
  await expect(page.getByRole("textbox", { name: "Naam" })).toHaveValue("Ons intranet");
  await page.getByRole("button", { name: "Maak sleutel" }).click();
  await expect(page.getByText("Je ziet hem maar één keer.", { exact: false })).toBeVisible();

  // A file: a plain form, so one comes back to its page, here with the own card of the demo.
  await letGoStale(email);
  await page.goto("/profiel/gegevens");
  await page.getByRole("button", { name: "Mijn gegevens downloaden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Opnieuw inloggen" })).toBeVisible();
  await page.getByRole("button", { name: "Log opnieuw in als Sanne Verhoef" }).click();
  await expect(page).toHaveURL(/\/profiel\/gegevens$/);
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "Mijn gegevens downloaden" }).click();
  expect((await file).suggestedFilename()).toMatch(/\.zip$/);
});

test("an administrator takes the second step of somebody away who lost everything", async ({ as, page }) => {
  const administrator = await as("beheerder@example.nl");
  const email = await newcomer(administrator, page, "moderator");
  const first = await signInByMail(page, email, "/");
  await linkApp(page);
  await page.goto("/profiel");
  const profile = await page
    .getByRole("link", { name: "Bekijk je profiel zoals collega’s het zien" })
    .getAttribute("href");

  await administrator.goto(`/beheer/tweede-stap/${profile!.split("/").pop()}`);
  await expect(administrator.getByText("Sanne Verhoef heeft een app en geen passkeys.")).toBeVisible();
  await administrator.getByRole("textbox", { name: "Waarom?" }).fill("Telefoon kwijt, gebeld en herkend.");
  await administrator.getByRole("button", { name: "Tweede stap weghalen" }).click();
  await expect(administrator.getByText("De tweede stap van Sanne Verhoef is weg.")).toBeVisible();
  await page.goto("/profiel");
  await expect(page).toHaveURL(/\/inloggen\?verder/);
  await signInByMail(page, email, "/profiel", first);
  await expect(page.getByText("Je bent moderator. Stel eerst een tweede stap in.")).toBeVisible();
});
