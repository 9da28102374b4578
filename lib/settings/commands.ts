import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { settings } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import type { SettingName, Settings } from "#lib/settings/choices";
import { canChangeSettings } from "#lib/settings/policy";
import { getSettings } from "#lib/settings/queries";
import type { ChangeSettings } from "#lib/settings/validation";

/** Said in the log: a choice itself, of words only how many. */
const told = (value: Settings[SettingName]) => (Array.isArray(value) ? value.length : value);

/** Changes what holds for the whole community, with a line in the log for each that changed. Twice is harmless. @throws Forbidden */
export async function changeSettings(actor: Actor, input: ChangeSettings): Promise<void> {
  authorise(canChangeSettings(actor));
  await db.transaction(async (tx) => {
    const before = await getSettings(tx);
    for (const name of Object.keys(input) as SettingName[]) {
      const value = input[name];
      if (JSON.stringify(value) === JSON.stringify(before[name])) continue;
      await tx
        .insert(settings)
        .values({ name, value, changedBy: actor.id })
        .onConflictDoUpdate({ target: settings.name, set: { value, changedBy: actor.id, changedAt: sql`now()` } });
      const detail = { setting: name, before: told(before[name]), after: told(value) };
      await record(tx, { actorId: actor.id, action: "setting.changed", detail });
    }
  });
}
