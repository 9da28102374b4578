import { sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import type { Two } from "#lib/merging/places";

interface Gone extends Record<string, unknown> {
  case_number: string | null;
  comment_id: string | null;
  tip_id: string | null;
}

/**
 * Brings votes along: one person votes once on a thing, and not on their own. What lost one is counted anew from its votes, locked
 * first so that nobody votes between. Who wrote what has come along already.
 */
export async function bringVotes(tx: Transaction, { former, staying }: Two): Promise<void> {
  const gone = await tx.execute<Gone>(sql`
    delete from vote v where v.participant_id in (${former}, ${staying}) and (
      (v.participant_id = ${former} and exists (select 1 from vote o where o.participant_id = ${staying}
        and (o.case_number = v.case_number or o.comment_id = v.comment_id or o.tip_id = v.tip_id)))
      or exists (select 1 from practice_case c where c.number = v.case_number and c.author_id = ${staying})
      or exists (select 1 from comment m where m.id = v.comment_id and m.author_id = ${staying})
      or exists (select 1 from tip t where t.id = v.tip_id and t.author_id = ${staying}))
    returning v.case_number, v.comment_id, v.tip_id`);
  await tx.execute(sql`update vote set participant_id = ${staying} where participant_id = ${former}`);
  for (const [table, key, ofVote] of [
    ["practice_case", "number", "case_number"],
    ["comment", "id", "comment_id"],
    ["tip", "id", "tip_id"],
  ] as const) {
    const changed = [...new Set(gone.map((vote) => vote[ofVote]).filter((one) => one !== null))];
    if (changed.length === 0) continue;
    const [at, id, voted] = [table, key, ofVote].map((name) => sql.identifier(name)) as [SQLName, SQLName, SQLName];
    await tx.execute(sql`select 1 from ${at} where ${id} in ${changed} order by ${id} for no key update`);
    await tx.execute(sql`update ${at} s set votes = (select count(*) from vote v where v.${voted} = s.${id}) where ${id} in ${changed}`); // prettier-ignore
  }
}

type SQLName = ReturnType<typeof sql.identifier>;
