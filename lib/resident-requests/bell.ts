import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { notifications, participants } from "#db/schema";
import { hasRoleNow } from "#lib/auth/role-now";
import { suspendedNow } from "#lib/auth/standing";
import { notify } from "#lib/notifications/notify";
import { isNotWrittenBy } from "#lib/resident-requests/queries";

interface Rung {
  id: string;
  caseNumber: number | null;
}

/** Rings the bell of every moderator who may handle the request, in the transaction of its cause. */
export async function ringModerators(
  tx: Transaction,
  kind: "resident-request" | "resident-request-due",
  { id: requestId, caseNumber }: Rung,
): Promise<void> {
  const moderators = await tx
    .select({ id: participants.id })
    .from(participants)
    .where(
      and(
        hasRoleNow("moderator"),
        sql`not ${suspendedNow()}`,
        isNotWrittenBy(sql`${participants.id}`, sql`${caseNumber}::bigint`),
      ),
    );
  for (const { id: receiverId } of moderators) await notify(tx, { receiverId, kind, requestId });
}

/**
 * What bells said about a request counts as read: for everybody once it is closed, for who takes it up (`receiverId`) from
 * then on.
 */
export async function quietModerators(tx: Transaction, requestId: string, receiverId?: string): Promise<void> {
  await tx
    .update(notifications)
    .set({ readAt: sql`now()` })
    .where(
      and(
        eq(notifications.requestId, requestId),
        receiverId === undefined ? undefined : eq(notifications.receiverId, receiverId),
        isNull(notifications.readAt),
      ),
    );
}
