import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, signIn } from "./fixtures.ts";

/** Somebody comments on a case; its author gets a mail. @returns the address in it that stops such mails */
export async function unsubscribePath(page: Page, context: BrowserContext): Promise<string> {
  await signIn(context, "collega.harderwijk@example.nl");
  const answer = await context.request.post("/api/v1/casussen/1/reacties", {
    data: { soort: "vraag", tekst: `Hoe ging dat? ${randomUUID().slice(0, 8)}` },
    headers: { Origin: new URL(page.url() === "about:blank" ? (await page.goto("/"))!.url() : page.url()).origin },
  });
  expect(answer.status()).toBe(201);
  let path: string | undefined;
  await expect
    .poll(
      async () => {
        await page.goto("/demo/postvak");
        path = /\/afmelden\/[\w-]{43}/.exec(await page.locator("main").innerText())?.[0];
        return path;
      },
      { timeout: 20_000 },
    )
    .toBeDefined();
  await context.clearCookies();
  return path!;
}
