import { and, count, inArray, isNull } from "drizzle-orm";
import { db } from "#db/client";
import { notifications } from "#db/schema";

/** How many notifications each of these participants has not read. */
export async function countUnread(participantIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: notifications.receiverId, unread: count() })
    .from(notifications)
    .where(and(inArray(notifications.receiverId, [...participantIds]), isNull(notifications.readAt)))
    .groupBy(notifications.receiverId);
  const found = new Map(rows.map(({ id, unread }) => [id, unread]));
  return new Map(participantIds.map((id) => [id, found.get(id) ?? 0]));
}
