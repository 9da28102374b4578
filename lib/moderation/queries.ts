import { desc, eq } from "drizzle-orm";
import { db } from "#db/client";
import { decisions, participants } from "#db/schema";
import { about as isAbout } from "#lib/moderation/subject";
import type { Item } from "#lib/moderation/subject";

/** The latest decision on an item, for its author and for moderators. The caller has read the item itself. */
export async function lastDecision(item: Item) {
  const [found] = await db
    .select({
      id: decisions.id,
      verdict: decisions.verdict,
      reason: decisions.reason,
      version: decisions.version,
      decidedAt: decisions.decidedAt,
      moderatorId: decisions.moderatorId,
      moderator: participants.name,
    })
    .from(decisions)
    .innerJoin(participants, eq(participants.id, decisions.moderatorId))
    .where(isAbout(decisions, item))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  return found;
}
