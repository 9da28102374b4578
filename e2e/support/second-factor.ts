import { expect } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import postgres from "postgres";
import { Secret, TOTP } from "otpauth";
import { invite, takeUp } from "./invitations.ts";

/** What the app of this secret shows now, or some steps of thirty seconds later: no code works twice. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, "")) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });

/** Somebody whom no other test knows, invited by an administrator; they took part and went away. @returns their address */
export async function newcomer(administrator: Page, page: Page, role: string): Promise<string> {
  const sign = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  const email = `nieuw.${sign}@example.nl`;
  await invite(administrator, { name: "Sanne Verhoef", email, role });
  await takeUp(page, email);
  await page.context().clearCookies();
  return email;
}

/** Opens the newest sign-in link in the demo mailbox that was sent to this address, and signs in with it. */
export async function openLink(page: Page, email: string, other?: string): Promise<string> {
  await page.goto("/demo/postvak");
  const link = page
    .getByRole("listitem")
    .filter({ hasText: email })
    .getByRole("link", { name: /inloggen\/bevestigen/ })
    .first();
  let address = "";
  await expect(async () => {
    await page.reload();
    address = (await link.getAttribute("href", { timeout: 1_000 }))!;
    expect(address).not.toBe(other);
  }).toPass({ timeout: 60_000 });
  // The mail names the host that the server was set to; this browser may know it by another name.
  const { pathname, search } = new URL(address);
  await page.goto(pathname + search);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await expect(page).not.toHaveURL(/bevestigen/);
  return address;
}

/** Asks for a link on the sign-in page and signs in with it. @returns the link */
export async function signInByMail(page: Page, email: string, path: string, other?: string): Promise<string> {
  await page.goto(`/inloggen?verder=${encodeURIComponent(path)}`);
  await page.getByRole("textbox", { name: "E-mailadres" }).fill(email);
  await page.getByRole("button", { name: "Stuur mij een link" }).click();
  await expect(page.getByRole("heading", { name: "Kijk in je mail" })).toBeVisible();
  return openLink(page, email, other);
}

/** Eleven minutes pass since somebody showed who they are. */
export async function letGoStale(email: string): Promise<void> {
  const sql = postgres(process.env.DATABASE_URL!, { max: 1 });
  try {
    await sql`update session set confirmed_at = now() - interval '11 minutes'
      where participant_id = (select id from participant where email = ${email})`;
  } finally {
    await sql.end();
  }
}

/** A device that holds passkeys, in this browser. */
export async function withAuthenticator(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
