import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { CONFIRM_HOURS, ERASE_AFTER_DAYS } from "#lib/access/choices";

/** Erases requests whose address nobody showed to be theirs, and every other one after ERASE_AFTER_DAYS. */
export async function forgetOldAccessRequests(): Promise<void> {
  await db.execute(sql`
    delete from access_request where asked_at < now() - case
      when confirmed_at is null then make_interval(hours => ${CONFIRM_HOURS}) else make_interval(days => ${ERASE_AFTER_DAYS}) end`);
}
