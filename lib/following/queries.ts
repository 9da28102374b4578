import { and, eq } from "drizzle-orm";
import { db } from "#db/client";
import { followings } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import type { How } from "#lib/following/validation";

/** What the actor hears of this case. */
export async function followingOf(actor: Actor, caseNumber: number): Promise<How> {
  const [found] = await db
    .select({ level: followings.level, pace: followings.pace })
    .from(followings)
    .where(and(eq(followings.caseNumber, caseNumber), eq(followings.participantId, actor.id)));
  if (!found) return "none";
  if (found.level === "mute" || found.pace === "never") return "mute";
  return found.pace ?? "as-always";
}
