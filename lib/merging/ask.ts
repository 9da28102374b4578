import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { accountMergeAsks, participants } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { requireFresh } from "#lib/auth/fresh";
import { limit } from "#lib/auth/limits";
import { hashOf, newToken } from "#lib/auth/tokens";
import { env } from "#lib/core/env";
import { Invalid } from "#lib/core/errors";
import { wordsOf } from "#lib/core/messages";
import { enqueueMail } from "#lib/mail/outbox";
import { CONFIRM_HOURS } from "#lib/auth/terms";
import type { AskToMerge } from "#lib/merging/validation";

/**
 * Says that another address is theirs too, and mails a link there to show it; what they asked before makes room. With the address
 * of nobody, the mail says so: whoever asks is answered the same, after as much work.
 * @throws FreshSignInNeeded, TooFast per address and per day, Invalid for one's own address
 */
export async function askToMerge(actor: Actor, { email }: AskToMerge): Promise<void> {
  requireFresh(actor);
  await limit("merge.day", actor.id);
  await limit("access.address", hashOf(email));
  await db.transaction(async (tx) => {
    const [found] = await tx
      .select({ id: participants.id })
      .from(participants)
      .where(and(eq(sql`lower(${participants.email})`, email), isNull(participants.erasedAt)));
    if (found?.id === actor.id) throw new Invalid([{ field: "email", message: "emailOwn" }]);
    const code = newToken();
    const asked = { email, tokenHash: hashOf(code), askedAt: sql`now()` };
    await tx
      .insert(accountMergeAsks)
      .values({ participantId: actor.id, ...asked })
      .onConflictDoUpdate({ target: accountMergeAsks.participantId, set: asked });
    await record(tx, { actorId: actor.id, action: "account.merge-asked" });
    const words = wordsOf(actor.language, "merging");
    await enqueueMail(tx, {
      kind: "account-merge",
      recipient: email,
      subject: words(found ? "mail.confirmSubject" : "mail.nobodySubject"),
      body: words(found ? "mail.confirmBody" : "mail.nobodyBody", {
        name: actor.name,
        organisation: actor.organisation.name,
        link: `${env.APP_URL}/profiel/samenvoegen/bevestigen?code=${code}`,
        hours: CONFIRM_HOURS,
      }),
    });
  });
}

/** Takes back what was asked; twice is harmless. */
export async function withdrawMerge(actor: Actor): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(accountMergeAsks)
      .where(eq(accountMergeAsks.participantId, actor.id))
      .returning({ email: accountMergeAsks.email });
    if (gone.length > 0) await record(tx, { actorId: actor.id, action: "account.merge-withdrawn" });
  });
}
