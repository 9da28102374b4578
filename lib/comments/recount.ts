import { eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { practiceCases } from "#db/schema";

/**
 * The number of comments people can see, recomputed from the comments. The caller holds the lock on the case, so no
 * comment can slip in between.
 */
export async function recountComments(tx: Transaction, caseNumber: number, active = false): Promise<void> {
  await tx
    .update(practiceCases)
    .set({
      comments: sql`(select count(*) from comment c where c.case_number = ${caseNumber} and c.deleted_at is null
        and not exists (select 1 from hiding h where h.comment_id = c.id))`,
      ...(active && { lastActiveAt: sql`now()` }),
    })
    .where(eq(practiceCases.number, caseNumber));
}
