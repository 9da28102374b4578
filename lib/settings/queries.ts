import { inArray } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { settings } from "#db/schema";
import { asItComes } from "#lib/settings/choices";
import type { Settings } from "#lib/settings/choices";

/** What holds for the whole community now. */
export async function getSettings(store: typeof db | Transaction = db): Promise<Settings> {
  const rows = await store
    .select({ name: settings.name, value: settings.value })
    .from(settings)
    .where(inArray(settings.name, Object.keys(asItComes)));
  const chosen = Object.fromEntries(rows.map(({ name, value }) => [name, value])) as Partial<Settings>;
  return { ...asItComes, ...chosen };
}
