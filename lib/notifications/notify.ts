import type { Transaction } from "#db/client";
import { notifications } from "#db/schema";

type Notification = typeof notifications.$inferInsert;

/** Rings the receiver's bell, in the transaction of its cause. Nobody hears of what they did themselves. */
export async function notify(tx: Transaction, notification: Notification): Promise<void> {
  if (notification.receiverId === notification.actorId) return;
  await tx.insert(notifications).values(notification);
}
