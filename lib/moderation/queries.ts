import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { auditEntries, decisions, participants, practiceCases, suspensions } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import { canModerate, canReadLog } from "#lib/moderation/policy";
import type { Verdict } from "#lib/moderation/validation";

export interface QueueItem {
  /** "case-12" or "comment-<uuid>". */
  key: string;
  caseNumber: number;
  slug: string;
  commentId: string | null;
  title: string;
  text: string;
  authorId: string;
  author: string;
  authorHandle: string;
  organisation: string;
  hiding: "held" | "hidden" | null;
  /** A case that waits for a yes before visitors may read it. */
  proposal: boolean;
  /** The author changed it after a moderator asked. */
  changedAfterAsking: boolean;
  reports: { reason: string; explanation: string; by: string; at: string }[];
  since: Date;
  lastDecisionId: string | null;
  lastVerdict: Verdict | null;
  lastReason: string | null;
}

/**
 * Everything that waits for a moderator: open reports, cases that want to be public, items that were changed after a
 * question. Out of sight first, then the oldest. At most 100; the rest follows when these are done.
 * @throws Forbidden
 */
export async function listQueue(actor: Actor): Promise<QueueItem[]> {
  authorise(canModerate(actor));
  const rows = await db.execute<Record<string, unknown>>(sql`
    with waiting as (
      select r.case_number, r.comment_id, min(r.reported_at) as since, false as proposal, false as changed
        from report r where r.decision_id is null group by 1, 2
      union all
      select c.number, null::uuid, c.changed_at, true, false from practice_case c
        where c.audience = 'public' and c.posted_at is not null and c.withdrawn_at is null
          and c.published_at is null
          and not exists (select 1 from decision d where d.case_number = c.number and d.verdict = 'decline' and d.decided_at > c.changed_at)
      union all
      select c.number, null::uuid, c.changed_at, false, true from practice_case c
        join lateral (select verdict, decided_at from decision d where d.case_number = c.number order by decided_at desc, id desc limit 1) last on true
        where last.verdict = 'ask' and c.changed_at > last.decided_at and c.withdrawn_at is null
      union all
      select null::bigint, m.id, m.edited_at, false, true from comment m
        join lateral (select verdict, decided_at from decision d where d.comment_id = m.id order by decided_at desc, id desc limit 1) last on true
        where last.verdict = 'ask' and m.edited_at > last.decided_at and m.deleted_at is null
    ), item as (
      select case_number, comment_id, min(since) as since, bool_or(proposal) as proposal, bool_or(changed) as changed
        from waiting group by 1, 2
    )
    select c.number as "caseNumber", c.slug, m.id as "commentId", c.title,
      coalesce(m.body, c.what_happened) as text, a.id as "authorId", a.name as author, a.handle as "authorHandle",
      o.name as organisation, h.kind as hiding, i.proposal, i.changed as "changedAfterAsking", i.since,
      last.id as "lastDecisionId", last.verdict as "lastVerdict", last.reason as "lastReason",
      coalesce((select json_agg(json_build_object('reason', r.reason, 'explanation', r.explanation, 'by', p.name, 'at', r.reported_at) order by r.reported_at)
        from report r join participant p on p.id = r.reporter_id
        where r.decision_id is null and (r.case_number = i.case_number or r.comment_id = i.comment_id)), '[]') as reports
    from item i
    left join comment m on m.id = i.comment_id
    join practice_case c on c.number = coalesce(i.case_number, m.case_number)
    join participant a on a.id = coalesce(m.author_id, c.author_id)
    join organisation o on o.id = a.organisation_id
    left join hiding h on h.case_number = i.case_number or h.comment_id = i.comment_id
    left join lateral (select id, verdict, reason from decision d
      where d.case_number = i.case_number or d.comment_id = i.comment_id order by decided_at desc, id desc limit 1) last on true
    where c.withdrawn_at is null and c.posted_at is not null and (m.id is null or m.deleted_at is null)
    order by (h.kind = 'held') desc nulls last, i.since, c.number, m.id
    limit 100`);
  return rows.map((row) => ({
    ...(row as unknown as QueueItem),
    key: row.commentId ? `comment-${String(row.commentId)}` : `case-${String(row.caseNumber)}`,
    caseNumber: Number(row.caseNumber),
    since: new Date(String(row.since)),
  }));
}

const moderationActions = [
  "case.reported", "comment.reported", "case.left", "comment.left", "case.hidden", "comment.hidden",
  "case.asked-to-change", "comment.asked-to-change", "case.restored", "comment.restored", "case.published",
  "case.not-published", "participant.suspended", "participant.suspension-lifted",
]; // prettier-ignore

export const logActions: readonly string[] = moderationActions;

export interface LogFilter {
  action?: string;
  moderatorHandle?: string;
}

/** A page of the moderation log, newest first. @throws Forbidden, Invalid for a cursor that is not ours */
export async function listLog(actor: Actor, filter: LogFilter = {}, after?: string) {
  authorise(canReadLog(actor));
  const about = alias(participants, "about");
  const position = after ? (readCursor(after) as [number, number]) : undefined;
  const rows = await db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      action: auditEntries.action,
      reason: auditEntries.reason,
      detail: auditEntries.detail,
      caseNumber: auditEntries.caseNumber,
      caseSlug: practiceCases.slug,
      caseTitle: practiceCases.title,
      commentId: auditEntries.commentId,
      actor: participants.name,
      actorHandle: participants.handle,
      about: about.name,
      aboutHandle: about.handle,
    })
    .from(auditEntries)
    .leftJoin(participants, eq(participants.id, auditEntries.actorId))
    .leftJoin(about, eq(about.id, auditEntries.participantId))
    .leftJoin(practiceCases, eq(practiceCases.number, auditEntries.caseNumber))
    .where(
      and(
        inArray(auditEntries.action, moderationActions),
        filter.action ? eq(auditEntries.action, filter.action) : undefined,
        filter.moderatorHandle ? eq(participants.handle, filter.moderatorHandle) : undefined,
        position &&
          sql`(${auditEntries.at}, ${auditEntries.id}) < (${sql.param(new Date(position[0]), auditEntries.at)}, ${position[1]})`,
      ),
    )
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(PAGE_SIZE + 1);
  return toPage(rows, PAGE_SIZE, (row) => [row.at.getTime(), row.id]);
}

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

/** Until when and why this participant is shut out; undefined when they are not. @throws Forbidden */
export async function suspensionOf(actor: Actor, participantId: string) {
  authorise(canModerate(actor));
  const [found] = await db
    .select({ until: suspensions.until, reason: suspensions.reason })
    .from(suspensions)
    .where(
      and(
        eq(suspensions.participantId, participantId),
        sql`${suspensions.until} > now()`,
        sql`${suspensions.liftedAt} is null`,
      ),
    )
    .orderBy(desc(suspensions.until))
    .limit(1);
  return found;
}
