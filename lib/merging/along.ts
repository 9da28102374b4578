import { sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { statementsApart } from "#lib/merging/apart";
import { places } from "#lib/merging/places";
import type { Two } from "#lib/merging/places";
import { statementsFor } from "#lib/merging/statements";
import { bringVotes } from "#lib/merging/votes";

/**
 * Takes the locks that everything else on a case takes first, in its order: cases, comments, tips. Whoever is at work on one of
 * these is done before the accounts themselves are locked, so that nobody waits for the other for ever.
 */
export async function lockWhatComesAlong(tx: Transaction, { former, staying }: Two): Promise<void> {
  for (const [table, key, ofVote] of [
    ["practice_case", "number", "case_number"],
    ["comment", "id", "comment_id"],
    ["tip", "id", "tip_id"],
  ] as const) {
    const [id, voted] = [sql.identifier(key), sql.identifier(ofVote)];
    await tx.execute(sql`select 1 from ${sql.identifier(table)} where author_id = ${former}
        or ${id} in (select ${voted} from vote where participant_id in (${former}, ${staying}) and ${voted} is not null)
      order by ${id} for no key update`);
  }
}

/** Brings everything of the former account to who stays, as `places` says. Both are locked. */
export async function bringAlong(tx: Transaction, two: Two): Promise<void> {
  for (const statement of statementsApart(two)) await tx.execute(statement);
  for (const [name, place] of Object.entries(places)) {
    const [table, column] = name.split(".") as [string, string];
    for (const statement of statementsFor(place, table, column, two)) await tx.execute(statement);
  }
  await bringVotes(tx, two);
}
