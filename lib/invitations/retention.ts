import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { FORGET_AFTER_DAYS } from "#lib/invitations/choices";

/** More than this waits for the next turn. */
const AT_ONCE = 5_000;

/** Erases invitations that ended FORGET_AFTER_DAYS ago. Who invited a participant stays with them. */
export async function forgetOldInvitations(): Promise<void> {
  await db.execute(sql`
    delete from invitation where id in (
      select id from invitation
      where coalesce(accepted_at, withdrawn_at, expires_at) < now() - make_interval(days => ${FORGET_AFTER_DAYS})
      limit ${AT_ONCE})`);
}
