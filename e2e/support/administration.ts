import type { Page } from "@playwright/test";

/** Goes to a room of Beheer by its menu, which on a phone opens with a button. */
export async function openRoom(administrator: Page, name: string): Promise<void> {
  const rooms = administrator.getByRole("navigation", { name: "Onderdelen van beheer" });
  const menu = rooms.getByRole("button", { name: "Onderdelen van beheer" });
  if (await menu.isVisible()) await menu.click();
  await rooms.getByRole("link", { name, exact: true }).click();
}
