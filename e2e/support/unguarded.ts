import { expect, test } from "@playwright/test";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { signIn } from "./fixtures.ts";
import type { Mailbox } from "./fixtures.ts";
import { hazardsIn, hazardsOn, wordsOn } from "./hazards.ts";
import { fieldsIn } from "./hostile.ts";

export interface Look {
  page: Page;
  context: BrowserContext;
  /** Opens a page, which must be there and clean. */
  at: (path: string) => Promise<void>;
  /** Nothing of what stands on the page now is more than words, and nothing ran until now. */
  clean: (where: string) => Promise<void>;
  /** The same of a page that is read and not opened. */
  read: (path: string) => Promise<void>;
}

/** Pages where the editor comes a moment after the rest. */
const writing = /^\/casussen\/(\S+\/bewerken|nieuw)/;

/**
 * A browser that would run anything: no Content-Security-Policy holds it back, so what the pages say must be harmless by
 * itself. `seen` gathers the fields whose texts stood on a page.
 */
export async function unguarded(browser: Browser, seen: Set<string>, email?: Mailbox): Promise<Look> {
  const { baseURL, locale, timezoneId, viewport } = test.info().project.use;
  const context = await browser.newContext({ baseURL: baseURL!, locale, timezoneId, viewport, bypassCSP: true });
  if (email) await signIn(context, email);
  const page = await context.newPage();
  const ran: string[] = [];
  page.on("dialog", (dialog) => {
    // The product asks by itself whether to leave a text that was not kept yet.
    if (dialog.type() === "beforeunload") return void dialog.accept();
    ran.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => ran.push(String(error)));
  page.on("popup", (popup) => ran.push(`window ${popup.url()}`));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== baseURL) ran.push(request.url());
  });
  const clean = async (where: string) => {
    expect.soft(await hazardsOn(page), where).toEqual([]);
    expect.soft(ran, where).toEqual([]);
    await expect.soft(page.locator("h1"), where).toHaveCount(1);
    for (const field of fieldsIn(await wordsOn(page))) seen.add(field);
  };
  /** However long a word is, no page gets wider by it. */
  const narrow = async (where: string) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, `width of ${where}`).toBeLessThanOrEqual(320);
    await page.setViewportSize(viewport!);
  };
  const at = async (path: string) => {
    const answer = await page.goto(path);
    expect.soft(answer?.status(), path).toBe(200);
    // Only a text with formatting in it has an editor, and some of those belong to a practice that is not chosen.
    if (writing.test(path)) await page.locator("[contenteditable=true]").first().waitFor({ state: "attached" });
    await clean(path);
    await narrow(path);
  };
  const read = async (path: string) => {
    const answer = await page.request.get(path);
    expect.soft(answer.status(), path).toBeLessThan(500);
    if (answer.headers()["content-type"]?.startsWith("text/html"))
      expect.soft(await hazardsIn(page, await answer.text()), path).toEqual([]);
  };
  return { page, context, at, clean, read };
}
