import type { Page } from "@playwright/test";
import { aTitle, expect, expectAccessible, expectNoSidewaysScroll, test } from "./support/fixtures.ts";

const story = (page: Page) => page.getByRole("textbox", { name: "Wat gebeurde er?" });
const bar = (page: Page) => page.getByRole("toolbar", { name: "Opmaak: Wat gebeurde er?" });
const button = (page: Page, name: string) => bar(page).getByRole("button", { name, exact: true });
const saved = (page: Page) => expect(page.getByText(/^Opgeslagen om \d+\.\d\d uur$/)).toBeVisible({ timeout: 15_000 });

/** The stream of events never ends, so the network is never idle; the page is. */
async function atRest(page: Page) {
  await page.waitForTimeout(1_000);
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
}

async function begin(page: Page, title: string) {
  await page.goto("/casussen/nieuw?leeg");
  await page.getByRole("textbox", { name: "Titel" }).fill(title);
  await page.getByRole("checkbox", { name: "Werken aan relaties" }).check();
  await page.getByRole("radio", { name: "Fysiek domein" }).check();
}

const post = async (page: Page, title: string) => {
  await page.getByRole("button", { name: "Plaatsen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
};

test("words are made bold, a list and a link as one writes, and readers see them so", async ({ as }) => {
  const page = await as("deelnemer.tilburg@example.nl");
  const title = aTitle("Met opmaak");
  await begin(page, title);
  await story(page).fill("Dit is wat wij deden:");

  await test.step("a list by its button", async () => {
    await story(page).press("End");
    await story(page).press("Enter");
    await button(page, "Lijst").click();
    await expect(button(page, "Lijst")).toHaveAttribute("aria-pressed", "true");
    await expect(story(page)).toBeFocused();
    await page.keyboard.type("langs de deuren");
    await page.keyboard.press("Enter");
    await page.keyboard.type("een ");
    await page.keyboard.press("Control+b");
    await page.keyboard.type("avond");
    await page.keyboard.press("Control+b");
    await page.keyboard.type(" in het buurthuis");
    await expect(story(page).getByRole("listitem")).toHaveCount(2);
    await expect(story(page).locator("strong")).toHaveText("avond");
  });

  await test.step("a link by its dialog, which asks again for an address that is none", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await button(page, "Link").click();
    const dialog = page.getByRole("dialog", { name: "Link" });
    await expect(dialog.getByRole("textbox", { name: /Tekst van de link/ })).toBeFocused();
    await dialog.getByRole("textbox", { name: /Tekst van de link/ }).fill("de spelregels");
    const address = dialog.getByRole("textbox", { name: "Adres" });
    await address.fill("javascript:alert(1)");
    await address.press("Enter");
    await expect(dialog.getByText(/begint met https/)).toBeVisible();
    await address.fill("www.example.nl/spelregels");
    await address.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(story(page)).toBeFocused();
    await page.keyboard.type(" kent iedereen.");
    await expect(story(page).locator("a")).toHaveText("de spelregels");
  });

  await expectAccessible(page, "writing with formatting");
  await expectNoSidewaysScroll(page, "writing with formatting");
  await saved(page);

  await test.step("it is there again after loading the page", async () => {
    await page.reload();
    await expect(story(page).locator("strong")).toHaveText("avond");
    await expect(story(page).getByRole("listitem")).toHaveCount(2);
  });

  await post(page, title);
  const text = page.locator(".prose").filter({ hasText: "Dit is wat wij deden" });
  await expect(text.getByRole("listitem")).toHaveText(["langs de deuren", "een avond in het buurthuis"]);
  await expect(text.locator("strong")).toHaveText("avond");
  await expect(text.getByRole("link", { name: "de spelregels" })).toHaveAttribute(
    "href",
    "https://www.example.nl/spelregels",
  );
  await expect(text).toContainText("de spelregels kent iedereen.");
});

test("the keyboard alone goes in, formats, and goes on to the next field", async ({ as }) => {
  const page = await as("collega.tilburg@example.nl");
  await begin(page, aTitle("Toetsenbord"));
  await story(page).focus();
  await atRest(page);
  await page.keyboard.type("Een ");
  await page.keyboard.press("Control+i");
  await page.keyboard.type("klein");
  await expect(story(page).locator("em")).toHaveText("klein");
  await page.keyboard.press("Control+i");
  await page.keyboard.type(" park.");
  await expect(story(page)).toHaveText("Een klein park.");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(story(page)).not.toHaveText("Een klein park.");
  await page.keyboard.press("Tab");
  await expect(story(page)).not.toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(story(page)).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(button(page, "Vet")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(button(page, "Cursief")).toBeFocused();
});

test("what is typed while the editor is still coming is what was meant", async ({ as }) => {
  const page = await as("deelnemer.amersfoort@example.nl");
  await begin(page, aTitle("Langzaam net"));
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await new Promise((wake) => setTimeout(wake, 1_500));
    await route.continue();
  });
  await story(page).focus();
  await page.keyboard.type("Een ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("klein");
  await expect(story(page)).toHaveValue("Een klein");
  await expect(story(page).locator("strong")).toHaveText("klein");
  await page.keyboard.type("er");
  await expect(story(page).locator("strong")).toHaveText("kleiner");
  await expect(story(page)).toHaveText("Een kleiner");
});

test("no letter is lost, however fast one types on while the editor takes over", async ({ as }) => {
  const page = await as("collega.amersfoort@example.nl");
  await begin(page, aTitle("Snel"));
  for (let turn = 0; turn < 6; turn += 1) {
    await story(page).fill("Een ");
    await story(page).press("End");
    await page.keyboard.press("Control+i");
    for (const letter of "klein") await page.keyboard.press(letter);
    await expect(story(page)).toHaveText("Een klein");
    await expect(story(page).locator("em")).toHaveText("klein");
    await button(page, "Gewone tekst").click();
    await expect(story(page)).toHaveValue("Een *klein*");
  }
});

test("what is pasted keeps lists and bold, and nothing else", async ({ as }) => {
  const page = await as("deelnemer.berkelland@example.nl");
  await begin(page, aTitle("Geplakt"));
  await story(page).focus();
  await button(page, "Vet").click();
  await expect(button(page, "Gewone tekst")).toBeVisible();
  await story(page).evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", "Let op");
    data.setData(
      "text/html",
      `<h1 style="color:red">Kop</h1><p onclick="x()">Let <b>op</b> <a href="javascript:x()">hier</a></p><ul><li>een</li></ul>
       <img src="https://elsewhere.example/x.png"><script>x()</script><style>p{}</style><table><tr><td>cel</td></tr></table>`,
    );
    text.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(story(page).getByRole("listitem")).toHaveText("een");
  await expect(story(page).locator("h1, img, script, style, table, [onclick], [style], a")).toHaveCount(0);
  await button(page, "Gewone tekst").click();
  await expect(story(page)).toHaveValue(/^(\*\*)?Kop(\*\*)?\n\nLet \*\*op\*\* hier\n\n- een/);
  await expect(story(page)).toBeFocused();
});

test("personal data in a formatted text is shown and replaced, and the list of mistakes leads into it", async ({
  as,
}) => {
  const page = await as("deelnemer.harderwijk@example.nl");
  const title = aTitle("Opmaak en gegevens");
  await begin(page, title);
  await story(page).fill("Let **goed** op: haar bsn is 123456782, zegt zij.");
  await button(page, "Lijst").click();
  await expect(story(page).getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: "Plaatsen" }).click();
  await page.getByRole("link", { name: /burgerservicenummer/ }).click();
  await expect(story(page)).toBeFocused();
  const finds = page.getByRole("group", { name: "Persoonsgegevens in Wat gebeurde er?" });
  await finds.getByRole("button", { name: "Toon in de tekst" }).click();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe("123456782");
  await finds.getByRole("button", { name: /^Vervang door/ }).click();
  await expect(story(page)).toHaveText("Let goed op: haar bsn is [burgerservicenummer], zegt zij.");
  await expect(story(page).locator("strong")).toHaveText("goed");
  await post(page, title);
});

