import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { hidings } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { readCursor, toPage } from "#lib/core/pagination";
import type { Page } from "#lib/core/pagination";
import { itemColumns, itemTables, toItems } from "#lib/desk/items";
import type { DeskItem } from "#lib/desk/items";
import { QUEUE_SIZE } from "#lib/desk/choices";
import { canModerate } from "#lib/moderation/policy";

/**
 * A page of what moderators have hidden, and of what stays out of sight until its author changes it: the newest first, for
 * who wants to put something back.
 * @throws Forbidden, Invalid for a cursor that is not ours
 */
export async function listHidden(actor: Actor, after?: string, size = QUEUE_SIZE): Promise<Page<DeskItem>> {
  authorise(canModerate(actor));
  const position = after ? readCursor(after, "time", "uuid") : undefined;
  const beyond = position
    ? sql`(away.hidden_at, away.id) < (${sql.param(position[0], hidings.hiddenAt)}::timestamptz, ${position[1]}::uuid)`
    : sql`true`;
  const rows = await db.execute<Record<string, unknown>>(sql`
    with w as materialized (
      select away.id as place, null::uuid as id, '{}'::matter_kind[] as kinds, 0 as reports, away.hidden_at as since, null::timestamptz as due_at,
        away.case_number, away.comment_id, away.collection_id, away.tip_id, null::uuid as request_id, writer.id as author_id, writer.organisation_id,
        null::uuid as claimed_by, null::timestamptz as claimed_at
      from hiding away
      left join comment said on said.id = away.comment_id
      left join collection put on put.id = away.collection_id
      left join tip made on made.id = away.tip_id
      left join practice_case told on told.number = coalesce(away.case_number, said.case_number, made.case_number)
      join participant writer on writer.id = coalesce(said.author_id, put.maker_id, made.author_id, told.author_id)
      where ${beyond} and told.withdrawn_at is null and said.deleted_at is null and put.removed_at is null and made.removed_at is null
        and (away.kind = 'hidden' or not exists (select 1 from matter open
          where open.case_number = away.case_number or open.comment_id = away.comment_id or open.collection_id = away.collection_id or open.tip_id = away.tip_id))
      order by away.hidden_at desc, away.id desc limit ${size + 1}
    )
    select ${itemColumns}, w.place from w ${itemTables} order by w.since desc, w.place desc`);
  const page = toPage([...rows], size, (row) => [new Date(String(row.since)).getTime(), String(row.place)]);
  return { ...page, items: await toItems(actor, page.items) };
}
