import { and, eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { circleRemovals } from "#db/schema";
import { Refused } from "#lib/core/errors";

const ofPerson = (circleId: string, participantId: string) =>
  and(eq(circleRemovals.circleId, circleId), eq(circleRemovals.participantId, participantId));

/** Whether the facilitator of the circle of the row took this participant out. */
export const wasRemoved = (participantId: string): SQL<boolean> =>
  sql<boolean>`exists (select 1 from circle_removal r where r.circle_id = circle.id and r.participant_id = ${participantId})`;

/**
 * Refuses whom the facilitator took out. To be asked after they were let in: whoever is taken out at the same moment is found
 * here too, and what was done is undone.
 * @throws Refused
 */
export async function refuseRemoved(tx: Transaction, circleId: string, participantId: string): Promise<void> {
  if ((await tx.$count(circleRemovals, ofPerson(circleId, participantId))) > 0) throw new Refused("circleRemoved");
}

/** The facilitator lets them in by hand: what was, is over. */
export async function letAgain(tx: Transaction, circleId: string, participantId: string): Promise<void> {
  await tx.delete(circleRemovals).where(ofPerson(circleId, participantId));
}
