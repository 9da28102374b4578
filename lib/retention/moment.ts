import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { kinds } from "#lib/retention/choices";
import type { KindName, Terms } from "#lib/retention/choices";

/** What is older than this has had its term. The clock of the database decides. */
export function before(name: KindName, terms: Terms): SQL {
  const amount = terms[name];
  const span = {
    hours: sql`make_interval(hours => ${amount})`,
    days: sql`make_interval(days => ${amount})`,
    months: sql`make_interval(months => ${amount})`,
    years: sql`make_interval(years => ${amount})`,
  }[kinds[name].unit];
  return sql`(now() - ${span})`;
}
