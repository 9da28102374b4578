import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { record } from "#lib/audit/record";

/**
 * Erases all that residents and moderators wrote about requests that were closed before this moment. What was asked, when,
 * and the outcome stay, to answer for it.
 * @returns how many
 */
export async function eraseOldRequests(before: SQL, most: number): Promise<number> {
  return db.transaction(async (tx) => {
    const erased = await tx.execute<{ id: string; code: string }>(sql`
      update resident_request set place = '', explanation = '', contact = '', contact_note = '', erased_at = now()
        where id in (select id from resident_request where erased_at is null and closed_at < ${before} order by closed_at limit ${most})
        returning id, code`);
    for (const { id, code } of erased) {
      await tx.execute(sql`update resident_request_step set text = '' where request_id = ${id}`);
      await record(tx, { actorId: null, action: "resident-request.erased", detail: { code } });
    }
    return erased.length;
  });
}
