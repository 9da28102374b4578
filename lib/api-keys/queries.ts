import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { apiKeys } from "#db/schema";
import type { Actor } from "#lib/auth/actor";

/** The actor's own keys that were not revoked, the newest first; those that ran out too, so that one sees why software stopped. */
export const listKeys = (actor: Actor) =>
  db
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      ending: apiKeys.ending,
      mayWrite: apiKeys.mayWrite,
      createdAt: apiKeys.createdAt,
      expiresAt: apiKeys.expiresAt,
      lastUsedAt: apiKeys.lastUsedAt,
      ranOut: sql<boolean>`${apiKeys.expiresAt} <= now()`,
    })
    .from(apiKeys)
    .where(and(eq(apiKeys.participantId, actor.id), isNull(apiKeys.revokedAt)))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));

export type OwnKey = Awaited<ReturnType<typeof listKeys>>[number];
