import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { canModerate } from "#lib/moderation/policy";
import type { Verdict } from "#lib/moderation/validation";

export interface QueueItem {
  /** "case-12" or "comment-<uuid>". */
  key: string;
  caseNumber: number;
  slug: string;
  commentId: string | null;
  title: string;
  /** Of the text as it stands here. */
  version: number;
  text: string;
  /** Of a case: the question and the one behind it. */
  asked: string;
  behind: string;
  /** Of a comment: what it answers. */
  answers: string | null;
  authorId: string;
  author: string;
  authorHandle: string;
  organisation: string;
  hiding: "held" | "hidden" | null;
  /** A case that waits for a yes before visitors may read it: title, text and questions are then those for visitors. */
  proposal: boolean;
  /** Visitors may read it now. */
  published: boolean;
  /** The author changed it after a moderator asked. */
  changedAfterAsking: boolean;
  reports: { reason: string; explanation: string; by: string; at: string }[];
  since: Date;
  lastDecisionId: string | null;
  lastVerdict: Verdict | null;
  lastReason: string | null;
}

/** More than this and the rest follows when these are done. */
const QUEUE_SIZE = 100;

/**
 * Everything that waits for a moderator: open reports, cases that want to be public, items that were changed after a
 * question. Out of sight first, then the oldest.
 * @throws Forbidden
 */
export async function listQueue(actor: Actor): Promise<QueueItem[]> {
  authorise(canModerate(actor));
  return itemsOf(
    sql`
      select r.case_number, r.comment_id, min(r.reported_at) as since, false as proposal, false as changed
        from report r where r.decision_id is null group by 1, 2
      union all
      select c.number, null::uuid, c.changed_at, true, false from practice_case c
        where c.audience = 'public' and c.published_at is null and c.posted_at is not null
          and not exists (select 1 from decision d where d.case_number = c.number and d.verdict in ('ask', 'decline') and d.decided_at > c.changed_at)
          and not exists (select 1 from hiding h where h.case_number = c.number and h.kind = 'hidden')
      union all
      select c.number, null::uuid, c.changed_at, false, true from decision d join practice_case c on c.number = d.case_number
        where d.verdict = 'ask' and c.changed_at > d.decided_at and ${isNewest("case_number")}
      union all
      select null::bigint, m.id, m.edited_at, false, true from decision d join comment m on m.id = d.comment_id
        where d.verdict = 'ask' and m.edited_at > d.decided_at and ${isNewest("comment_id")}`,
    sql`(h.kind = 'held') desc nulls last, i.since, c.number, m.id`,
  );
}

/**
 * What moderators have hidden, and what stays out of sight until its author changes it; the newest first, for who wants
 * to put something back.
 * @throws Forbidden
 */
export async function listHidden(actor: Actor): Promise<QueueItem[]> {
  authorise(canModerate(actor));
  return itemsOf(
    sql`
      select case_number, comment_id, hidden_at as since, false as proposal, false as changed from hiding
        where kind = 'hidden' or not exists (select 1 from report r
          where r.decision_id is null and (r.case_number = hiding.case_number or r.comment_id = hiding.comment_id))`,
    sql`i.since desc, c.number, m.id`,
  );
}

/** No later decision `d` on the same thing. */
const isNewest = (column: "case_number" | "comment_id"): SQL => {
  const same = sql.raw(`later.${column} = d.${column}`);
  return sql`not exists (select 1 from decision later where ${same} and (later.decided_at, later.id) > (d.decided_at, d.id))`;
};

/** Cases and comments with all that a decision needs. `waiting` gives case_number, comment_id, since, proposal, changed. */
async function itemsOf(waiting: SQL, order: SQL): Promise<QueueItem[]> {
  const rows = await db.execute<Record<string, unknown>>(sql`
    with waiting as (${waiting}), item as (
      select case_number, comment_id, min(since) as since, bool_or(proposal) as proposal, bool_or(changed) as changed
        from waiting group by 1, 2
    )
    select c.number as "caseNumber", c.slug, m.id as "commentId",
      case when i.proposal then c.public_texts ->> 'title' else c.title end as title,
      coalesce(m.body, case when i.proposal then c.public_texts ->> 'whatHappened' else c.what_happened end) as text, coalesce(m.version, c.version) as version,
      case when m.id is not null then '' when i.proposal then coalesce(c.public_texts ->> 'askedQuestion', '') else c.asked_question end as asked,
      case when m.id is not null then '' when i.proposal then coalesce(c.public_texts ->> 'underlyingQuestion', '') else c.underlying_question end as behind,
      parent.body as answers, m.id is null and c.published_at is not null as published, a.id as "authorId", a.name as author, a.handle as "authorHandle",
      o.name as organisation, h.kind as hiding, i.proposal, i.changed as "changedAfterAsking", i.since,
      last.id as "lastDecisionId", last.verdict as "lastVerdict", last.reason as "lastReason",
      coalesce((select json_agg(json_build_object('reason', r.reason, 'explanation', r.explanation, 'by', p.name, 'at', r.reported_at) order by r.reported_at)
        from report r join participant p on p.id = r.reporter_id
        where r.decision_id is null and (r.case_number = i.case_number or r.comment_id = i.comment_id)), '[]') as reports
    from item i
    left join comment m on m.id = i.comment_id
    left join comment parent on parent.id = m.parent_id
    join practice_case c on c.number = coalesce(i.case_number, m.case_number)
    join participant a on a.id = coalesce(m.author_id, c.author_id)
    join organisation o on o.id = a.organisation_id
    left join hiding h on h.case_number = i.case_number or h.comment_id = i.comment_id
    left join lateral (select id, verdict, reason from decision d
      where d.case_number = i.case_number or d.comment_id = i.comment_id order by decided_at desc, id desc limit 1) last on true
    where c.withdrawn_at is null and c.posted_at is not null and (m.id is null or m.deleted_at is null)
    order by ${order}
    limit ${QUEUE_SIZE}`);
  return rows.map((row) => ({
    ...(row as unknown as QueueItem),
    key: row.commentId ? `comment-${String(row.commentId)}` : `case-${String(row.caseNumber)}`,
    caseNumber: Number(row.caseNumber),
    since: new Date(String(row.since)),
  }));
}
