import { and, eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { followings, notifications } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { lockPostedCase } from "#lib/cases/lock";
import type { FollowCase } from "#lib/following/validation";
import { replan } from "#lib/notifications/replan";

/**
 * What the actor wants to hear of a case from now on, also of what still waits for its mail. "none" is no row: then only
 * what is about the actor's own work comes. Twice is harmless.
 * @throws NotFound
 */
export async function followCase(actor: Actor, { caseNumber, how }: FollowCase): Promise<void> {
  await db.transaction(async (tx) => {
    await lockPostedCase(tx, actor, caseNumber);
    const own = and(eq(followings.caseNumber, caseNumber), eq(followings.participantId, actor.id));
    if (how === "none") await tx.delete(followings).where(own);
    else {
      const chosen = {
        level: how === "mute" ? ("mute" as const) : ("follow" as const),
        pace: how === "mute" || how === "as-always" ? null : how,
      };
      await tx
        .insert(followings)
        .values({ caseNumber, participantId: actor.id, ...chosen })
        .onConflictDoUpdate({
          target: [followings.caseNumber, followings.participantId],
          set: { ...chosen, since: sql`now()` },
        });
    }
    await replan(tx, actor.id, eq(notifications.caseNumber, caseNumber));
    await record(tx, { actorId: actor.id, action: "subscription.chosen", caseNumber, detail: { how } });
  });
}
