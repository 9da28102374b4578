import { expect, expectAccessible, signIn, test } from "./support/fixtures.ts";

test("a visitor who wanted a page comes back to it after signing in", async ({ page }) => {
  await page.goto("/leerkringen");
  await expect(page).toHaveURL(/\/inloggen\?verder=%2Fleerkringen$/);
  await page.getByRole("button", { name: /Mirjam van Dijk/ }).click();
  await expect(page).toHaveURL(/\/leerkringen$/);
  await expect(page.getByRole("heading", { level: 1, name: "Leerkringen" })).toBeVisible();
});

test("an invited participant signs in with a link from the mail, once", async ({ page, context, isMobile }) => {
  // Each screen an address of its own: the newest mail is then the one that was asked for here.
  const email = isMobile ? "collega.berkelland@example.nl" : "balie.berkelland@example.nl";
  await page.goto("/inloggen?verder=%2Ftips");
  await page.getByRole("textbox", { name: "E-mailadres" }).fill(email.replace(/^./, (first) => first.toUpperCase()));
  await page.getByRole("button", { name: "Stuur mij een link" }).click();
  await expect(page.getByRole("heading", { name: "Kijk in je mail" })).toBeVisible();

  await page.getByRole("link", { name: "Naar het demo-postvak" }).click();
  const mail = page.getByRole("listitem").filter({ hasText: email }).first();
  const link = mail.getByRole("link", { name: /inloggen\/bevestigen/ });
  await expect(async () => {
    await page.reload();
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  const address = (await link.getAttribute("href"))!;

  // A mail scanner looks first; that uses nothing up.
  for (let look = 0; look < 3; look += 1) expect((await context.request.get(address)).status()).toBe(200);
  await page.goto(address);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await expect(page).toHaveURL(/\/tips$/);
  await expect(page.getByRole("button", { name: "Uitloggen" })).toBeVisible();

  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(page.getByRole("link", { name: "Inloggen" }).first()).toBeVisible();
  await page.goto(address);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await expect(page.getByText("Deze link is gebruikt of verlopen.")).toBeVisible();
});

test("the digits of the mail are enough where the link was asked for", async ({ page, isMobile }) => {
  const email = isMobile ? "balie.harderwijk@example.nl" : "balie.tilburg@example.nl";
  await page.goto("/inloggen?verder=%2Ftips");
  await page.getByRole("textbox", { name: "E-mailadres" }).fill(email);
  await page.getByRole("button", { name: "Stuur mij een link" }).click();
  const typed = page.getByRole("link", { name: "Typ de cijfers uit de mail" });
  await expect(typed).toBeVisible();
  const mailbox = await page.context().newPage();
  const mail = mailbox.getByRole("listitem").filter({ hasText: email }).first();
  await expect(async () => {
    await mailbox.goto("/demo/postvak");
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass();
  const digits = /\b\d{6}\b/.exec((await mail.textContent())!)![0];
  await mailbox.close();

  await typed.click();
  const field = page.getByRole("textbox", { name: "Cijfers uit de mail" });
  await field.fill(digits === "111111" ? "222222" : "111111");
  await page.getByRole("button", { name: "Inloggen" }).click();
  await expect(page.getByText("Deze cijfers kloppen niet.")).toBeVisible();
  await expectAccessible(page, "typing the digits of a mail");
  await field.fill(`${digits.slice(0, 3)} ${digits.slice(3)}`);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await expect(page).toHaveURL(/\/tips$/);
});

test("an unknown address gets the same answer, and a wrong one an explanation that keeps the text", async ({
  page,
}) => {
  await page.goto("/inloggen");
  const email = page.getByRole("textbox", { name: "E-mailadres" });
  await email.fill("niemand");
  await page.getByRole("button", { name: "Stuur mij een link" }).click();
  await expect(page.getByRole("heading", { name: "Er gaat nog iets niet goed" })).toBeFocused();
  await expect(email).toHaveValue("niemand");
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await email.fill("niemand@example.nl");
  await page.getByRole("button", { name: "Stuur mij een link" }).click();
  await expect(page.getByRole("heading", { name: "Kijk in je mail" })).toBeVisible();
});

test("signing out everywhere ends the other devices too", async ({ as }) => {
  const [laptop, phone] = [await as("beleid.apeldoorn@example.nl"), await as("beleid.apeldoorn@example.nl")];
  await phone.goto("/profiel");
  await expect(phone.getByRole("heading", { level: 1, name: "Profiel" })).toBeVisible();
  await laptop.goto("/profiel");
  await laptop.getByRole("button", { name: "Overal uitloggen" }).click();
  await laptop.getByRole("dialog").getByRole("button", { name: "Overal uitloggen" }).click();
  await expect(laptop).toHaveURL(/\/inloggen$/);
  await phone.goto("/profiel");
  await expect(phone).toHaveURL(/\/inloggen\?verder/);
});

test("one other device can be signed out, and this one stays", async ({ as }) => {
  const lost = await as("partner.bzk@example.nl");
  const here = await as("partner.bzk@example.nl");
  await here.goto("/profiel");
  const others = here.getByRole("button", { name: "Log daar uit" });
  while ((await others.count()) > 0) {
    const before = await others.count();
    await others.first().click();
    await expect(others).toHaveCount(before - 1);
  }
  await expect(here.getByText("(dit apparaat)")).toBeVisible();
  await lost.goto("/profiel");
  await expect(lost).toHaveURL(/\/inloggen\?verder/);
  await here.reload();
  await expect(here.getByRole("heading", { level: 1, name: "Profiel" })).toBeVisible();
});

test("a page of another role is refused, and one that nobody may know of does not exist", async ({ page, context }) => {
  await signIn(context, "collega.breda@example.nl");
  expect((await page.goto("/moderatie"))?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1, name: "Je mag deze pagina niet zien" })).toBeVisible();
  expect((await page.goto("/beheer"))?.status()).toBe(403);
  expect((await page.goto("/leerkringen/ruimte-in-regels-van-niemand"))?.status()).toBe(404);
  expect((await page.goto("/casussen/99999999"))?.status()).toBe(404);
});
