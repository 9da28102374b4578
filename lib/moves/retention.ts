import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { CONFIRM_HOURS, ERASE_AFTER_DAYS } from "#lib/moves/choices";

/** Erases moves whose address nobody showed to be theirs, and every other one some time after it was asked. */
export async function forgetOldMoves(): Promise<void> {
  await db.execute(sql`
    delete from "move" where asked_at < now() - case
      when confirmed_at is null then make_interval(hours => ${CONFIRM_HOURS}) else make_interval(days => ${ERASE_AFTER_DAYS}) end`);
}
