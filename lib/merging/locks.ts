import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { places } from "#lib/merging/places";
import type { Two } from "#lib/merging/places";

/** Somebody is at work on what should come along: the merge lets everything go and begins anew. */
export class GiveWay extends Error {}

interface Rows {
  table: string;
  key: string;
  which: SQL;
}

/** What others lock first when they write, vote or answer, in their order; a merge counts it anew or changes its words. */
function contents({ former, staying }: Two): Rows[] {
  const [both, named] = [
    sql`(${former}, ${staying})`,
    sql`(select comment_id from mention where participant_id = ${former})`,
  ];
  const voted = (of: string) => sql`(select ${sql.identifier(of)} from vote where participant_id in ${both} and ${sql.identifier(of)} is not null)`; // prettier-ignore
  return [
    { table: "practice_case", key: "number", which: sql`author_id = ${former} or number in ${voted("case_number")}` },
    {
      table: "comment",
      key: "id",
      which: sql`author_id = ${former} or id in ${voted("comment_id")} or id in ${named} or quoted_comment_id in ${named}`,
    },
    { table: "tip", key: "id", which: sql`author_id = ${former} or id in ${voted("tip_id")}` },
  ];
}

/** Waits, before the accounts are locked, for whoever is at work on what comes along: they are done first. */
export async function waitForOthers(tx: Transaction, two: Two): Promise<void> {
  for (const { table, key, which } of contents(two))
    await tx.execute(
      sql`select 1 from ${sql.identifier(table)} where ${which} order by ${sql.identifier(key)} for no key update`,
    );
}

/**
 * Locks every row that a merge may change, once both accounts are locked and nobody adds to them any more. Without waiting:
 * whoever has one of these rows waits for the accounts themselves. @throws GiveWay
 */
export async function lockAll(tx: Transaction, two: Two): Promise<void> {
  for (const { table, which } of [...contents(two), ...pointing(two)]) {
    const at = sql.identifier(table);
    const [rows] = await tx.execute<{ all: number; held: number }>(sql`
      with held as (select 1 from ${at} where ${which} for no key update skip locked)
      select (select count(*)::int from ${at} where ${which}) as all, (select count(*)::int from held) as held`);
    if (rows!.all !== rows!.held) throw new GiveWay();
  }
}

/** Rows of the former account by `places`; where both accounts have their say, also those of who stays. */
const pointing = ({ former, staying }: Two): Rows[] =>
  Object.entries(places).map(([name, { does }]) => {
    const [table, column] = name.split(".") as [string, string];
    const people = does === "apart" ? sql`(${former}, ${staying})` : sql`(${former})`;
    return { table, key: column, which: sql`${sql.identifier(column)} in ${people}` };
  });
