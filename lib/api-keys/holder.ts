import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { apiKeys, organisations, participants } from "#db/schema";
import { hashOfKey } from "#lib/api-keys/keys";
import type { Actor } from "#lib/auth/actor";
import { actorColumns, asActor } from "#lib/auth/actor-columns";
import { secondFactorOfKey } from "#lib/auth/second-factor";
import { suspendedNow } from "#lib/auth/standing";
import { forgetSessionOf, rememberSession } from "#lib/auth/known-sessions";

/** Built once: it is asked for every request with a key. */
const holderOfKey = db
  .select({
    sessionId: apiKeys.id,
    mayWrite: apiKeys.mayWrite,
    usedLongAgo: sql<boolean>`${apiKeys.lastUsedAt} is null or ${apiKeys.lastUsedAt} < now() - interval '1 minute'`,
    secondFactor: secondFactorOfKey(),
    // Software cannot show anew who it is: what asks for that is not for keys.
    fresh: sql<boolean>`false`,
    ...actorColumns,
  })
  .from(apiKeys)
  .innerJoin(participants, eq(participants.id, apiKeys.participantId))
  .innerJoin(organisations, eq(organisations.id, participants.organisationId))
  .where(
    and(
      eq(apiKeys.keyHash, sql.placeholder("keyHash")),
      isNull(apiKeys.revokedAt),
      sql`${apiKeys.expiresAt} > now()`,
      sql`not ${suspendedNow()}`,
    ),
  )
  .prepare("holder_of_key");

/**
 * Who uses this key, with role and measures as they are now; null when it opens nothing (any more): revoked, run out, or of
 * somebody who is suspended. The database's clock decides.
 */
export async function findHolder(key: string): Promise<{ actor: Actor; mayWrite: boolean } | null> {
  const [row] = await holderOfKey.execute({ keyHash: hashOfKey(key) });
  if (!row) {
    forgetSessionOf(key);
    return null;
  }
  const { mayWrite, usedLongAgo, ...actor } = row;
  if (usedLongAgo) await noteUse(row.sessionId);
  rememberSession(key, row.id);
  return { actor: asActor(actor), mayWrite };
}

/** A minute is exact enough to see whether software still uses a key. */
async function noteUse(id: string): Promise<void> {
  await db
    .update(apiKeys)
    .set({ lastUsedAt: sql`now()` })
    .where(eq(apiKeys.id, id));
}
