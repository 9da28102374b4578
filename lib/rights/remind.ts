import { and, eq, gt, sql } from "drizzle-orm";
import { db } from "#db/client";
import { auditEntries, participants } from "#db/schema";
import { record } from "#lib/audit/record";
import { hasRoleNow } from "#lib/auth/role-now";
import { suspendedNow } from "#lib/auth/standing";
import { env } from "#lib/core/env";
import { wordsOf } from "#lib/core/messages";
import { enqueueMail } from "#lib/mail/outbox";
import { REMIND_DAYS } from "#lib/rights/choices";
import { countOverdue } from "#lib/rights/queries";

/** Mails every administrator, at most once a week, that rights wait to be looked at. @returns how many rights */
export async function remindOfReviews(): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('rights reminder', 0))`);
    const since = sql`now() - make_interval(days => ${REMIND_DAYS})`;
    const reminded = and(eq(auditEntries.action, "rights.reminded"), gt(auditEntries.at, since));
    if ((await tx.$count(auditEntries, reminded)) > 0) return 0;
    const overdue = await countOverdue(tx);
    if (overdue === 0) return 0;
    const administrators = await tx
      .select({ id: participants.id, email: participants.email, language: participants.language })
      .from(participants)
      .where(and(hasRoleNow("administrator"), sql`not ${suspendedNow()}`));
    for (const { id, email, language } of administrators) {
      const words = wordsOf(language, "rights");
      await enqueueMail(tx, {
        participantId: id,
        kind: "rights-review",
        recipient: email,
        subject: words("reviewMail.subject", { count: overdue }),
        body: words("reviewMail.body", { count: overdue, link: `${env.APP_URL}/beheer/rechten` }),
      });
    }
    await record(tx, { actorId: null, action: "rights.reminded", detail: { rights: overdue } });
    return overdue;
  });
}
