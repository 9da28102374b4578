import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { followLink } from "./mail.ts";

interface Invited {
  name: string;
  email: string;
  role?: string;
}

/** An administrator invites one person of Breda, by mail. */
export async function invite(administrator: Page, { name, email, role }: Invited): Promise<void> {
  await administrator.goto("/beheer");
  await administrator.getByRole("link", { name: "Iemand uitnodigen" }).click();
  const form = administrator.getByRole("region", { name: "Eén persoon uitnodigen" });
  await expect(async () => {
    await form.getByRole("textbox", { name: "Naam" }).fill(name);
    await form.getByRole("textbox", { name: "E-mailadres" }).fill(email);
    await form.getByRole("combobox", { name: "Organisatie" }).selectOption({ label: "Breda" });
    if (role) await form.getByRole("combobox", { name: "Rol" }).selectOption({ label: role });
    await form.getByRole("button", { name: "Uitnodiging versturen" }).click();
    await expect(form.getByText(`De uitnodiging aan ${name} gaat op de post.`)).toBeVisible({ timeout: 5_000 });
  }).toPass();
}

/** Somebody takes up the invitation in their mail, and is signed in from then on. */
export async function takeUp(page: Page, email: string): Promise<void> {
  await followLink(page, email, "/uitnodiging");
  await page.getByRole("button", { name: "Doe mee" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Wie ben je?" })).toBeVisible();
}
