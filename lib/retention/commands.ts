import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { chosenKinds } from "#lib/retention/choices";
import { canChangeTerms } from "#lib/retention/policy";
import { getTerms } from "#lib/retention/queries";
import type { ChangeTerms } from "#lib/retention/validation";
import { keepSetting } from "#lib/settings/commands";

/** Changes how long things are kept, with a line in the log for each term that changed. Twice is harmless. @throws Forbidden */
export async function changeTerms(actor: Actor, input: ChangeTerms): Promise<void> {
  authorise(canChangeTerms(actor));
  await db.transaction(async (tx) => {
    // Two administrators at once: the second sees what the first chose.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('setting terms'))`);
    const now = await getTerms(tx);
    const changed = chosenKinds.filter((name) => input[name] !== now[name]);
    if (changed.length === 0) return;
    await keepSetting(tx, actor, "terms", input);
    for (const name of changed) {
      const detail = { setting: `terms.${name}`, before: now[name], after: input[name]! };
      await record(tx, { actorId: actor.id, action: "setting.changed", detail });
    }
  });
}
