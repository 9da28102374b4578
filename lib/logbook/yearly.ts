import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor } from "#lib/auth/actor";
import { NotFound } from "#lib/core/errors";
import { logGroups } from "#lib/logbook/choices";

/** What a year is told in: kinds and numbers, and nobody's name. */
const told = [
  ...logGroups.reports,
  ...logGroups.decisions,
  ...logGroups.people,
  ...logGroups.rearranging,
  ...logGroups.requests,
];

export interface YearlyNumber {
  action: string;
  /** Of a report: why. */
  reason: string | null;
  /** Null for a number so small that it might point at somebody. */
  count: number | null;
}

/** Fewer than this is told as "fewer". */
export const SMALL = 5;

const FIRST_YEAR = 2019;
const thisYear = (): number =>
  Number(new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" }).slice(0, 4));

/**
 * What moderators did in a year, for all participants: how often, by kind. @throws NotFound for a year that is not there
 */
export async function yearlyNumbers(_actor: Actor, year: number): Promise<YearlyNumber[]> {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > thisYear()) throw new NotFound();
  const begin = (one: number) => sql`make_timestamptz(${one}::int, 1, 1, 0, 0, 0, 'Europe/Amsterdam')`;
  const rows = await db.execute<{ action: string; reason: string | null; count: number }>(sql`
    select kind as action, e.reason, e.count::int as count
    from unnest(string_to_array(${told.join(" ")}, ' ')) with ordinality as k (kind, place)
    cross join lateral (
      select case when kind like '%.reported' then e.detail ->> 'reason' end as reason, count(*) as count
      from audit_entry e where e.action = kind and e.at >= ${begin(year)} and e.at < ${begin(year + 1)} group by 1
    ) e
    order by k.place, e.count desc, e.reason`);
  return rows.map(({ action, reason, count }) => ({ action, reason, count: count < SMALL ? null : count }));
}

/** The years there are numbers of, the newest first. */
export async function yearsTold(_actor: Actor): Promise<number[]> {
  const [first] = await db.execute<{ year: number | null }>(sql`
    select extract(year from (select at from audit_entry order by at, id limit 1) at time zone 'Europe/Amsterdam')::int as year`);
  const [begin, end] = [Math.max(FIRST_YEAR, first?.year ?? thisYear()), thisYear()];
  return Array.from({ length: Math.max(1, end - begin + 1) }, (_, back) => end - back);
}
