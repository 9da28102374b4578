import type { Page } from "@playwright/test";
import { aTitle, expect, expectAccessible, names, test } from "./support/fixtures.ts";

const box = (page: Page) => page.getByRole("searchbox", { name: "Zoek in casussen" });
const list = (page: Page) => page.getByRole("listbox", { name: "Voorstellen" });
const options = (page: Page) => list(page).getByRole("option");

/** Types as people do, and waits until the suggestions for all of it are there: those for its beginning came before. */
async function type(page: Page, text: string): Promise<void> {
  const whole = ((await box(page).inputValue()) + text).trim();
  const answer = page.waitForResponse((response) => {
    const { pathname, searchParams } = new URL(response.url());
    return pathname === "/api/v1/suggesties" && searchParams.get("zoek") === whole;
  });
  await box(page).pressSequentially(text, { delay: 60 });
  const { items } = (await (await answer).json()) as { items: { naam: string }[] };
  await expect(options(page)).toContainText(items.map(({ naam }) => naam));
}

/** Posts a case of whoever is signed in. @returns its number */
async function post(page: Page, titel: string, change: Record<string, unknown> = {}): Promise<number> {
  const answer = await page.request.post("/api/v1/casussen", {
    headers: { Origin: test.info().project.use.baseURL! },
    data: {
      titel,
      watGebeurdeEr: "Buren wilden het anders.",
      watVroegDeInwoner: "Mag het anders?",
      vraagAchterDeVraag: "Wie gaat erover?",
      werkpraktijken: ["relations"],
      domein: "balie",
      zichtbaarheid: "deelnemers",
      ...change,
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { nummer: number }).nummer;
}

test("while somebody types there are words, cases and filters, and the field stays a searchbox", async ({ as }) => {
  const page = await as("deelnemer.breda@example.nl");
  await page.goto("/casussen");

  await test.step("words that titles hold come before others, and the count is told", async () => {
    await type(page, "moes");
    await expect(options(page).first()).toHaveText(/^moestuin\s*Zoek$/);
    await expect(
      options(page)
        .filter({ hasText: "Casus" })
        .filter({ hasText: /moestuin/i }),
    ).not.toHaveCount(0);
    await expect(page.getByText(/^Voorstellen: \d+\. Kies met de pijltjes\.$/)).toHaveText(
      `Voorstellen: ${await options(page).count()}. Kies met de pijltjes.`,
    );
    await expect(box(page)).toHaveAttribute("type", "search");
    await expect(page.getByRole("combobox", { name: "Zoek in casussen" })).toHaveCount(0);
    await expectAccessible(page, "suggestions");
  });

  await test.step("the arrows walk through them and back into the field, which keeps the focus and the text", async () => {
    const last = (await options(page).count()) - 1;
    await page.keyboard.press("ArrowDown");
    await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
    await expect(box(page)).toHaveAttribute("aria-activedescendant", (await options(page).first().getAttribute("id"))!);
    await page.keyboard.press("ArrowUp");
    await expect(list(page).getByRole("option", { selected: true })).toHaveCount(0);
    await page.keyboard.press("ArrowUp");
    await expect(options(page).nth(last)).toHaveAttribute("aria-selected", "true");
    await expect(box(page)).toBeFocused();
    await expect(box(page)).toHaveValue("moes");
  });

  await test.step("Escape closes them and leaves what was typed; Enter then searches for just that", async () => {
    await page.keyboard.press("Escape");
    await expect(list(page)).toBeHidden();
    await expect(box(page)).toHaveValue("moes");
    await type(page, "t");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/zoek=moest(&|$)/);
  });

  await test.step("Enter takes the chosen word, with the filters that were on", async () => {
    await page.goto("/casussen?domein=fysiek-domein");
    await type(page, "moes");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/zoek=moestuin/);
    await expect(page).toHaveURL(/domein=fysiek-domein/);
  });

  await test.step("a word that says nothing takes no suggestion away", async () => {
    await page.goto("/casussen");
    await type(page, "moestuin");
    const found = options(page).filter({ hasText: "Casus" }).first();
    const title = await found.textContent();
    await type(page, " in");
    await expect(options(page).filter({ hasText: title! })).toBeVisible();
  });

  await test.step("a case opens at a tap, a practice filters the list", async () => {
    await options(page).filter({ hasText: "Casus" }).first().click();
    await expect(page).toHaveURL(/\/casussen\/\d+-/);
    await page.goto("/casussen");
    await type(page, "praktisch");
    await options(page).filter({ hasText: "Werkpraktijk" }).click();
    await expect(page).toHaveURL(/werkpraktijk=praktisch-ondersteunen/);
    await expect(page.getByRole("link", { name: "Haal weg: Praktisch ondersteunen" })).toBeVisible();
  });

  await test.step("a typing mistake is corrected", async () => {
    await page.goto("/casussen");
    await type(page, "moestiun");
    await expect(options(page).first()).toHaveText(/^moestuin\s*Zoek$/);
  });
});

