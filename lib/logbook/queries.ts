import { asc, eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { auditEntries, participants } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { visibleTo } from "#lib/cases/visible";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import { logActions, logGroups } from "#lib/logbook/choices";
import type { LogGroup } from "#lib/logbook/choices";
import { canReadLog } from "#lib/moderation/policy";

/** Those who decide, by name: for choosing whose lines to read. @throws Forbidden */
export function listModerators(actor: Actor) {
  authorise(canReadLog(actor));
  return db
    .select({ handle: participants.handle, name: participants.name })
    .from(participants)
    .where(eq(participants.role, "moderator"))
    .orderBy(asc(participants.name), asc(participants.id));
}

export interface LogFilter {
  group?: LogGroup | undefined;
  action?: string | undefined;
  moderatorHandle?: string | undefined;
  /** Handle of whom it is about. */
  aboutHandle?: string | undefined;
  caseNumber?: number | undefined;
  /** Days in Amsterdam, both included. */
  from?: string | undefined;
  until?: string | undefined;
}

export interface LogLine {
  id: number;
  at: Date;
  action: string;
  reason: string | null;
  detail: Record<string, string | number | boolean | null>;
  network: string | null;
  caseNumber: number | null;
  caseSlug: string | null;
  caseTitle: string | null;
  commentId: string | null;
  actor: string | null;
  actorHandle: string | null;
  about: string | null;
  aboutHandle: string | null;
  /** Why something was reported: a kind. */
  reported: string | undefined;
  until: Date | undefined;
}

const actionsOf = ({ group, action }: LogFilter): string[] =>
  logActions.filter(
    (one) => (!action || one === action) && (!group || (logGroups[group] as readonly string[]).includes(one)),
  );

const who = (column: SQL, handle: string | undefined): SQL =>
  handle === undefined ? sql`true` : sql`${column} = (select id from participant where handle = ${handle})`;

/**
 * The ids of a page. With a person or a case their own index leads the way; without, each kind of deed gives its newest, so
 * that the votes and comments between them are never walked past.
 */
function pageOf(filter: LogFilter, after: string | undefined, size: number): SQL {
  const position = after ? readCursor(after, "time", "number") : undefined;
  const { moderatorHandle, aboutHandle, caseNumber, from, until } = filter;
  const actions = actionsOf(filter);
  const day = (text: string, days: number) =>
    sql`((${text}::date + ${days}::int)::timestamp at time zone 'Europe/Amsterdam')`;
  const matches = sql`${who(sql`e.actor_id`, moderatorHandle)} and ${who(sql`e.participant_id`, aboutHandle)}
    and ${caseNumber === undefined ? sql`true` : sql`e.case_number = ${caseNumber}`}
    and ${from ? sql`e.at >= ${day(from, 0)}` : sql`true`} and ${until ? sql`e.at < ${day(until, 1)}` : sql`true`}
    and ${position ? sql`(e.at, e.id) < (${sql.param(position[0], auditEntries.at)}, ${position[1]})` : sql`true`}`;
  const kinds = sql`string_to_array(${actions.join(" ")}, ' ')`;
  const newest = sql`order by e.at desc, e.id desc limit ${size + 1}`;
  if ([moderatorHandle, aboutHandle, caseNumber].some((one) => one !== undefined))
    return sql`select e.id, e.at from audit_entry e where e.action = any(${kinds}) and ${matches} ${newest}`;
  return sql`select e.id, e.at from unnest(${kinds}) kind
    cross join lateral (select e.id, e.at from audit_entry e where e.action = kind and ${matches} ${newest}) e ${newest}`;
}

/** A page of the logbook, newest first. @throws Forbidden, Invalid for a cursor that is not ours */
export async function listLog(actor: Actor, filter: LogFilter = {}, after?: string, size = PAGE_SIZE) {
  authorise(canReadLog(actor));
  const rows = await db.execute<Record<string, unknown>>(sql`
    select e.id, to_json(e.at) as at, e.action, e.reason, e.detail, e.network, e.case_number as "caseNumber",
      practice_case.slug as "caseSlug", practice_case.title as "caseTitle", e.comment_id as "commentId",
      actor.name as actor, actor.handle as "actorHandle", about.name as about, about.handle as "aboutHandle"
    from (${pageOf(filter, after, size)}) page
    join audit_entry e on e.id = page.id
    left join participant actor on actor.id = e.actor_id
    left join participant about on about.id = e.participant_id
    -- A line stays when its case is gone or was never for this reader; its title does not.
    left join practice_case on practice_case.number = e.case_number and ${visibleTo(actor)}
    order by e.at desc, e.id desc`);
  return toPage(rows.map(lineOf), size, (row) => [row.at.getTime(), row.id]);
}

function lineOf(row: Record<string, unknown>): LogLine {
  const detail = (row.detail ?? {}) as LogLine["detail"];
  return {
    ...(row as unknown as LogLine),
    id: Number(row.id),
    at: new Date(String(row.at)),
    caseNumber: row.caseNumber === null ? null : Number(row.caseNumber),
    detail,
    reported: typeof detail.reason === "string" ? detail.reason : undefined,
    until: typeof detail.until === "string" ? new Date(detail.until) : undefined,
  };
}
