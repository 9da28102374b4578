import { db } from "#db/client";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { requireFresh } from "#lib/auth/fresh";
import { limit } from "#lib/auth/limits";
import { safeCell } from "#lib/logbook/export";
import { canAdminister } from "#lib/participants/policy";
import { listRights } from "#lib/rights/queries";
import type { Right } from "#lib/rights/queries";

const AT_ONCE = 500;
const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? "";

const columns: Readonly<Record<string, (right: Right) => string>> = {
  naam: ({ name }) => name,
  organisatie: ({ organisation }) => organisation,
  recht: ({ role }) => role ?? "organisation-administrator",
  gegevenOp: ({ givenAt }) => day(givenAt),
  gegevenDoor: ({ givenBy }) => givenBy ?? "",
  waarom: ({ reason }) => reason,
  totEnMet: ({ until }) => day(until),
  bekekenOp: ({ reviewedAt }) => day(reviewedAt),
  bekekenDoor: ({ reviewedBy }) => reviewedBy ?? "",
  bekijkenVoor: ({ dueAt }) => day(dueAt),
};

const line = (cells: readonly string[]) => `${cells.map(safeCell).join(";")}\r\n`;

/** Every special right as CSV, for who checks them elsewhere. That it was taken stands in the log. @throws Forbidden, FreshSignInNeeded, TooFast */
export async function exportRights(actor: Actor): Promise<string> {
  authorise(canAdminister(actor));
  requireFresh(actor);
  await db.transaction(async (tx) => {
    await limit("export.hour", actor.id, tx);
    await record(tx, { actorId: actor.id, action: "rights.exported" });
  });
  let text = `\uFEFF${line(Object.keys(columns))}`;
  for (let after: string | undefined; ;) {
    const { items, next } = await listRights(actor, after, AT_ONCE);
    for (const right of items) text += line(Object.values(columns).map((cell) => cell(right)));
    if (next === null) return text;
    after = next;
  }
}
