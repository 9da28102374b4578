import { and, asc, inArray, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { matters, participants } from "#db/schema";
import { record } from "#lib/audit/record";
import { hasRoleNow } from "#lib/auth/role-now";
import { suspendedNow } from "#lib/auth/standing";
import { REMIND_HOURS } from "#lib/desk/choices";
import { notify } from "#lib/notifications/notify";

/** At a time: a flood of reports rings each bell once. */
const MOST_AT_ONCE = 1_000;

/**
 * Rings every moderator once about what waits longer than REMIND_HOURS: each item once in its time on the desk, those that
 * come due together in one ring. Requests of residents have a reminder of their own.
 * @returns about how many
 */
export async function remindOfMatters(): Promise<number> {
  return db.transaction(async (tx) => {
    const late = tx
      .select({ id: matters.id })
      .from(matters)
      .where(
        and(
          isNull(matters.remindedAt),
          isNull(matters.requestId),
          sql`${matters.since} < now() - make_interval(hours => ${REMIND_HOURS})`,
        ),
      )
      .orderBy(asc(matters.since))
      .limit(MOST_AT_ONCE)
      .for("update", { skipLocked: true });
    const reminded = await tx
      .update(matters)
      .set({ remindedAt: sql`now()` })
      .where(inArray(matters.id, late))
      .returning({ id: matters.id });
    if (reminded.length === 0) return 0;
    // Of several it leads to the whole queue: one that is decided soon does not take the others' bell away.
    const matterId = reminded.length === 1 ? reminded[0]!.id : null;
    const moderators = await tx
      .select({ id: participants.id })
      .from(participants)
      .where(and(hasRoleNow("moderator"), sql`not ${suspendedNow()}`));
    for (const { id: receiverId } of moderators) await notify(tx, { receiverId, kind: "matter-waits", matterId });
    await record(tx, { actorId: null, action: "matter.reminded", detail: { matters: reminded.length } });
    return reminded.length;
  });
}
