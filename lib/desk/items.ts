import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Actor } from "#lib/auth/actor";
import { withNames } from "#lib/comments/whole";
import type { MatterKind } from "#lib/desk/choices";
import { CLAIM_MINUTES } from "#lib/desk/choices";
import type { subjects } from "#lib/resident-requests/choices";
import type { Verdict, reportReasons } from "#lib/moderation/validation";

/** One thing on the desk, as far as a list needs it. */
export interface DeskItem {
  /** Of the matter; null for what waits for nobody, such as something hidden. */
  id: string | null;
  /** "case-12", "comment-<uuid>", "collection-<uuid>", "tip-<uuid>" or "request-<uuid>". */
  key: string;
  kind: "case" | "comment" | "collection" | "tip" | "request";
  /** Of a case, or the one a comment or a tip stands with. */
  caseNumber: number | null;
  slug: string | null;
  commentId: string | null;
  collectionId: string | null;
  collectionSlug: string | null;
  tipId: string | null;
  request: { code: string; subject: (typeof subjects)[number]; dueAt: Date } | null;
  title: string;
  /** The first words of the text. */
  excerpt: string;
  /** Of the text as it stands here. */
  version: number;
  authorId: string | null;
  author: string | null;
  authorHandle: string | null;
  organisation: string | null;
  hiding: "held" | "hidden" | "first-post" | null;
  kinds: MatterKind[];
  reports: number;
  /** The first words of who reported it; at most three. */
  told: { reason: (typeof reportReasons)[number]; explanation: string }[];
  /** Visitors may read it now. */
  published: boolean;
  since: Date;
  dueAt: Date | null;
  /** Who is at it; null when nobody is, or their time is over. */
  claim: { byId: string; by: string; at: Date } | null;
  lastDecisionId: string | null;
  lastVerdict: Verdict | null;
  lastReason: string | null;
}

/** The columns that point at one thing: of the row `w`. */
const pointsAt = (table: string): SQL =>
  sql.raw(
    `(${table}.case_number = w.case_number or ${table}.comment_id = w.comment_id or ${table}.collection_id = w.collection_id or ${table}.tip_id = w.tip_id)`,
  );

/** The claim of the row `w` still holds. */
export const claimHolds = sql`w.claimed_at > now() - make_interval(mins => ${CLAIM_MINUTES})`;

/** What a list says of each row of `waiting` (named w there): case_number, comment_id, collection_id, tip_id, request_id, and what of a matter it has. */
export const itemColumns = sql`
  w.id, to_json(w.kinds) as kinds, w.reports, w.since, w.due_at as "dueAt",
  c.number as "caseNumber", c.slug, m.id as "commentId", l.id as "collectionId", l.slug as "collectionSlug", t.id as "tipId",
  case when q.id is not null then json_build_object('code', q.code, 'subject', q.subject, 'dueAt', q.due_at) end as request,
  case when 'proposal' = any(w.kinds) and w.case_number is not null then c.public_texts ->> 'title' else coalesce(l.title, c.title, '') end as title,
  left(coalesce(m.body, t.body, l.introduction, case when 'proposal' = any(w.kinds) then c.public_texts ->> 'whatHappened' else c.what_happened end, ''), 240) as excerpt,
  coalesce(m.version, t.version, l.version, c.version, 1) as version,
  coalesce(l.audience = 'public', w.case_number is not null and c.published_at is not null, false) as published,
  a.id as "authorId", a.name as author, a.handle as "authorHandle", o.name as organisation, h.kind as hiding,
  case when ${claimHolds} then json_build_object('byId', w.claimed_by, 'by', holder.name, 'at', w.claimed_at) end as claim,
  (select json_agg(told) from (select r.reason, r.explanation from report r where r.decision_id is null and ${pointsAt("r")}
    order by r.reported_at, r.id limit 3) told) as told,
  last.id as "lastDecisionId", last.verdict as "lastVerdict", last.reason as "lastReason"`;

export const itemTables = sql`
  left join comment m on m.id = w.comment_id
  left join collection l on l.id = w.collection_id
  left join tip t on t.id = w.tip_id
  left join resident_request q on q.id = w.request_id
  left join practice_case c on c.number = coalesce(w.case_number, m.case_number, t.case_number, q.case_number)
  left join participant a on a.id = w.author_id
  left join organisation o on o.id = w.organisation_id
  left join participant holder on holder.id = w.claimed_by
  left join lateral (select kind from hiding h where ${pointsAt("h")}) h on true
  left join lateral (select d.id, d.verdict, d.reason from decision d where ${pointsAt("d")}
    order by d.decided_at desc, d.id desc limit 1) last on true`;

/** Rows of those columns as items, with people in comments by name. */
export async function toItems(actor: Actor, rows: readonly Record<string, unknown>[]): Promise<DeskItem[]> {
  const items = rows.map(toItem);
  const told = await withNames(
    actor,
    items.map(({ excerpt }) => ({ body: excerpt })),
  );
  return items.map((item, at) => ({ ...item, excerpt: told[at]!.body }));
}

function kindOf({ request, commentId, collectionId, tipId }: DeskItem): DeskItem["kind"] {
  if (request) return "request";
  if (commentId) return "comment";
  if (collectionId) return "collection";
  return tipId ? "tip" : "case";
}

/** A row of those columns as an item. */
export function toItem(row: Record<string, unknown>): DeskItem {
  const item = row as unknown as DeskItem;
  const kind = kindOf(item);
  const own = {
    request: item.id,
    comment: item.commentId,
    collection: item.collectionId,
    tip: item.tipId,
    case: row.caseNumber,
  };
  const at = (value: unknown) => new Date(String(value));
  return {
    ...item,
    kind,
    key: `${kind}-${String(own[kind])}`,
    caseNumber: row.caseNumber === null ? null : Number(row.caseNumber),
    told: item.told ?? [],
    since: at(row.since),
    dueAt: row.dueAt === null ? null : at(row.dueAt),
    request: item.request && { ...item.request, dueAt: at(item.request.dueAt) },
    claim: item.claim && { ...item.claim, at: at(item.claim.at) },
  };
}
