import { and, asc, eq, lt, ne, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import { savedSearches } from "#db/schema";
import { notify } from "#lib/notifications/notify";
import { keptFilter, newestFor, readerOf } from "#lib/saved-searches/queries";

/** Longer than a transaction may take: what was posted by then can be seen by now. */
const SETTLED_MS = 10_000;
const PER_RUN = 200;

/**
 * Looks for every saved search whether there are cases posted since the last look that its owner may read now, and rings
 * once per search. Own cases do not count. Two servers at once each take other searches.
 * @returns how many bells rang
 */
export async function lookForSavedSearches(settled = SETTLED_MS): Promise<number> {
  let rung = 0;
  const until = new Date(Date.now() - settled);
  for (let looked = 0; looked < PER_RUN; looked += 1) {
    const outcome = await lookForOne(until);
    if (outcome === "none-left") break;
    if (outcome === "rung") rung += 1;
  }
  return rung;
}

/** Takes the search that waits longest, in one transaction with the bell it rings. */
const lookForOne = (until: Date) =>
  db.transaction(async (tx): Promise<"none-left" | "rung" | "nothing-new"> => {
    const [due] = await tx
      .select()
      .from(savedSearches)
      .where(
        and(
          ne(savedSearches.pace, "never"),
          lt(savedSearches.lookedAt, until),
          or(eq(savedSearches.pace, "at-once"), sql`${savedSearches.lookedAt} < now() - interval '1 day'`),
        ),
      )
      .orderBy(asc(savedSearches.lookedAt), asc(savedSearches.id))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!due) return "none-left";
    const reader = await readerOf(due.ownerId);
    const filter = { ...keptFilter(due.query), postedAfter: due.lookedAt, notBy: due.ownerId };
    const [first] = reader ? await newestFor(reader, filter, 1, until) : [];
    await tx.update(savedSearches).set({ lookedAt: until }).where(eq(savedSearches.id, due.id));
    if (!first) return "nothing-new";
    await notify(tx, { receiverId: due.ownerId, kind: "search", caseNumber: first.number, savedSearchId: due.id });
    return "rung";
  });
