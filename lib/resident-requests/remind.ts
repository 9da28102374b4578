import { and, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { residentRequests } from "#db/schema";
import { record } from "#lib/audit/record";
import { ringModerators } from "#lib/resident-requests/bell";
import { REMIND_DAYS_BEFORE } from "#lib/resident-requests/choices";

/**
 * Rings moderators once for every request that is still open REMIND_DAYS_BEFORE the end of its term; with a term so short
 * that this is before its middle, at its middle.
 * @returns of how many requests
 */
export async function remindOfRequests(): Promise<number> {
  const { dueAt, receivedAt, remindedAt, closedAt } = residentRequests;
  return db.transaction(async (tx) => {
    const due = await tx
      .update(residentRequests)
      .set({ remindedAt: sql`now()` })
      .where(
        and(
          isNull(closedAt),
          isNull(remindedAt),
          sql`now() >= greatest(${dueAt} - make_interval(days => ${REMIND_DAYS_BEFORE}), ${receivedAt} + (${dueAt} - ${receivedAt}) / 2)`,
        ),
      )
      .returning({
        id: residentRequests.id,
        code: residentRequests.code,
        caseNumber: residentRequests.caseNumber,
      });
    for (const request of due) {
      await ringModerators(tx, "resident-request-due", request);
      await record(tx, {
        actorId: null,
        action: "resident-request.reminded",
        caseNumber: request.caseNumber ?? undefined,
        detail: { code: request.code },
      });
    }
    return due.length;
  });
}
