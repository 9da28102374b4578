import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test, untilItWorks } from "./support/fixtures.ts";
import type { Mailbox } from "./support/fixtures.ts";
import { unsubscribePath } from "./support/mail.ts";
import { pagesOfApp } from "./support/routes.ts";

const CASE = "/casussen/[address]";

/** Who looks at which page. A page without an example here makes the test below fail. */
const examples: Record<string, { path: string; who: (Mailbox | undefined)[] }> = {
  "/": { path: "/", who: [undefined, "deelnemer.breda@example.nl"] },
  "/afmelden/[token]": { path: "", who: [undefined] },
  "/beheer/bewaren": { path: "/beheer/bewaren", who: ["beheerder@example.nl"] },
  "/beheer/teksten": { path: "/beheer/teksten", who: ["beheerder@example.nl"] },
  "/beheer/gezondheid": { path: "/beheer/gezondheid", who: ["beheerder@example.nl"] },
  "/beheer/taken": { path: "/beheer/taken", who: ["beheerder@example.nl"] },
  "/beheer/wisselingen": {
    path: "/beheer/wisselingen",
    who: ["beheerder@example.nl", "beheer.breda@example.nl"],
  },
  "/profiel/werkgever": { path: "/profiel/werkgever", who: ["deelnemer.tilburg@example.nl"] },
  "/profiel/werkgever/bevestigen": {
    path: "/profiel/werkgever/bevestigen?code=onzin",
    who: ["deelnemer.tilburg@example.nl"],
  },
  "/beheer/toegang": { path: "/beheer/toegang", who: ["beheerder@example.nl", "beheer.breda@example.nl"] },
  "/beheer/uitnodigingen": { path: "/beheer/uitnodigingen", who: ["beheerder@example.nl", "beheer.breda@example.nl"] },
  "/beheer": { path: "/beheer", who: ["beheerder@example.nl", "beheer.breda@example.nl"] },
  "/beheer/deelnemers/[handle]": {
    path: "/beheer/deelnemers/noor-haverkate",
    who: ["beheerder@example.nl", "beheer.breda@example.nl"],
  },
  "/beheer/instellingen": { path: "/beheer/instellingen", who: ["beheerder@example.nl"] },
  "/beheer/organisaties": { path: "/beheer/organisaties", who: ["beheerder@example.nl"] },
  "/beheer/rechten": { path: "/beheer/rechten", who: ["beheerder@example.nl"] },
  "/beheer/werkaccounts": { path: "/beheer/werkaccounts", who: ["beheerder@example.nl"] },
  "/beheer/werkaccounts/[slug]": { path: "/beheer/werkaccounts/breda", who: ["beheerder@example.nl"] },
  "/beheer/tweede-stap/[handle]": { path: "/beheer/tweede-stap/noor-haverkate", who: ["beheerder@example.nl"] },
  "/beheer/webhooks": { path: "/beheer/webhooks", who: ["beheerder@example.nl"] },
  "/beheer/webhooks/[id]": { path: "", who: ["beheerder@example.nl"] },
  "/bladwijzers": { path: "/bladwijzers", who: ["deelnemer.tilburg@example.nl"] },
  "/bladwijzers/nieuw": { path: "/bladwijzers/nieuw?casus=1", who: ["deelnemer.tilburg@example.nl"] },
  "/casussen": { path: "/casussen", who: [undefined, "deelnemer.tilburg@example.nl"] },
  [CASE]: { path: "", who: [undefined, "deelnemer.tilburg@example.nl", "moderator.breda@example.nl"] },
  "/casussen/[address]/bewerken": { path: "", who: ["collega.tilburg@example.nl"] },
  "/casussen/[address]/meeschrijvers": { path: "", who: ["collega.tilburg@example.nl"] },
  "/casussen/[address]/openbare-versie": { path: "", who: ["collega.tilburg@example.nl"] },
  "/casussen/[address]/versies": { path: "", who: ["collega.tilburg@example.nl", "moderator.breda@example.nl"] },
  "/casussen/[address]/voorbeeld": { path: "", who: ["collega.tilburg@example.nl"] },
  "/casussen/concepten": { path: "/casussen/concepten", who: ["deelnemer.tilburg@example.nl"] },
  "/casussen/voorbeeld/[key]": { path: "", who: ["deelnemer.tilburg@example.nl"] },
  "/casussen/[address]/overdrachten": { path: "", who: ["deelnemer.breda@example.nl"] },
  "/casussen/[address]/rollen": { path: "", who: ["collega.tilburg@example.nl"] },
  "/casussen/[address]/vervolg": { path: "", who: ["collega.tilburg@example.nl"] },
  "/casussen/kaart": { path: "/casussen/kaart?domein=fysiek-domein", who: [undefined, "deelnemer.tilburg@example.nl"] },
  "/casussen/tijdlijn": { path: "/casussen/tijdlijn", who: [undefined, "deelnemer.tilburg@example.nl"] },
  "/casussen/nieuw": { path: "/casussen/nieuw", who: ["deelnemer.tilburg@example.nl"] },
  "/deelnemers": { path: "/deelnemers", who: ["partner.aeno@example.nl"] },
  "/deelnemers/[handle]": {
    path: "/deelnemers/noor-haverkate",
    who: ["onderzoeker@example.nl", "moderator.tilburg@example.nl"],
  },
  "/demo/postvak": { path: "/demo/postvak", who: [undefined] },
  "/gaat-een-casus-over-jou": { path: "/gaat-een-casus-over-jou?casus=1", who: [undefined] },
  "/gemeenten": { path: "/gemeenten", who: [undefined] },
  "/gemeenten/[slug]": { path: "/gemeenten/breda", who: [undefined, "deelnemer.apeldoorn@example.nl"] },
  "/inloggen": { path: "/inloggen", who: [undefined] },
  "/inloggen/bevestigen": { path: "/inloggen/bevestigen?code=onzin", who: [undefined] },
  "/kwetsbaarheid-melden": { path: "/kwetsbaarheid-melden", who: [undefined] },
  "/kringlink": { path: "/kringlink?code=onzin", who: ["deelnemer.tilburg@example.nl"] },
  "/inloggen/werkaccount": { path: "/inloggen/werkaccount", who: [undefined] },
  "/inloggen/werkaccount/koppelen": { path: "/inloggen/werkaccount/koppelen", who: [undefined] },
  "/inloggen/werkaccount/koppelen/bevestigen": {
    path: "/inloggen/werkaccount/koppelen/bevestigen?code=onzin",
    who: [undefined],
  },
  // Who just came in goes on from these two: how they look when they ask is for second-factor.spec.ts.
  "/inloggen/opnieuw": { path: "/inloggen/opnieuw", who: ["deelnemer.tilburg@example.nl"] },
  "/inloggen/tweede-stap": { path: "/inloggen/tweede-stap", who: ["deelnemer.tilburg@example.nl"] },
  "/inloggen/opnieuw/klaar": { path: "/inloggen/opnieuw/klaar", who: ["deelnemer.tilburg@example.nl"] },
  "/leerkringen": { path: "/leerkringen", who: ["deelnemer.tilburg@example.nl"] },
  "/leerkringen/[slug]": {
    path: "/leerkringen/wijkwerk-zonder-grenzen",
    who: ["begeleider@example.nl", "deelnemer.tilburg@example.nl"],
  },
  "/leerkringen/nieuw": { path: "/leerkringen/nieuw", who: ["deelnemer.tilburg@example.nl"] },
  "/meldingen": { path: "/meldingen", who: ["deelnemer.breda@example.nl", "beheerder@example.nl"] },
  "/moderatie": { path: "/moderatie", who: ["moderator.breda@example.nl"] },
  "/moderatie/casussen/[nummer]": { path: "/moderatie/casussen/1", who: ["moderator.breda@example.nl"] },
  "/moderatie/reacties/[id]": { path: "", who: ["moderator.breda@example.nl"] },
  "/moderatie/deelnemers/[handle]": {
    path: "/moderatie/deelnemers/noor-haverkate",
    who: ["moderator.breda@example.nl"],
  },
  "/beheer/invoer": { path: "/beheer/invoer", who: ["beheerder@example.nl"] },
  "/beheer/invoer/[id]": { path: "", who: ["beheerder@example.nl"] },
  "/beheer/uitvoer": { path: "/beheer/uitvoer", who: ["beheerder@example.nl", "onderzoeker@example.nl"] },
  "/moderatie/nieuwe-blik/[id]": { path: "", who: ["moderator.tilburg@example.nl"] },
  "/moderatie/sjablonen": { path: "/moderatie/sjablonen", who: ["moderator.breda@example.nl", "beheerder@example.nl"] },
  "/moderatie/logboek": { path: "/moderatie/logboek", who: ["moderator.breda@example.nl", "beheerder@example.nl"] },
  "/moderatie/verborgen": { path: "/moderatie/verborgen", who: ["moderator.breda@example.nl"] },
  "/moderatie/verzoeken": { path: "/moderatie/verzoeken", who: ["moderator.breda@example.nl"] },
  "/moderatie/verzoeken/[code]": { path: "", who: ["moderator.breda@example.nl"] },
  "/nieuwe-blik/[id]": { path: "", who: ["deelnemer.tilburg@example.nl"] },
  "/over": { path: "/over", who: [undefined] },
  "/over/jaaroverzicht": { path: "/over/jaaroverzicht", who: ["deelnemer.tilburg@example.nl"] },
  "/over/jaaroverzicht/[jaar]": { path: "/over/jaaroverzicht/2026", who: ["deelnemer.tilburg@example.nl"] },
  "/praktijken": { path: "/praktijken", who: [undefined] },
  "/praktijken/[slug]": { path: "/praktijken/werken-aan-relaties", who: [undefined, "deelnemer.tilburg@example.nl"] },
  "/privacy": { path: "/privacy", who: [undefined] },
  "/profiel/berichten": {
    path: "/profiel/berichten",
    who: ["deelnemer.breda@example.nl", "moderator.breda@example.nl"],
  },
  "/profiel": { path: "/profiel", who: ["deelnemer.tilburg@example.nl"] },
  "/profiel/gegevens": { path: "/profiel/gegevens", who: ["deelnemer.tilburg@example.nl"] },
  "/profiel/sleutels": { path: "/profiel/sleutels", who: ["deelnemer.tilburg@example.nl"] },
  "/profiel/werkaccount": { path: "/profiel/werkaccount", who: ["deelnemer.breda@example.nl"] },
  "/profiel/tweede-stap": {
    path: "/profiel/tweede-stap",
    who: ["deelnemer.tilburg@example.nl", "moderator.breda@example.nl"],
  },
  "/profiel/samenvoegen": { path: "/profiel/samenvoegen", who: ["deelnemer.tilburg@example.nl"] },
  "/profiel/samenvoegen/bevestigen": {
    path: "/profiel/samenvoegen/bevestigen?code=onzin",
    who: ["deelnemer.tilburg@example.nl"],
  },
  "/profiel/verwijderen": { path: "/profiel/verwijderen?teksten=keep", who: ["deelnemer.tilburg@example.nl"] },
  "/profiel/maatregelen": { path: "/profiel/maatregelen", who: ["deelnemer.tilburg@example.nl"] },
  "/tips": { path: "/tips", who: ["deelnemer.tilburg@example.nl"] },
  "/tips/[id]": { path: "", who: ["deelnemer.tilburg@example.nl"] },
  "/tips/[id]/bewerken": { path: "", who: ["deelnemer.tilburg@example.nl"] },
  "/tips/nieuw": { path: "/tips/nieuw?casus=1", who: ["deelnemer.tilburg@example.nl"] },
  "/toegang-vragen": { path: "/toegang-vragen", who: [undefined] },
  "/toegang-vragen/bevestigen": { path: "/toegang-vragen/bevestigen?code=onzin", who: [undefined] },
  "/uitnodiging": { path: "/uitnodiging?code=onzin", who: [undefined] },
  "/welkom": { path: "/welkom?stap=2", who: ["deelnemer.tilburg@example.nl"] },
  "/toegankelijkheid": { path: "/toegankelijkheid", who: [undefined] },
  "/verzamelingen": { path: "/verzamelingen", who: [undefined, "begeleider@example.nl"] },
  "/verzamelingen/[slug]": {
    path: "/verzamelingen/als-buren-botsen-over-een-plek",
    who: [undefined, "moderator.breda@example.nl"],
  },
  "/verzamelingen/[slug]/bewerken": {
    path: "/verzamelingen/wat-iemand-aan-de-balie-niet-zegt/bewerken",
    who: ["begeleider@example.nl"],
  },
  "/verzamelingen/nieuw": {
    path: "/verzamelingen/nieuw",
    who: ["begeleider@example.nl", "moderator.breda@example.nl"],
  },
  "/over/api": { path: "/over/api", who: [undefined] },
  "/zoeken": { path: "/zoeken?zoek=buurt", who: ["deelnemer.tilburg@example.nl"] },
};

