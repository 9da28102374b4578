import { sql } from "drizzle-orm";
import type { SQL, SQLWrapper } from "drizzle-orm";
import { DIGEST_HOUR, atOnceByDefault } from "#lib/notifications/choices";

const list = (values: readonly string[]) =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );

/** The pace of a kind for who chose nothing. `kind` is text. */
export const defaultPace = (kind: SQLWrapper): SQL =>
  sql`(case when ${kind} in (${list(atOnceByDefault)}) then 'at-once' else 'weekly' end)::message_pace`;

/** The next time, after `from`, that it is seven in the morning in Amsterdam, `days` days later or more. */
const morning = (days: SQL, again: string, from: SQL) => {
  const local = sql`(${from} at time zone 'Europe/Amsterdam')`;
  const day = sql`(date_trunc('day', ${local}) + make_interval(days => ${days}, hours => ${DIGEST_HOUR}))`;
  return sql`(case when ${day} > ${local} then ${day} else ${day} + ${again}::interval end at time zone 'Europe/Amsterdam')`;
};

/** When a mail of this pace is due; null for what goes by no mail. `day` is the day of the weekly mail, 1 is Monday. */
export function dueAt(pace: SQLWrapper, day: SQLWrapper, from: SQL = sql`now()`): SQL {
  const ahead = sql`((${day} - extract(isodow from ${from} at time zone 'Europe/Amsterdam')::int + 7) % 7)`;
  return sql`(case ${pace}::text when 'at-once' then ${from}
    when 'daily' then ${morning(sql`0`, "1 day", from)}
    when 'weekly' then ${morning(ahead, "7 days", from)} end)`;
}

/** The pace as it is kept with a notification: null when no mail tells it. */
export const mailPace = (pace: SQLWrapper): SQL =>
  sql`(case when ${pace}::text in ('at-once', 'daily', 'weekly') then ${pace} end)`;
