import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, signIn } from "./fixtures.ts";
import type { Mailbox } from "./fixtures.ts";

/** Letters alone: digits may look like a number of somebody. */
const someLetters = () =>
  randomUUID()
    .replace(/[^a-f]/g, "x")
    .slice(0, 8);

/** Posts a case that nobody else looks at, as who is signed in. @returns its number and title */
export async function ownCase(page: Page) {
  await page.goto("/");
  const titel = `Wie veegt het plein ${someLetters()}${someLetters()}`;
  const data = {
    titel,
    watGebeurdeEr: "Bewoners vroegen wie het plein veegt.",
    werkpraktijken: ["mapping"],
    domein: "fysiek-domein",
    zichtbaarheid: "deelnemers",
  };
  const answer = await page.request.post("/api/v1/casussen", { data, headers: { Origin: new URL(page.url()).origin } });
  expect(answer.status()).toBe(201);
  const { nummer } = (await answer.json()) as { nummer: number };
  return { nummer, titel };
}

/** Asks something at a case, as who is signed in. */
export async function comment(page: Page, nummer: number): Promise<void> {
  const data = { soort: "vraag", tekst: `En daarna? ${someLetters()}` };
  const headers = { Origin: new URL(page.url()).origin };
  const answer = await page.request.post(`/api/v1/casussen/${nummer}/reacties`, { data, headers });
  expect(answer.status()).toBe(201);
}

/** Follows the newest link to such a page in the mail to this address, in the demo mailbox. */
export async function followLink(page: Page, email: string, path: string): Promise<void> {
  const link = page.getByRole("listitem").filter({ hasText: email }).getByRole("link", { name: path }).first();
  await expect(async () => {
    await page.goto("/demo/postvak");
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass();
  // On the origin of the test, whatever the server is called in its mails.
  const { pathname, search } = new URL((await link.getAttribute("href"))!);
  await page.goto(pathname + search);
}

/** Somebody comments on a case; its author gets a mail. @returns the address in it that stops such mails */
export async function unsubscribePath(page: Page, context: BrowserContext): Promise<string> {
  const as = async (email: Mailbox) => {
    await context.clearCookies();
    await signIn(context, email);
  };
  await as("collega.harderwijk@example.nl");
  const { nummer } = await ownCase(page);
  await as("collega.berkelland@example.nl");
  await comment(page, nummer);
  await context.clearCookies();
  const link = new RegExp(`/casussen/${nummer}[?#][\\s\\S]*?(/afmelden/[\\w-]{43})`);
  let path: string | undefined;
  await expect
    .poll(
      async () => {
        await page.goto("/demo/postvak");
        path = link.exec(await page.locator("main").innerText())?.[1];
        return path;
      },
      { timeout: 20_000 },
    )
    .toBeDefined();
  return path!;
}
