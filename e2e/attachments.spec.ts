import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import type { Create } from "sharp";
import { docxOf } from "../tests/support/zip.ts";
import { aTitle, expect, expectAccessible, expectNoSidewaysScroll, names, test } from "./support/fixtures.ts";
import type { Mailbox } from "./support/fixtures.ts";

const AUTHOR: Mailbox = "deelnemer.berkelland@example.nl";
const READER: Mailbox = "collega.harderwijk@example.nl";

interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A photo as a telephone makes it; `noise` makes it heavy. */
async function aPhoto(name = "bankje.jpg", side = 300, noise = false): Promise<GivenFile> {
  const background = noise
    ? { noise: { type: "gaussian" as const, mean: 128, sigma: 60 } }
    : { background: { r: 29, g: 92, b: 158 } };
  const buffer = await sharp({ create: { width: side, height: side, channels: 3, ...background } as Create })
    .jpeg({ quality: 95 })
    .toBuffer();
  return { name, mimeType: "image/jpeg", buffer };
}

const aDocument = (name: string, text: string): GivenFile => ({ name, mimeType: "", buffer: docxOf(text) });

/** A case of whoever is signed in, and its writing page open. */
async function writing(page: Page, change: Record<string, unknown> = {}): Promise<{ path: string; title: string }> {
  const title = aTitle("Een bankje bij de bron");
  const answer = await page.request.post("/api/v1/casussen", {
    headers: { Origin: test.info().project.use.baseURL! },
    data: {
      titel: title,
      watGebeurdeEr: "Buren wilden een bankje.",
      watVroegDeInwoner: "Mag er een bankje komen?",
      vraagAchterDeVraag: "Waar kunnen wij elkaar zien?",
      werkpraktijken: ["relations"],
      domein: "fysiek-domein",
      zichtbaarheid: "deelnemers",
      ...change,
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { nummer } = (await answer.json()) as { nummer: number };
  await page.goto(`/casussen/${nummer}`);
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}/bewerken`);
  return { path: pathname, title };
}

const block = (page: Page): Locator => page.getByRole("region", { name: "Bijlagen" });
const attached = (page: Page) => block(page).getByRole("list", { name: "Bijlagen bij deze casus" });
const underway = (page: Page) => block(page).getByRole("list", { name: "Bestanden die je nu toevoegt" });
const said = (page: Page) => block(page).getByRole("status");

async function choose(page: Page, ...files: GivenFile[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await block(page).getByRole("button", { name: "Bestanden kiezen" }).click();
  await (await chooser).setFiles(files);
}

/** Puts files before the page as somebody who drags or pastes them from elsewhere does. */
async function bring(place: Locator, how: "drop" | "paste", { name, mimeType, buffer }: GivenFile): Promise<void> {
  await place.evaluate(
    (element, { how, name, mimeType, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const brought = new DataTransfer();
      brought.items.add(new File([bytes], name, { type: mimeType }));
      const more = { bubbles: true, cancelable: true };
      if (how === "paste") {
        element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: brought, ...more }));
        return;
      }
      for (const event of ["dragenter", "dragover", "drop"])
        element.dispatchEvent(new DragEvent(event, { dataTransfer: brought, ...more }));
    },
    { how, name, mimeType, base64: buffer.toString("base64") },
  );
}

test("a photo is for readers once somebody wrote what it shows; a document can be saved; visitors get neither", async ({
  as,
  page: visitor,
}) => {
  const [author, reader, moderator] = await Promise.all([as(AUTHOR), as(READER), as("moderator.tilburg@example.nl")]);
  const { path, title } = await writing(author, { zichtbaarheid: "openbaar" });

  await test.step("it asks for words, and takes none for an answer only until they are there", async () => {
    await choose(author, await aPhoto("bankje.jpg"));
    await expect(said(author)).toHaveText(/bankje\.jpg is toegevoegd\. Schrijf er nog bij/);
    const words = attached(author).getByRole("textbox", { name: /Wat is er op de foto te zien\?/ });
    await attached(author).getByRole("button", { name: "Beschrijving opslaan: bankje.jpg" }).click();
    await expect(words).toBeFocused();
    await expect(words).toHaveAccessibleDescription(/Schrijf op wat er op de foto te zien is/);
    await expect(attached(author).getByText("Lezers zien deze foto nog niet.")).toBeVisible();
    await expectAccessible(author, "a photo without words");
    await expectNoSidewaysScroll(author, "a photo without words");
    await reader.goto(path);
    await expect(reader.getByRole("region", { name: "Bijlagen" })).toHaveCount(0);
  });

  await test.step("a name in the words is stopped beside the field", async () => {
    const words = attached(author).getByRole("textbox", { name: /Wat is er op de foto te zien\?/ });
    await words.fill("Het bankje van mevrouw Jansen, 06 12345678");
    await attached(author).getByRole("button", { name: "Beschrijving opslaan: bankje.jpg" }).click();
    await expect(words).toHaveAccessibleDescription(/telefoonnummer/);
    await words.fill("Een houten bankje onder een kastanje");
    await attached(author).getByRole("button", { name: "Beschrijving opslaan: bankje.jpg" }).click();
    await expect(said(author)).toHaveText("De beschrijving is opgeslagen.");
  });

  await test.step("a document goes along", async () => {
    await choose(author, aDocument("verslag.docx", "Het bankje kwam er."));
    await expect(attached(author).getByRole("link", { name: "verslag.docx" })).toBeVisible();
  });

  await test.step("who writes on without pressing the button has kept the words all the same", async () => {
    await attached(author).getByRole("textbox").fill("Een houten bankje onder een oude kastanje");
    await author.getByRole("textbox", { name: names.nl.asked }).focus();
    await expect(said(author)).toHaveText("De beschrijving is opgeslagen.");
  });

  await test.step("a moderator makes the case public", async () => {
    await moderator.goto("/moderatie");
    const item = moderator.getByRole("listitem").filter({ has: moderator.getByRole("link", { name: title }) });
    await item.getByRole("textbox", { name: names.nl.why }).fill("Helder en zonder namen.");
    await item.getByRole("button", { name: "Openbaar maken", exact: true }).click();
    await expect(item.getByRole("status")).toBeVisible();
  });

  let address = "";
  await test.step("a reader sees the photo by its words and saves the document", async () => {
    await reader.goto(path);
    const part = reader.getByRole("region", { name: "Bijlagen" });
    const photo = part.getByRole("img", { name: "Een houten bankje onder een oude kastanje" });
    await photo.scrollIntoViewIfNeeded();
    await expect
      .poll(() => photo.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth))
      .toBeGreaterThan(0);
    await expectAccessible(reader, "a case with attachments");
    const saving = reader.waitForEvent("download");
    await part.getByRole("link", { name: "verslag.docx" }).click();
    const saved = await saving;
    address = new URL(saved.url()).pathname;
    expect(saved.suggestedFilename()).toBe("verslag.docx");
    expect(readFileSync(await saved.path())).toEqual(docxOf("Het bankje kwam er."));
  });

  await test.step("a visitor sees neither, also when the case is public", async () => {
    const answer = await visitor.request.get(address);
    expect(answer.status()).toBe(404);
    await visitor.goto(path);
    await expect(visitor.getByRole("region", { name: "Bijlagen" })).toHaveCount(0);
  });

  await test.step("taking it away asks first, and then it is gone for everybody", async () => {
    await attached(author).getByRole("button", { name: "Verwijderen: verslag.docx" }).click();
    const dialog = author.getByRole("dialog", { name: "Verwijderen: verslag.docx" });
    await author.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(attached(author).getByRole("link", { name: "verslag.docx" })).toBeVisible();
    await attached(author).getByRole("button", { name: "Verwijderen: verslag.docx" }).click();
    await dialog.getByRole("button", { name: "Verwijderen", exact: true }).click();
    await expect(said(author)).toHaveText("verslag.docx is verwijderd.");
    await expect(block(author).getByRole("button", { name: "Bestanden kiezen" })).toBeFocused();
    expect((await reader.request.get(address)).status()).toBe(404);
    await reader.reload();
    await expect(reader.getByRole("link", { name: "verslag.docx" })).toHaveCount(0);
  });
});

test("files that are dropped beside the place for them, or pasted, are added too", async ({ as }) => {
  const page = await as(AUTHOR);
  await writing(page);
  const text = page.getByRole("textbox", { name: names.nl.whatHappened });
  await text.fill("Half een zin die niet weg mag");
  await bring(block(page).getByText("of sleep ze op deze pagina"), "drop", await aPhoto("gesleept.jpg"));
  await expect(attached(page).getByRole("link", { name: "gesleept.jpg" })).toBeVisible();
  await bring(page.getByRole("heading", { level: 1 }), "drop", aDocument("ernaast.docx", "Dag."));
  await expect(attached(page).getByRole("link", { name: "ernaast.docx" })).toBeVisible();
  await bring(text, "paste", await aPhoto("image.jpg"));
  await expect(attached(page).getByRole("link", { name: "image.jpg" })).toBeVisible();
  await expect(text).toHaveValue("Half een zin die niet weg mag");
});

test("an upload tells how far it is, and one that stops halfway is sent again with one button", async ({ as }) => {
  const page = await as(AUTHOR);
  await writing(page);
  const text = page.getByRole("textbox", { name: names.nl.whatHappened });
  await text.fill("Half een zin die niet weg mag");
  const network = await page.context().newCDPSession(page);
  const photo = await aPhoto("zwaar.jpg", 1_000, true);
  const slowly = (uploadThroughput: number, offline = false) =>
    network.send("Network.emulateNetworkConditions", {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await slowly(photo.buffer.length / 30);
  await choose(page, photo);
  const bar = underway(page).getByRole("progressbar", { name: "Hoe ver het is: zwaar.jpg" });
  const share = () => bar.evaluate((one: HTMLProgressElement) => one.value);

  await test.step("how far it is can be seen and heard", async () => {
    await expect(said(page)).toHaveText("zwaar.jpg wordt verstuurd.");
    await expect.poll(share, { timeout: 20_000 }).toBeGreaterThan(0.1);
    expect(await share()).toBeLessThan(0.9);
    await expect(underway(page).getByText(/Wordt verstuurd: \d+ %/)).toBeVisible();
    await expect(said(page)).toHaveText(/zwaar\.jpg: Wordt verstuurd: \d+ %/, { timeout: 20_000 });
    await expectAccessible(page, "an upload on its way");
  });

  await test.step("the line breaks: nothing was kept, nothing typed is lost", async () => {
    await slowly(0, true);
    await expect(underway(page).getByText("Er is niets bewaard. Probeer het opnieuw.")).toBeVisible();
    await expect(said(page)).toHaveText(/zwaar\.jpg: Het versturen is niet gelukt/);
    await expect(text).toHaveValue("Half een zin die niet weg mag");
    await slowly(-1);
  });

  await test.step("one button sends it again, once", async () => {
    await underway(page).getByRole("button", { name: "Opnieuw proberen: zwaar.jpg" }).click();
    await expect(attached(page).getByRole("link", { name: "zwaar.jpg" })).toHaveCount(1);
    await expect(underway(page)).toHaveCount(0);
    await expect(text).toHaveValue("Half een zin die niet weg mag");
    await page.getByRole("button", { name: "Opslaan", exact: true }).click();
    await expect(page.getByText("Half een zin die niet weg mag")).toBeVisible();
  });
});

test("an answer that gets lost on the way adds the file once", async ({ as }) => {
  const page = await as(AUTHOR);
  await writing(page);
  let lost = 0;
  await page.route("**/api/v1/casussen/*/bijlagen", async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort("connectionreset");
  });
  await choose(page, await aPhoto("twee-keer.jpg"));
  await underway(page).getByRole("button", { name: "Opnieuw proberen: twee-keer.jpg" }).click();
  await expect(attached(page).getByRole("link", { name: "twee-keer.jpg" })).toHaveCount(1);
  await page.reload();
  await expect(attached(page).getByRole("link", { name: "twee-keer.jpg" })).toHaveCount(1);
});

test("a file that may not come along says why, beside its name, and stops no other", async ({ as }) => {
  const page = await as(AUTHOR);
  await writing(page);
  const line = (name: string) => underway(page).getByRole("listitem").filter({ hasText: name });
  await choose(
    page,
    { name: "film.mp4", mimeType: "video/mp4", buffer: Buffer.from("film") },
    { name: "groot.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(16_000_000, "%PDF-") },
    { name: "plaatje.png", mimeType: "image/png", buffer: Buffer.from("<html><script>alert(1)</script>") },
    aDocument("intake.docx", "Haar burgerservicenummer is 111222333."),
    aDocument("gesprek met mevrouw Jansen.docx", "Dag."),
    aDocument("bel 06 12345678.docx", "Dag."),
    aDocument("goed.docx", "Dag."),
  );
  await expect(line("film.mp4")).toContainText("Dit soort bestand nemen we niet aan.");
  await expect(line("groot.pdf")).toContainText("Dit bestand is te groot. Een bestand mag hoogstens 15 MB zijn.");
  await expect(attached(page).getByRole("link", { name: "goed.docx" })).toBeVisible({ timeout: 20_000 });
  await expect(line("plaatje.png")).toContainText("De inhoud van dit bestand past niet bij zijn naam.");
  await expect(line("intake.docx")).toContainText("In het bestand staat een burgerservicenummer.");
  await expect(line("intake.docx")).not.toContainText("111222333");
  await expect(line("mevrouw Jansen")).toContainText("In de naam van het bestand staat een naam.");
  await expect(line("bel 06")).toContainText("In de naam van het bestand staat een telefoonnummer.");
  await expect(attached(page).getByRole("listitem")).toHaveCount(1);
  await expectAccessible(page, "files that were refused");
  await expectNoSidewaysScroll(page, "files that were refused");
  await line("film.mp4").getByRole("button", { name: "Weghalen: film.mp4" }).click();
  await expect(line("film.mp4")).toHaveCount(0);
  await expect(block(page).getByRole("button", { name: "Bestanden kiezen" })).toBeFocused();
});
