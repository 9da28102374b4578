import { and, eq, exists, inArray, isNull, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { notifications } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { groupedKinds } from "#lib/notifications/choices";
import type { MarkRead } from "#lib/notifications/validation";

/** All of it, what is about one case, or one notification with what stands together with it. */
function which(actor: Actor, what: MarkRead | undefined): SQL | undefined {
  if (!what || "all" in what) return undefined;
  if ("caseNumber" in what) return eq(notifications.caseNumber, what.caseNumber);
  const lead = alias(notifications, "lead");
  const among = exists(
    db
      .select({ one: sql`1` })
      .from(lead)
      .where(
        and(
          eq(lead.id, what.notificationId),
          eq(lead.receiverId, actor.id),
          inArray(lead.kind, [...groupedKinds]),
          eq(lead.kind, notifications.kind),
          eq(lead.caseNumber, notifications.caseNumber),
          sql`(${notifications.createdAt}, ${notifications.id}) <= (${lead.createdAt}, ${lead.id})`,
        ),
      ),
  );
  return or(eq(notifications.id, what.notificationId), among);
}

/** What stands in the actor's bell counts as read: all of it unless said otherwise. Twice is harmless. */
export async function markRead(actor: Actor, what?: MarkRead): Promise<void> {
  await db
    .update(notifications)
    .set({ readAt: sql`now()` })
    .where(and(eq(notifications.receiverId, actor.id), isNull(notifications.readAt), which(actor, what)));
}
