import { openProvider } from "../tests/support/real-provider.ts";
import { letGoStale } from "./support/second-factor.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./support/fixtures.ts";

const client = { clientId: "leerkring", clientSecret: "een-geheim-voor-de-proef" };

test("an administrator opens work accounts for an organisation, a newcomer comes in and posts a case, and another municipality gets nowhere near it", async ({
  as,
  browser,
  isMobile,
}) => {
  test.setTimeout(480_000);
  const { baseURL, locale } = test.info().project.use;
  const unique = `${isMobile ? "tel" : "bur"}${Date.now().toString(36)}`;
  // Each screen has its own organisations: one provider speaks for one.
  const [own, other] = isMobile ? (["berkelland", "harderwijk"] as const) : (["apeldoorn", "amersfoort"] as const);
  const domainOf = (slug: string) => `${slug}-${unique}.nl`;
  const newcomer = { sub: "nieuw", name: `Nel ${unique}`, email: `nel@${domainOf(own)}`, email_verified: true };
  const provider = async (slug: string) =>
    openProvider({
      // The other one says that somebody there has the very address of the first.
      people: [newcomer, { sub: "admin", name: "De beheerder", groups: ["kwaliteit"], amr: ["mfa"] }],
      ...client,
      redirectUri: `${baseURL}/inloggen/werkaccount/${slug}/terug`,
    });
  const [ownProvider, otherProvider] = await Promise.all([provider(own), provider(other)]);
  try {
    const administrator = await as("beheerder@example.nl");
    const setUp = async (slug: string, issuer: string) => {
      await administrator.goto("/beheer/werkaccounts");
      await administrator.locator(`a[href="/beheer/werkaccounts/${slug}"]`).click();
      await administrator.getByLabel("Adres van de inlogdienst (issuer)").fill(issuer);
      await administrator.getByLabel("Naam van de toepassing (client id)").fill(client.clientId);
      await administrator.getByLabel("Geheim van de toepassing (client secret)").fill(client.clientSecret);
      await administrator.getByLabel("Waar eindigen jullie e-mailadressen op?").fill(domainOf(slug));
      const come = administrator.getByRole("checkbox", { name: "Wie nog geen account heeft, mag zelf binnenkomen" });
      await come.check();
      await administrator.getByLabel("Veld met de groepen").fill("groups");
      await administrator.getByRole("button", { name: "Opslaan" }).click();
      await expect(administrator.getByText("Opgeslagen.")).toBeVisible();
      await administrator.reload();
      await expect(async () => {
        await administrator.getByRole("button", { name: "Controleer de verbinding" }).click();
        await expect(administrator.getByText("De toepassing en het geheim kloppen: goed")).toBeVisible({
          timeout: 8_000,
        });
      }).toPass();
    };
    await setUp(own, ownProvider.issuer);
    await expectAccessible(administrator, "the sign-in of an organisation");
    await expectNoSidewaysScroll(administrator, "the sign-in of an organisation");

    await administrator.getByRole("link", { name: "Log in als proef" }).click();
    await administrator.getByRole("button", { name: "De beheerder" }).click();
    await expect(administrator.getByText("kwaliteit", { exact: true })).toBeVisible();
    await expect(administrator.getByText("Er was een tweede stap.")).toBeVisible();
    await administrator.getByLabel("Groepen en rollen").fill("kwaliteit = onderzoeker");
    await administrator.getByRole("button", { name: "Laat zien wat er verandert" }).click();
    await expect(
      administrator.getByText("Jij, met de groepen van je proef: van deelnemer naar onderzoeker"),
    ).toBeVisible();

    const open = async () => {
      const dialog = administrator.getByRole("dialog").getByRole("button", { name: "Stel open" });
      await expect(async () => {
        if (!(await dialog.isVisible()))
          await administrator.getByRole("button", { name: "Stel open" }).click({ timeout: 3_000 });
        await expect(dialog).toBeVisible({ timeout: 3_000 });
      }).toPass();
      await dialog.click();
      await expect(administrator.getByText(/^Open sinds/)).toBeVisible();
      await administrator.reload();
      await expect(administrator.getByRole("button", { name: "Sluit weer" })).toBeVisible();
    };
    await open();
    await setUp(other, otherProvider.issuer);
    await open();

    const comesIn = async (slug: string) => {
      const page = await (await browser.newContext({ baseURL, locale })).newPage();
      await page.goto("/inloggen?verder=%2Fcasussen%2Fnieuw");
      await page.getByRole("link", { name: "Inloggen met je werkaccount" }).click();
      await page.getByLabel("E-mailadres van je werk").fill(`wie@${domainOf(slug)}`);
      await page.getByRole("button", { name: "Zoek mijn organisatie" }).click();
      await page.getByRole("link", { name: /^Verder bij/ }).click();
      await page.getByRole("button", { name: newcomer.name }).click();
      return page;
    };
    const person = await comesIn(own);
    await expect(person).toHaveURL(/\/casussen\/nieuw/);
    await person.getByRole("textbox", { name: "Titel" }).fill(`Een bankje van ${unique}`);
    await person.getByRole("textbox", { name: "Wat gebeurde er?" }).fill("Buren wilden een bankje bij het veld.");
    await person.getByRole("group", { name: "Werkpraktijken" }).getByRole("checkbox").first().check();
    await person.getByRole("radiogroup", { name: "Domein" }).getByRole("radio").first().check();
    await person.getByRole("radiogroup", { name: "Wie mag dit lezen?" }).getByRole("radio").first().check();
    await person.getByRole("button", { name: "Plaatsen" }).click();
    await expect(person).toHaveURL(/\/casussen\/\d+-/);
    await expect(person.getByRole("heading", { level: 1 })).toContainText(unique);
    await person.goto("/profiel/werkaccount");
    await expect(person.getByRole("button", { name: "Ontkoppelen" })).toBeVisible();
    await expectAccessible(person, "one's own work account");

    await letGoStale(newcomer.email);
    await person.goto("/inloggen/opnieuw?verder=%2Fprofiel%2Fsleutels");
    await expectAccessible(person, "signing in again with a work account");
    await person.getByRole("link", { name: /^Log opnieuw in bij/ }).click();
    // The provider knows this browser still, and asks all the same.
    await person.getByRole("button", { name: newcomer.name }).click();
    await expect(person).toHaveURL(/\/profiel\/sleutels$/);
    await person.goto("/inloggen/opnieuw?verder=%2Fprofiel%2Fsleutels");
    await expect(person).toHaveURL(/\/profiel\/sleutels$/);

    const thief = await comesIn(other);
    await expect(thief.getByRole("heading", { level: 1, name: "We kennen je werkaccount nog niet" })).toBeVisible();
    await expectAccessible(thief, "a work account that nobody knows");
    await thief.goto("/profiel");
    await expect(thief).toHaveURL(/\/inloggen/);
    await Promise.all([person, thief].map((page) => page.context().close()));
  } finally {
    await Promise.all([ownProvider.close(), otherProvider.close()]);
  }
});
