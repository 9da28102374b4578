import { asc, desc, eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { decisions, participants, reports } from "#db/schema";
import { about } from "#lib/moderation/subject";
import type { Item } from "#lib/moderation/subject";
import type { Verdict } from "#lib/moderation/validation";

const MOST_LINES = 50;

/** What was reported about an item, the oldest first, and whether that still waits. */
export const reportsOn = (item: Item) =>
  db
    .select({
      id: reports.id,
      reason: reports.reason,
      explanation: reports.explanation,
      at: reports.reportedAt,
      by: participants.name,
      open: sql<boolean>`${reports.decisionId} is null`,
    })
    .from(reports)
    .innerJoin(participants, eq(participants.id, reports.reporterId))
    .where(about(reports, item))
    .orderBy(sql`${reports.decisionId} is not null`, asc(reports.reportedAt), asc(reports.id))
    .limit(MOST_LINES)
    .execute();

/** What was decided about an item, the newest first. */
export const decisionsOn = (item: Item) =>
  db
    .select({
      id: decisions.id,
      verdict: decisions.verdict,
      reason: decisions.reason,
      version: decisions.version,
      askedText: decisions.askedText,
      at: decisions.decidedAt,
      by: participants.name,
    })
    .from(decisions)
    .innerJoin(participants, eq(participants.id, decisions.moderatorId))
    .where(about(decisions, item))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(MOST_LINES)
    .execute();

/** Everything decided about what one participant wrote (d), found by who wrote it. */
export const decidedOn = (participantId: string) => sql`(
  select d.* from practice_case c join decision d on d.case_number = c.number where c.author_id = ${participantId}
  union all select d.* from comment m join decision d on d.comment_id = m.id where m.author_id = ${participantId}
  union all select d.* from collection l join decision d on d.collection_id = l.id where l.maker_id = ${participantId}
  union all select d.* from tip t join decision d on d.tip_id = t.id where t.author_id = ${participantId})`;

/** How often what they wrote was decided about, and how. */
export async function tallyOf(participantId: string): Promise<Partial<Record<Verdict | "measures", number>>> {
  const rows = await db.execute<{ verdict: Verdict | "measures"; count: number }>(sql`
    select d.verdict::text as verdict, count(*)::int as count from ${decidedOn(participantId)} d group by 1
    union all select 'measures', count(*)::int from measure where participant_id = ${participantId} having count(*) > 0`);
  return Object.fromEntries(rows.map(({ verdict, count }) => [verdict, count]));
}
