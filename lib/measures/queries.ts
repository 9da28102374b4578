import { desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { measures, participants } from "#db/schema";
import { isModerator } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";

/** More is history that nobody reads on a screen. */
const SHOWN = 50;

function listOf(participantId: string) {
  const lifter = alias(participants, "lifter");
  return db
    .select({
      id: measures.id,
      kind: measures.kind,
      reason: measures.reason,
      startedAt: measures.startedAt,
      until: measures.until,
      readAt: measures.readAt,
      liftedAt: measures.liftedAt,
      liftReason: measures.liftReason,
      moderator: participants.name,
      liftedBy: lifter.name,
      /** Neither over nor lifted. */
      standing: sql<boolean>`${measures.until} > now() and ${measures.liftedAt} is null`,
    })
    .from(measures)
    .innerJoin(participants, eq(participants.id, measures.moderatorId))
    .leftJoin(lifter, eq(lifter.id, measures.liftedBy))
    .where(eq(measures.participantId, participantId))
    .orderBy(desc(measures.startedAt), desc(measures.id))
    .limit(SHOWN);
}

export type Measure = Awaited<ReturnType<typeof listOf>>[number];

/** What was decided about the actor, the newest first. */
export const listOwnMeasures = (actor: Actor): Promise<Measure[]> => listOf(actor.id);

/** What was decided about somebody, the newest first, for moderators. @throws Forbidden */
export function listMeasures(actor: Actor, participantId: string): Promise<Measure[]> {
  authorise(isModerator(actor));
  return listOf(participantId);
}
