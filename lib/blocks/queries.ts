import { and, asc, eq } from "drizzle-orm";
import { db } from "#db/client";
import { blocks, organisations, participants } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { MOST_BLOCKS } from "#lib/blocks/policy";

/** Whom the actor blocked, by name. Nobody else can ask this. */
export const listBlocked = (actor: Actor) =>
  db
    .select({ handle: participants.handle, name: participants.name, organisation: organisations.name })
    .from(blocks)
    .innerJoin(participants, eq(participants.id, blocks.blockedId))
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(eq(blocks.blockerId, actor.id))
    .orderBy(asc(participants.name), asc(participants.id))
    .limit(MOST_BLOCKS);

/** Whether the actor blocked this participant. */
export const hasBlocked = async (actor: Actor, participantId: string): Promise<boolean> =>
  (await db.$count(blocks, and(eq(blocks.blockerId, actor.id), eq(blocks.blockedId, participantId)))) > 0;
