import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { matters } from "#db/schema";
import { COUNTED_MATTERS, QUEUE_SIZE } from "#lib/desk/choices";
import type { ClaimFilter, MatterKind, QueueOrder } from "#lib/desk/choices";
import { claimHolds, itemColumns, itemTables, toItems } from "#lib/desk/items";
import type { DeskItem } from "#lib/desk/items";
import { readCursor, toPage } from "#lib/core/pagination";
import type { Page } from "#lib/core/pagination";
import { canModerate } from "#lib/moderation/policy";
import { isNotWrittenBy } from "#lib/resident-requests/queries";

export interface QueueFilter {
  kind?: MatterKind | undefined;
  claim?: ClaimFilter | undefined;
  /** The slug of where the author works. */
  organisation?: string | undefined;
  order?: QueueOrder | undefined;
}

/** Which matters exist for this moderator (row w): all, but no request about a case they write themselves. */
export const matterVisibleTo = (actor: Actor): SQL => sql`(w.request_id is null or exists (
  select 1 from resident_request own_request where own_request.id = w.request_id
    and ${isNotWrittenBy(sql`${actor.id}::uuid`, sql`own_request.case_number`)}))`;

/** A list of one kind walks the causes of that kind, in their own order; every other list walks the matters. */
function walk({ kind, order = "urgency" }: QueueFilter) {
  const column = sql.raw(order === "urgency" ? "due_at" : "since");
  return kind
    ? {
        from: sql`matter_cause cause join matter w on w.id = cause.matter_id`,
        at: sql`cause.${column}`,
        id: sql`cause.matter_id`,
        only: sql`cause.kind = ${kind}`,
      }
    : { from: sql`matter w`, at: sql`w.${column}`, id: sql`w.id`, only: sql`true` };
}

function matches(actor: Actor, { claim, organisation }: QueueFilter): SQL {
  const conditions = [matterVisibleTo(actor)];
  if (claim === "mine") conditions.push(sql`w.claimed_by = ${actor.id} and ${claimHolds}`);
  if (claim === "nobody") conditions.push(sql`(w.claimed_at is null or not ${claimHolds})`);
  if (organisation)
    conditions.push(sql`w.organisation_id = (select id from organisation where slug = ${organisation})`);
  return sql.join(conditions, sql` and `);
}

/**
 * A page of everything that waits for a moderator: the most urgent first, or what waits longest. docs/adr/0023-matters.md
 * @throws Forbidden, Invalid for a cursor that is not ours
 */
export async function listQueue(
  actor: Actor,
  filter: QueueFilter = {},
  after?: string,
  size = QUEUE_SIZE,
): Promise<Page<DeskItem>> {
  authorise(canModerate(actor));
  const position = after ? readCursor(after, "time", "uuid") : undefined;
  const { from, at, id, only } = walk(filter);
  const beyond = position
    ? sql`(${at}, ${id}) > (${sql.param(position[0], matters.dueAt)}::timestamptz, ${position[1]}::uuid)`
    : sql`true`;
  const rows = await db.execute<Record<string, unknown>>(sql`
    with w as materialized (
      select w.*, ${at} as place from ${from} where ${only} and ${beyond} and ${matches(actor, filter)}
      order by ${at}, ${id} limit ${size + 1}
    )
    select ${itemColumns}, w.place from w ${itemTables} order by w.place, w.id`);
  const page = toPage([...rows], size, (row) => [new Date(String(row.place)).getTime(), String(row.id)]);
  return { ...page, items: await toItems(actor, page.items) };
}

/** How many there are, at most COUNTED_MATTERS + 1. @throws Forbidden */
export async function countQueue(actor: Actor, filter: QueueFilter = {}): Promise<number> {
  authorise(canModerate(actor));
  const { from, only } = walk(filter);
  const [counted] = await db.execute<{ open: number }>(sql`
    select count(*)::int as open from (select 1 from ${from} where ${only} and ${matches(actor, filter)} limit ${COUNTED_MATTERS + 1}) w`);
  return counted!.open;
}
