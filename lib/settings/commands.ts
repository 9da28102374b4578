import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { settings } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { canChangeSettings } from "#lib/settings/policy";
import { getSettings } from "#lib/settings/queries";
import type { ChangeSettings } from "#lib/settings/validation";

/** Said in the log: a choice itself, of words only how many. */
const told = (value: ChangeSettings[keyof ChangeSettings]) => (Array.isArray(value) ? value.length : value);

/** Keeps a choice, in the transaction that tells the log of it. */
export const keepSetting = (tx: Transaction, { id }: Actor, name: string, value: unknown) =>
  tx
    .insert(settings)
    .values({ name, value, changedBy: id })
    .onConflictDoUpdate({ target: settings.name, set: { value, changedBy: id, changedAt: sql`now()` } });

/** Changes what holds for the whole community, with a line in the log for each that changed. Twice is harmless. @throws Forbidden */
export async function changeSettings(actor: Actor, input: ChangeSettings): Promise<void> {
  authorise(canChangeSettings(actor));
  await db.transaction(async (tx) => {
    const before = await getSettings(tx);
    for (const name of Object.keys(input) as (keyof ChangeSettings)[]) {
      const value = input[name];
      if (JSON.stringify(value) === JSON.stringify(before[name])) continue;
      await keepSetting(tx, actor, name, value);
      const detail = { setting: name, before: told(before[name]), after: told(value) };
      await record(tx, { actorId: actor.id, action: "setting.changed", detail });
    }
  });
}
