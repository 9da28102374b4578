import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

/** What a browser sends along with a request of its own. */
export const api = (page: Page) => ({ headers: { Origin: new URL(page.url()).origin } });

/** Posts a case for all participants. @returns its address and number */
export async function aCase(page: Page, title: string, audience = "deelnemers") {
  await page.goto("/casussen");
  const answer = await page.request.post("/api/v1/casussen", {
    ...api(page),
    data: {
      titel: title,
      watGebeurdeEr: `Er was iets met ${title}.`,
      werkpraktijken: ["mapping"],
      domein: "balie",
      zichtbaarheid: audience,
    },
  });
  expect(answer.status()).toBe(201);
  const { nummer, links } = (await answer.json()) as { nummer: number; links: { self: string } };
  await page.goto(`/casussen/${nummer}`);
  return { number: nummer, address: new URL(page.url()).pathname, self: links.self };
}

/** One thing on the desk, by its title. */
export const itemOf = (page: Page, title: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) });