test("every page of the application has an example in this test", () => {
  expect(Object.keys(examples).sort()).toEqual(pagesOfApp());
});

/** The address of a public case of Tilburg that the examples look at. */
async function addressOfCase(page: Page): Promise<string> {
  await page.goto("/casussen?zoek=heimachine");
  return (await page.getByRole("link", { name: /een heimachine/ }).getAttribute("href"))!;
}

/** Where a moderator rearranges the first comment of a case. */
async function addressOfComment(page: Page): Promise<string> {
  await page.goto(await addressOfCase(page));
  const place = await page.getByRole("list", { name: "Reacties" }).getByRole("listitem").first().getAttribute("id");
  return `/moderatie/reacties/${place!.replace("reactie-", "")}`;
}

/** A report on a file with one case that cannot go in, and one that can. */
async function addressOfReport(page: Page): Promise<string> {
  await page.goto("/beheer/invoer");
  const row = { titel: "Een brug", watGebeurdeEr: "Die kwam er.", werkpraktijken: ["support"], domein: "balie" };
  const rows = [{ ...row, auteur: "deelnemer.breda@example.nl" }, row];
  await page.getByRole("textbox", { name: "Of plak de tekst" }).fill(JSON.stringify(rows));
  await page.getByRole("button", { name: "Controleer" }).click();
  await page.waitForURL(/\/beheer\/invoer\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Asks something as a resident. @returns the code of the request */
async function codeOfRequest(page: Page): Promise<string> {
  await page.goto("/gaat-een-casus-over-jou?casus=1");
  await page.getByRole("radio", { name: "Er moet iets weg" }).check();
  await page.getByRole("textbox", { name: "Wat wil je?" }).fill("Haal mijn straat weg.");
  await page.getByRole("radio", { name: "Post" }).check();
  await page.getByRole("textbox", { name: /^Je e-mailadres/ }).fill("Dorpsstraat, bij de kerk");
  await page.getByRole("button", { name: "Verzoek versturen" }).click();
  return /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await page.getByRole("status").innerText())![0];
}

/** A hidden comment of Tilburg about which its author asks another look. @returns the page of the author, or of who answers */
async function addressOfAnotherLook(browser: Browser, route: string): Promise<string> {
  const baseURL = test.info().project.use.baseURL!;
  const Origin = baseURL;
  const [author, moderator] = [await browser.newContext({ baseURL }), await browser.newContext({ baseURL })];
  await signIn(author, "deelnemer.tilburg@example.nl");
  await signIn(moderator, "moderator.breda@example.nl");
  // A case of the demo: the newest is of another journey, which counts what is said there.
  const posted = await author.request.post("/api/v1/casussen/9/reacties", {
    headers: { Origin },
    data: { soort: "tip", tekst: `Probeer het eens met soep ${crypto.randomUUID()}.` },
  });
  const { id: commentId } = (await posted.json()) as { id: string };
  const form = { commentId, verdict: "hide", reason: "Reclame.", lastDecisionId: "", version: "1" };
  await moderator.request.post("/moderatie/besluit", { headers: { Origin }, form });
  const page = await author.newPage();
  await page.goto("/meldingen");
  await page.getByRole("link", { name: "Vraag om een nieuwe blik" }).first().click();
  const own = new URL(page.url()).pathname;
  if (!route.startsWith("/moderatie")) return own;
  await page.getByRole("textbox", { name: "Waarom moet er iemand anders kijken?" }).fill("Dit is geen reclame.");
  await page.getByRole("button", { name: "Vraag om een nieuwe blik" }).click();
  await expect(page.getByText("Je vroeg om een nieuwe blik.")).toBeVisible();
  const called = await browser.newContext({ baseURL });
  await signIn(called, "moderator.tilburg@example.nl");
  const bell = await called.newPage();
  await bell.goto("/meldingen");
  return (await bell.getByRole("link", { name: "Kijk opnieuw" }).first().getAttribute("href"))!;
}

/** Everything on a page that a finger or a mouse may want is at least 24 by 24, unless it is a word in a text. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("a, button, input:not([type=hidden]), select, textarea, summary")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter(
        (element) => getComputedStyle(element).display !== "inline" && element.closest(".visually-hidden") === null,
      )
      .map((element) => ({ element, box: (element.closest("label") ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width}×${box.height}`),
  );

/** A webhook to nowhere that was just made, with a test in its log. */
async function addressOfWebhook(page: Page): Promise<string> {
  await page.goto("/beheer/webhooks");
  const address = `https://haak-${Date.now().toString(36)}.invalid/`;
  await page.getByRole("textbox", { name: "Adres" }).fill(address);
  await page.getByRole("checkbox", { name: "Casus geplaatst" }).check();
  await page.getByRole("button", { name: "Webhook toevoegen" }).click();
  await expect(page.getByLabel("Het geheim")).toBeVisible();
  const link = page.getByRole("link", { name: address });
  await expect(link).toBeVisible();
  const path = (await link.getAttribute("href"))!;
  await page.goto(path);
  await page.getByRole("button", { name: "Test versturen" }).click();
  await expect(page.getByText("De test is onderweg.", { exact: false })).toBeVisible();
  return path;
}

/** The address of a preview of something that is being typed. */
async function addressOfPreview(page: Page): Promise<string> {
  const key = crypto.randomUUID();
  const answer = await page.request.put(`/api/v1/werkkopieen/${key}`, {
    headers: { Origin: test.info().project.use.baseURL! },
    data: {
      volgnummer: 0,
      opslag: crypto.randomUUID(),
      velden: { title: "Half af", askedQuestion: "Mag dat?", practices: ["mapping"] },
    },
  });
  expect(answer.status()).toBe(200);
  return `/casussen/voorbeeld/${key}`;
}

/** The address where one changes a tip that one just made. */
async function addressOfTip(page: Page): Promise<string> {
  await page.goto("/tips/nieuw?casus=1");
  const text = `Ga er zelf staan, ${Date.now().toString(36)}.`;
  await page.getByRole("textbox", { name: "Je tip" }).fill(text);
  await page.getByRole("button", { name: "Tip delen" }).click();
  const mine = page.getByRole("listitem").filter({ hasText: text });
  return (await mine.getByRole("link", { name: "Bewerken" }).getAttribute("href"))!;
}

for (const [route, { path, who }] of Object.entries(examples)) {
  for (const email of who) {
    test(`${route} is accessible to ${email ?? "a visitor"}, light and dark, also at 320 pixels`, async ({
      page,
      context,
      browser,
    }) => {
      let base = route.startsWith(CASE) ? await addressOfCase(page) : path;
      if (route === "/moderatie/verzoeken/[code]") base = `/moderatie/verzoeken/${await codeOfRequest(page)}`;
      if (route === "/afmelden/[token]") base = await unsubscribePath(page, context);
      if (route.endsWith("nieuwe-blik/[id]")) base = await addressOfAnotherLook(browser, route);
      if (email) await signIn(context, email);
      if (route === "/beheer/invoer/[id]") base = await addressOfReport(page);
      if (route === "/moderatie/reacties/[id]") base = await addressOfComment(page);
      if (route === "/beheer/webhooks/[id]") base = await addressOfWebhook(page);
      const preview = route === "/casussen/voorbeeld/[key]" ? await addressOfPreview(page) : undefined;
      if (route === "/tips/[id]/bewerken") base = await addressOfTip(page);
      if (route === "/tips/[id]") base = (await addressOfTip(page)).replace("/bewerken", "");
      const address = preview ?? base + (route.startsWith(`${CASE}/`) ? route.slice(CASE.length) : "");
      const response = await page.goto(address);
      expect(response?.status()).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expectAccessible(page, address);
      expect(await tooSmall(page), "targets under 24 by 24").toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, `${address} in the dark`);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page, address);
      await expectAccessible(page, `${address} at 320`);
    });
  }
}

