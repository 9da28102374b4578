import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { notifications } from "#db/schema";
import type { Actor } from "#lib/auth/actor";

type Notification = typeof notifications.$inferInsert;

/** Rings the receiver's bell, in the transaction of its cause. Nobody hears of what they did themselves. */
export async function notify(tx: Transaction, notification: Notification): Promise<void> {
  if (notification.receiverId === notification.actorId) return;
  await tx.insert(notifications).values(notification);
}

/** Everything in the actor's bell counts as read. */
export async function readAll(actor: Actor): Promise<void> {
  await db
    .update(notifications)
    .set({ readAt: sql`now()` })
    .where(and(eq(notifications.receiverId, actor.id), isNull(notifications.readAt)));
}
