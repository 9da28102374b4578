import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { caseReviews, notifications } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { lockPostedCase } from "#lib/cases/lock";
import { canRevise } from "#lib/cases/policy";
import type { ConfirmCase } from "#lib/case-reviews/validation";

/** Says that an old case is still right, for whoever writes it. Twice is harmless. @throws NotFound, Forbidden */
export async function confirmCase(actor: Actor, { caseNumber }: ConfirmCase): Promise<void> {
  await db.transaction(async (tx) => {
    authorise(canRevise(actor, await lockPostedCase(tx, actor, caseNumber)));
    const [confirmed] = await tx
      .update(caseReviews)
      .set({ confirmedAt: sql`now()`, confirmedBy: actor.id })
      .where(and(eq(caseReviews.caseNumber, caseNumber), isNull(caseReviews.confirmedAt)))
      .returning({ id: caseReviews.id });
    if (!confirmed) return;
    await tx
      .update(notifications)
      .set({ readAt: sql`now()` })
      .where(
        and(
          eq(notifications.caseNumber, caseNumber),
          eq(notifications.kind, "case-review"),
          isNull(notifications.readAt),
        ),
      );
    await record(tx, { actorId: actor.id, action: "case.confirmed", caseNumber });
  });
}
