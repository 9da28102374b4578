import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Place, Two } from "#lib/merging/places";

/** Takes away what the former account has and who stays has too: rows in which these columns are alike. */
export function dropDoubled(table: string, column: string, alike: readonly string[], { former, staying }: Two): SQL {
  const [at, person] = [sql.identifier(table), sql.identifier(column)];
  const same = alike.map((name) => sql`o.${sql.identifier(name)} is not distinct from t.${sql.identifier(name)}`);
  return sql`delete from ${at} t where t.${person} = ${former}
    and exists (select 1 from ${at} o where o.${person} = ${staying} and ${sql.join(same, sql` and `)})`;
}

interface Bringing {
  emptied?: readonly string[] | undefined;
  unless?: SQL | undefined;
}

/** Points rows of the former account at who stays. */
export function bring(
  table: string,
  column: string,
  { former, staying }: Two,
  { emptied, unless }: Bringing = {},
): SQL {
  const person = sql.identifier(column);
  return sql`update ${sql.identifier(table)} t set ${person} = ${staying}${emptying(emptied)}
    where t.${person} = ${former} and not (${unless ?? sql`false`})`;
}

const emptying = (columns: readonly string[] = []): SQL =>
  sql.join(
    columns.map((name) => sql`, ${sql.identifier(name)} = null`),
    sql``,
  );

/** What a place asks of the database, in order. */
export function statementsFor(place: Place, table: string, column: string, two: Two): SQL[] {
  const [at, person] = [sql.identifier(table), sql.identifier(column)];
  switch (place.does) {
    case "gone":
      return [sql`delete from ${at} where ${person} = ${two.former}`];
    case "loose":
      return [sql`update ${at} set ${person} = null${emptying(place.emptied)} where ${person} = ${two.former}`];
    case "along":
      return [bring(table, column, two, { emptied: place.emptied, unless: place.not?.(two) })];
    case "once":
      return [dropDoubled(table, column, place.alike, two), bring(table, column, two)];
    case "apart":
      return [];
  }
}