test("mistakes, dialogs, menus and sheets are accessible too", async ({ page, context, isMobile }) => {
  await signIn(context, "deelnemer.tilburg@example.nl");
  await page.goto("/casussen/nieuw");
  await page.getByRole("button", { name: "Plaatsen" }).click();
  await expect(page.getByRole("heading", { name: "Er gaat nog iets niet goed" })).toBeFocused();
  await expectAccessible(page, "a form with mistakes");

  await page.goto("/casussen?zoek=bankje");
  await page.getByRole("link", { name: /Een bankje weg/ }).click();
  await expect(page).toHaveURL(/\/casussen\/\d+-/);
  await untilItWorks(page);
  await page.getByRole("button", { name: "Melden", exact: true }).first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "the report dialog");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Melden", exact: true }).first()).toBeFocused();

  await page.getByRole("button", { name: isMobile ? "Menu" : "Jouw menu" }).click();
  await expect(page.getByRole("link", { name: "Profiel" }).filter({ visible: true })).toBeVisible();
  await expectAccessible(page, "the open menu");
  await page.keyboard.press("Escape");

  await page.goto("/casussen?zoek=xyzzyx");
  await expectAccessible(page, "an empty list");
  expect((await page.goto("/casussen/99999999"))?.status()).toBe(404);
  await expectAccessible(page, "a page that is not there");
  expect((await page.goto("/beheer"))?.status()).toBe(403);
  await expectAccessible(page, "a page for others");
});

