import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import type { notifications } from "#db/schema";
import { followings, notificationPreferences, unsubscribeLinks } from "#db/schema";
import { record } from "#lib/audit/record";
import { hashOf, newToken } from "#lib/auth/tokens";
import { NotFound } from "#lib/core/errors";
import { replan } from "#lib/notifications/replan";

type Kind = (typeof notifications.kind.enumValues)[number];

/** What a link in a mail stops: mails about one case, or of these kinds. */
export type Stops = { caseNumber: number } | { kinds: Kind[] };

/** A link that stops mails without signing in. Its token is in the mail and nowhere else. */
export async function makeUnsubscribeLink(tx: Transaction, participantId: string, stops: Stops): Promise<string> {
  const token = newToken();
  await tx.insert(unsubscribeLinks).values({ tokenHash: hashOf(token), participantId, ...stops });
  return token;
}

const byToken = (token: string) => eq(unsubscribeLinks.tokenHash, hashOf(token));

/** What the link stops, and whether it did; changes nothing, so that whoever looks through mails may follow it. @throws NotFound */
export async function readUnsubscribeLink(token: string): Promise<{ about: "case" | "kinds"; used: boolean }> {
  const [found] = await db
    .select({ caseNumber: unsubscribeLinks.caseNumber, usedAt: unsubscribeLinks.usedAt })
    .from(unsubscribeLinks)
    .where(byToken(token));
  if (!found) throw new NotFound();
  return { about: found.caseNumber === null ? "kinds" : "case", used: found.usedAt !== null };
}

/**
 * No more mails like the one this link stood in: what it told about stays in the bell. The token is the whole right. Twice is
 * harmless.
 * @throws NotFound
 */
export async function unsubscribe(token: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [link] = await tx
      .update(unsubscribeLinks)
      .set({ usedAt: sql`coalesce(${unsubscribeLinks.usedAt}, now())` })
      .where(byToken(token))
      .returning();
    if (!link) throw new NotFound();
    const { participantId, caseNumber, kinds } = link;
    if (caseNumber !== null) {
      await tx
        .insert(followings)
        .values({ caseNumber, participantId, level: "follow", pace: "app" })
        .onConflictDoUpdate({
          target: [followings.caseNumber, followings.participantId],
          set: { pace: "app" },
          setWhere: eq(followings.level, "follow"),
        });
    }
    if (kinds?.length) {
      await tx
        .insert(notificationPreferences)
        .values(kinds.map((kind) => ({ participantId, kind, pace: "app" as const })))
        .onConflictDoUpdate({
          target: [notificationPreferences.participantId, notificationPreferences.kind],
          set: { pace: "app", changedAt: sql`now()` },
        });
      await tx
        .update(followings)
        .set({ pace: "app" })
        .where(and(eq(followings.participantId, participantId), inArray(followings.pace, ["daily", "weekly"])));
    }
    await replan(tx, participantId);
    // Whoever holds the token did it, signed in or not, and also when the participant may not get in.
    await record(tx, {
      actorId: null,
      action: "mail.unsubscribed",
      participantId,
      caseNumber: caseNumber ?? undefined,
    });
  });
}
