import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { notifications } from "#db/schema";
import type { Actor } from "#lib/auth/actor";

/** Everything in the actor's bell counts as read; with a case, only what is about that case. Twice is harmless. */
export async function markRead(actor: Actor, caseNumber?: number): Promise<void> {
  await db
    .update(notifications)
    .set({ readAt: sql`now()` })
    .where(
      and(
        eq(notifications.receiverId, actor.id),
        isNull(notifications.readAt),
        caseNumber === undefined ? undefined : eq(notifications.caseNumber, caseNumber),
      ),
    );
}