test("the whole main job can be done by keyboard, and the focus is always seen", async ({ as, isMobile }) => {
  const page = await as("balie.apeldoorn@example.nl");
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Naar de inhoud" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  /** Tabs until the element has the focus, and checks that one sees where one is. */
  const tabTo = async (name: string, role: "link" | "textbox" | "checkbox" | "radio" | "button") => {
    const target = page.getByRole(role, { name }).filter({ visible: true }).first();
    for (let presses = 0; presses < 120; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await expect(target).toBeFocused();
    const seen = await target.evaluate((element) => {
      const ring = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return {
        ring: ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 2,
        uncovered:
          at !== null &&
          (element.contains(at) || at.contains(element) || at.closest("label")?.contains(element) === true),
      };
    });
    expect(seen, `${role} ${name}`).toEqual({ ring: true, uncovered: true });
  };

  await tabTo("Nieuwe casus", "link");
  await page.keyboard.press("Enter");
  await tabTo("Titel", "textbox");
  await page.keyboard.type("Met het toetsenbord");
  await tabTo("Wat gebeurde er?", "textbox");
  await page.keyboard.type("Een collega kan geen muis gebruiken.");
  await tabTo("Werken aan relaties", "checkbox");
  await page.keyboard.press("Space");
  await tabTo("Balie", "radio");
  await page.keyboard.press("Space");
  await tabTo("Plaatsen", "button");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Met het toetsenbord" })).toBeVisible();

  await page.goto("/casussen?zoek=bankje");
  await tabTo("Een bankje weg, of een buurt erbij?", "link");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /Een bankje weg/ })).toBeVisible();
  await tabTo("Waardevol", "button");
  const vote = page.getByRole("button", { name: /^Waardevol/ }).first();
  const before = await vote.getAttribute("aria-pressed");
  await page.keyboard.press("Space");
  await expect(vote).toHaveAttribute("aria-pressed", before === "true" ? "false" : "true");
  await tabTo("Vraag", "radio");
  await page.keyboard.press("Space");
  await tabTo("Schrijf een reactie", "textbox");
  await page.keyboard.type(`Hoe ging dat zonder muis? ${isMobile ? "Op de telefoon." : ""}`);
  await tabTo("Reactie plaatsen", "button");
  await page.keyboard.press("Enter");
  await expect(
    page
      .getByRole("list", { name: "Reacties" })
      .getByText(/Hoe ging dat zonder muis/)
      .last(),
  ).toBeVisible();
});

test("with more space between letters and lines nothing is cut off or scrolls sideways", async ({ page, context }) => {
  await signIn(context, "deelnemer.tilburg@example.nl");
  for (const address of ["/", "/casussen", "/casussen/nieuw", "/profiel"]) {
    await page.goto(address);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    await expectNoSidewaysScroll(page, address);
  }
});

test("a case prints alone: no menus, black on white, with its address", async ({ page }) => {
  await page.goto(await addressOfCase(page));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const name of ["Hoofdmenu"]) await expect(page.getByRole("navigation", { name })).toHaveCount(0);
  await expect(page.getByText(/^http.*\/casussen\/\d+/)).toBeVisible();
  await expect(page.locator("body")).toHaveCSS("color", "rgb(0, 0, 0)");
});
