import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "#db/client";
import { firstVisits, participantInterests } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import type { PracticeKey } from "#lib/practices/practices";

/** Whether the first steps still stand open for the actor. */
export async function atFirstVisit(actor: Actor): Promise<boolean> {
  const [open] = await db
    .select({ beganAt: firstVisits.beganAt })
    .from(firstVisits)
    .where(and(eq(firstVisits.participantId, actor.id), isNull(firstVisits.endedAt)));
  return open !== undefined;
}

/** The practices that a participant wants to read about, in the order of the essay; for signed-in participants. */
export async function listInterests(_actor: Actor, participantId: string): Promise<PracticeKey[]> {
  const rows = await db
    .select({ practice: participantInterests.practice })
    .from(participantInterests)
    .where(eq(participantInterests.participantId, participantId))
    .orderBy(asc(participantInterests.practice));
  return rows.map(({ practice }) => practice);
}
