import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { notify } from "#lib/notifications/notify";

const AT_ONCE = 200;

/**
 * Rings who wanted to be reminded of a case today, or on a day before on which no server ran. Each once, however many
 * servers look. @returns how many
 */
export async function remindOfBookmarks(): Promise<number> {
  return db.transaction(async (tx) => {
    const due = await tx.execute<{ receiver: string; number: string }>(sql`
      update bookmark set reminded_at = now() where id in (
        select id from bookmark
          where reminded_at is null and remind_on <= (now() at time zone 'Europe/Amsterdam')::date
          order by remind_on limit ${AT_ONCE} for update skip locked)
      returning participant_id as receiver, case_number as number`);
    for (const { receiver, number } of due) {
      await notify(tx, { receiverId: receiver, kind: "reminder", caseNumber: Number(number) });
    }
    return due.length;
  });
}
