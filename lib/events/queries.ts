import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { auditEntries, practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { threadVisibleTo } from "#lib/cases/visible";
import { goesElsewhere, happenings } from "#lib/events/kinds";
import type { Position } from "#lib/events/position";

/** A line of the log, without what people wrote. */
export interface LogLine extends Position {
  action: string;
  caseNumber: number | null;
  commentId: string | null;
  actorId: string | null;
  participantId: string | null;
  /** Where what this line is about went. */
  otherCase: number | null;
}

/** More than this at once and whoever reads along reads everything anew. */
export const MOST_LINES = 500;
/** A restored copy may hold numbers of transactions of another server: nothing older than this is news. */
const NEWS = sql`${auditEntries.at} > now() - interval '1 hour'`;

const after = ({ xact, id }: Position): SQL =>
  sql`(${auditEntries.xact}, ${auditEntries.id}) > (${String(xact)}::xid8, ${id})`;

const columns = {
  xact: sql<string>`${auditEntries.xact}::text`,
  id: auditEntries.id,
  action: auditEntries.action,
  caseNumber: auditEntries.caseNumber,
  commentId: auditEntries.commentId,
  actorId: auditEntries.actorId,
  participantId: auditEntries.participantId,
  otherCase: sql<
    number | null
  >`case when ${inArray(auditEntries.action, goesElsewhere)} then (${auditEntries.detail} ->> 'after')::int end`,
};

const asLine = <Row extends { xact: string }>(row: Row) => ({ ...row, xact: BigInt(row.xact) });

/** The end of the log as it is settled now: everything before it has ended, one way or the other. */
export async function endOfLog(): Promise<Position> {
  const [row] = await db.execute<{ xmin: string }>(sql`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`);
  return { xact: BigInt(row!.xmin) - 1n, id: Number.MAX_SAFE_INTEGER };
}

/**
 * What was logged after `position`, in an order that is the same for every process and never gets a line in between later:
 * up to the oldest transaction that still runs, or up to `horizon`. `more` says that there are lines behind it.
 */
export async function linesAfter(position: Position, horizon?: bigint): Promise<{ lines: LogLine[]; more: boolean }> {
  const end = horizon === undefined ? sql`pg_snapshot_xmin(pg_current_snapshot())` : sql`${String(horizon)}::xid8`;
  const rows = await db
    .select({ ...columns, settled: sql<boolean>`${auditEntries.xact} < ${end}` })
    .from(auditEntries)
    .where(and(after(position), NEWS))
    .orderBy(asc(auditEntries.xact), asc(auditEntries.id))
    .limit(MOST_LINES);
  const open = rows.findIndex(({ settled }) => !settled);
  const lines = (open === -1 ? rows : rows.slice(0, open)).map(({ settled: _settled, ...row }) => asLine(row));
  return { lines, more: open !== -1 || rows.length === MOST_LINES };
}

const LOCKED_WITHIN_MS = 250;

/**
 * The oldest transaction that still runs in this database. A server may hold others, whose long transactions are no concern
 * of ours; whose they are only their locks tell. A transaction has its number a moment before its lock, so only numbers that
 * were given out well before the looking count.
 */
export async function ownHorizon(): Promise<bigint> {
  const next = sql`pg_snapshot_xmax(pg_current_snapshot())::text as next`;
  const [before] = await db.execute<{ next: string }>(sql`select ${next}`);
  await new Promise((resolve) => setTimeout(resolve, LOCKED_WITHIN_MS));
  const [now] = await db.execute<{ next: string; age: number | null }>(sql`
    select ${next}, max(age(l.transactionid)) as age
    from pg_locks l join pg_stat_activity a on a.pid = l.pid join pg_database d on d.oid = a.datid
    where l.locktype = 'transactionid' and l.mode = 'ExclusiveLock' and l.granted and d.datname = current_database()`);
  const oldest = BigInt(now!.next) - BigInt(now!.age ?? 0);
  const given = BigInt(before!.next);
  return oldest < given ? oldest : given;
}

/**
 * What happened on a case after one position and up to another, for who was away in between.
 * @returns undefined when it is too much to tell one by one
 */
export async function missedLines(caseNumber: number, from: Position, to: Position): Promise<LogLine[] | undefined> {
  const rows = await db
    .select(columns)
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.caseNumber, caseNumber),
        after(from),
        sql`(${auditEntries.xact}, ${auditEntries.id}) <= (${String(to.xact)}::xid8, ${to.id})`,
        inArray(auditEntries.action, Object.keys(happenings)),
      ),
    )
    .orderBy(asc(auditEntries.xact), asc(auditEntries.id))
    .limit(MOST_LINES);
  return rows.length === MOST_LINES ? undefined : rows.map(asLine);
}

/** Whether this participant may read the thread of a case at this moment. */
export async function mayRead(actor: Actor, caseNumber: number): Promise<boolean> {
  const found = await db
    .select({ number: practiceCases.number })
    .from(practiceCases)
    .where(and(eq(practiceCases.number, caseNumber), isNotNull(practiceCases.postedAt), threadVisibleTo(actor)));
  return found.length > 0;
}
