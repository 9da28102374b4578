import { desc, eq } from "drizzle-orm";
import { db } from "#db/client";
import { decisions, participants } from "#db/schema";

/** The latest decision on a case or comment, for its author and for moderators. The caller has read the item itself. */
export async function lastDecision(item: { caseNumber: number } | { commentId: string }) {
  const [found] = await db
    .select({
      id: decisions.id,
      verdict: decisions.verdict,
      reason: decisions.reason,
      decidedAt: decisions.decidedAt,
      moderator: participants.name,
    })
    .from(decisions)
    .innerJoin(participants, eq(participants.id, decisions.moderatorId))
    .where("caseNumber" in item ? eq(decisions.caseNumber, item.caseNumber) : eq(decisions.commentId, item.commentId))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  return found;
}