test("what is typed before the page works brings suggestions when it does", async ({ as }) => {
  const page = await as("deelnemer.breda@example.nl");
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/casussen", { waitUntil: "commit" });
  await box(page).fill("moestuin");
  release();
  await expect(
    options(page)
      .filter({ hasText: /een moestuin.*Casus/ })
      .first(),
  ).toBeVisible();
  await expect(box(page)).toHaveValue("moestuin");
});

test("who finds nothing hears what to try", async ({ as }) => {
  const page = await as("deelnemer.breda@example.nl");
  await page.goto("/casussen?zoek=xyzzyx+qwrtpl");
  const help = page.getByRole("region", { name: "Niets gevonden voor ‘xyzzyx qwrtpl’" });
  await expect(help.getByText("Gebruik minder woorden.")).toBeVisible();
  await help.getByRole("link", { name: "Werken aan relaties" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Werken aan relaties" })).toBeVisible();
});

test("two of one group widen, another group narrows, and each count is what the list gives", async ({ as }) => {
  const page = await as("deelnemer.breda@example.nl");
  const totalAt = async (query: string) => {
    await page.goto(`/casussen?${query}`);
    return Number(/^(\d+)/.exec((await page.getByText(/^\d+ (casussen|casus) gevonden$/).textContent())!)![1]);
  };
  const [breda, tilburg] = [await totalAt("gemeente=breda"), await totalAt("gemeente=tilburg")];
  expect(await totalAt("gemeente=breda&gemeente=tilburg")).toBe(breda + tilburg);
  const both = await totalAt("gemeente=breda&gemeente=tilburg&domein=balie");
  expect(both).toBeLessThan(breda + tilburg);
  expect(both).toBe((await totalAt("gemeente=breda&domein=balie")) + (await totalAt("gemeente=tilburg&domein=balie")));
});

test("a saved search rings for a case that a colleague posts, and for no draft; its feed tells it too", async ({
  as,
}) => {
  const [reader, author] = await Promise.all([as("collega.tilburg@example.nl"), as("collega.apeldoorn@example.nl")]);
  // Like no other word: or else the search is for what may have been meant.
  const letters = Array.from({ length: 14 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26)));
  const [word, name] = [letters.join(""), aTitle("Nesten")];
  await reader.goto(`/casussen?zoek=${word}`);
  await reader.getByRole("link", { name: "Bewaar deze zoekopdracht" }).click();
  await reader.getByRole("textbox", { name: "Naam" }).fill(name);
  await reader.getByRole("radio", { name: "Meteen" }).check();
  await reader.getByRole("button", { name: "Bewaar deze zoekopdracht" }).click();
  const feed = (await reader.getByText(/zoekopdrachten\/.*\.atom/).textContent())!;
  await post(author, aTitle(`Een draft over ${word}`), { zichtbaarheid: "concept" });
  const title = aTitle(`Een ${word} op de mast`);
  await post(author, title);
  await expect
    .poll(
      async () => {
        await reader.goto("/meldingen");
        return reader.getByText(`Nieuw bij je zoekopdracht ‘${name}’`).count();
      },
      { timeout: 60_000, intervals: [2_000] },
    )
    .toBe(1);
  await reader.getByRole("link", { name: title }).first().click();
  await expect(reader.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const told = await (await reader.request.get(feed)).text();
  expect(told).toContain(title);
  expect(told).not.toContain("Een draft over");
});

test("a case leads on to others that share its words", async ({ as }) => {
  const [author, reader] = await Promise.all([as("deelnemer.amersfoort@example.nl"), as("collega.breda@example.nl")]);
  // No other word than the rink: cases of other journeys would be alike in it.
  const kin = `schaatsbaan${Math.random().toString(36).replace(/[\d.]/g, "").slice(0, 6)}`;
  const title = aTitle(`De ${kin} bij de school`);
  await post(author, title, {
    werkpraktijken: ["support"],
    domein: "sociaal-domein",
    watVroegDeInwoner: `Blijft de ${kin} open?`,
  });
  const number = await post(author, aTitle(`Van wie is de ${kin}`), {
    werkpraktijken: ["mapping"],
    watVroegDeInwoner: `Van wie is de ${kin}?`,
  });
  await reader.goto(`/casussen/${number}`);
  const related = reader.getByRole("region", { name: "Verwante casussen" });
  await related.getByRole("link", { name: title }).click();
  await expect(reader.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test("the page of a practice reads as a chapter: what was done, tips, open questions, cases", async ({ as }) => {
  const [page, author] = await Promise.all([as("deelnemer.breda@example.nl"), as("deelnemer.amersfoort@example.nl")]);
  const question = aTitle("Hoe begin je een gesprek dat niemand wil?");
  await post(author, aTitle("Een stille straat"), { leervraag: question });
  await page.goto("/praktijken/werken-aan-relaties");
  await expect(page.getByRole("heading", { level: 1, name: names.nl.practices[0] })).toBeVisible();
  for (const part of [
    "Wat collega’s deden",
    "Tips van collega’s",
    "Vragen die nog op antwoord wachten",
    "Casussen met deze praktijk",
  ])
    await expect(page.getByRole("region", { name: part }).getByRole("link").first()).toBeVisible();
  const open = page.getByRole("region", { name: "Vragen die nog op antwoord wachten" });
  await expect(open.getByText(question)).toBeVisible();
});
