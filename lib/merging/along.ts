import type { Transaction } from "#db/client";
import { statementsApart } from "#lib/merging/apart";
import { places } from "#lib/merging/places";
import type { Two } from "#lib/merging/places";
import { statementsFor } from "#lib/merging/statements";
import { bringVotes } from "#lib/merging/votes";

/** Brings everything of the former account to who stays, as `places` says. Both are locked. */
export async function bringAlong(tx: Transaction, two: Two): Promise<void> {
  for (const statement of statementsApart(two)) await tx.execute(statement);
  for (const [name, place] of Object.entries(places)) {
    const [table, column] = name.split(".") as [string, string];
    for (const statement of statementsFor(place, table, column, two)) await tx.execute(statement);
  }
  await bringVotes(tx, two);
}