test("a text of a megabyte is not lost in the editor: the form says that it is too long", async ({ as }) => {
  const page = await as("deelnemer.apeldoorn@example.nl");
  await begin(page, aTitle("Heel veel"));
  await story(page).fill("Begin.");
  await button(page, "Vet").click();
  await expect(button(page, "Gewone tekst")).toBeVisible();
  await story(page).evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", "Een lange zin. ".repeat(70_000));
    text.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(story(page)).toHaveValue(/^Begin\.\n\nEen lange zin\./);
  expect((await story(page).inputValue()).length).toBeGreaterThan(1_000_000);
});

test("the editor is fetched where one writes and nowhere else", async ({ as }) => {
  const page = await as("deelnemer.breda@example.nl");
  const fetched: { url: string; editor: boolean }[] = [];
  page.on("response", async (response) => {
    if (!/\/_next\/static\/.*\.js/.test(response.url())) return;
    const body = await response.text().catch(() => "");
    fetched.push({ url: response.url(), editor: body.includes("ProseMirror") });
  });
  for (const address of ["/", "/casussen", "/praktijken/werken-aan-relaties", "/tips"]) await page.goto(address);
  await page.goto("/casussen");
  await page.locator(".card-list a").first().click();
  await expect(page.getByRole("textbox", { name: "Schrijf een reactie" })).toBeVisible();
  await atRest(page);
  expect(fetched.length).toBeGreaterThan(0);
  expect(fetched.filter(({ editor }) => editor)).toEqual([]);
  await page.goto("/casussen/nieuw?leeg");
  await story(page).focus();
  await expect.poll(() => fetched.some(({ editor }) => editor)).toBe(true);
});
