import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";

export { expect } from "@playwright/test";

export type Mailbox = `${string}@example.nl`;

/** Signs a context in without the screen: the same door as the demo list. */
export async function signIn(context: BrowserContext, email: Mailbox): Promise<void> {
  const origin = test.info().project.use.baseURL!;
  const response = await context.request.post("/inloggen/demo", {
    form: { email },
    headers: { Origin: origin },
    maxRedirects: 0,
  });
  expect(response.status(), `${email} can sign in`).toBe(303);
}

interface Fixtures {
  /** A page of a browser of their own, signed in. */
  as: (email: Mailbox) => Promise<Page>;
  /** Fails the test when a page logged an error or broke its Content-Security-Policy. */
  quiet: void;
}

/** What a browser may say without anything being wrong: answers that a test asks for on purpose. */
const expected = /Failed to load resource: (the server responded with a status of (4\d\d|503)|net::ERR_)/;

/** Until the page works: a click that comes before its script is lost. Where the script does not come, not for long. */
export async function untilItWorks(page: Page): Promise<void> {
  const works = () =>
    document.readyState === "complete" &&
    [...document.querySelectorAll("main button, header button, main form")].every((element) =>
      Object.keys(element).some((key) => key.startsWith("__react")),
    );
  await page.waitForFunction(works, undefined, { timeout: 3_000 }).catch(() => undefined);
}

/** Whoever says what to wait for looks at the time before that, on purpose. */
function patient(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (address, options) => {
    const answer = await goto(address, options);
    if (!options?.waitUntil) await untilItWorks(page);
    return answer;
  };
}

const watched = (page: Page, said: string[]) => {
  patient(page);
  page.on("console", (message) => {
    if (message.type() === "error" && !expected.test(message.text())) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(String(error)));
};

export const test = base.extend<Fixtures & { said: string[] }>({
  said: async ({}, use) => {
    const said: string[] = [];
    await use(said);
    expect(said, "errors in the console").toEqual([]);
  },
  page: async ({ page, said }, use) => {
    watched(page, said);
    await use(page);
  },
  as: async ({ browser, said }, use) => {
    const contexts: BrowserContext[] = [];
    const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch, locale, timezoneId, baseURL } =
      test.info().project.use;
    await use(async (email) => {
      const options = { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch, locale, timezoneId, baseURL };
      const context = await browser.newContext(options);
      contexts.push(context);
      await signIn(context, email);
      const page = await context.newPage();
      watched(page, said);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** What axe finds on the page as it stands now, in WCAG 2.2 A and AA and the best practices. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // A colour that is still on its way from light to dark is neither. One in a closed `details` only goes on when it opens.
  await page.evaluate(async () => {
    const seen = ({ effect }: Animation) => (effect as KeyframeEffect | null)?.target?.checkVisibility();
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(seen)
        .map(({ finished }) => finished),
    );
  });
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    // Legacy is about frames of other origins, of which there are none; the other mode opens a second page each time.
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
  expect(found, `axe on ${where}`).toEqual([]);
}

/** No page scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect(wide, `width of ${where}`).toBeLessThanOrEqual(room);
}

/** The comment that was just sent stands: it is shown at once, and somebody else sees it only when the server has it. */
export async function expectPlaced(page: Page, words: string): Promise<void> {
  const comments = page.getByRole("list", { name: "Reacties" });
  const own = comments.getByRole("listitem").filter({ hasText: words }).last();
  await expect(own.getByRole("button", { name: "Bewerken" })).toBeVisible();
}

/** A title that no other test uses. */
export const aTitle = (about: string): string =>
  `${about} ${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

/** The names on the screen that differ per language. */
export const names = {
  nl: {
    post: "Plaatsen",
    title: "Titel",
    whatHappened: "Wat gebeurde er?",
    asked: "Wat vroeg de inwoner?",
    underlying: "Wat is de vraag achter de vraag?",
    practices: ["Werken aan relaties", "Praktisch ondersteunen"],
    domain: "Sociaal domein",
    write: "Schrijf een reactie",
    tip: "Tip",
    place: "Reactie plaatsen",
    comments: "Reacties",
    valuable: /^Waardevol/,
    report: "Melden",
    reason: "Hoort hier niet",
    explanation: "Toelichting",
    send: "Melding versturen",
    thanks: "Bedankt. Een moderator kijkt ernaar.",
    queue: "Te beoordelen",
    why: "Waarom?",
    hide: "Verbergen",
    hidden: "Een moderator heeft je casus verborgen",
    hidACase: "verborg een casus",
    gone: "Deze pagina bestaat niet (meer)",
  },
  en: {
    post: "Post",
    title: "Title",
    whatHappened: "What happened?",
    asked: "What did the resident ask?",
    underlying: "What is the question behind the question?",
    practices: ["Building relationships", "Practical support"],
    domain: "Social domain",
    write: "Write a comment",
    tip: "Tip",
    place: "Place comment",
    comments: "Comments",
    valuable: /^Valuable/,
    report: "Report",
    reason: "Does not belong here",
    explanation: "Explanation",
    send: "Send report",
    thanks: "Thank you. A moderator will look at it.",
    queue: "To review",
    why: "Why?",
    hide: "Hide",
    hidden: "A moderator has hidden your case",
    hidACase: "hid a case",
    gone: "This page does not exist (any more)",
  },
} as const;
