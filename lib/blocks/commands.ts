import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { blocks, notifications, participants } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { MOST_BLOCKS, canBlock } from "#lib/blocks/policy";
import type { BlockParticipant } from "#lib/blocks/validation";
import { NotFound, Refused } from "#lib/core/errors";

async function find(tx: Transaction, handle: string) {
  const [found] = await tx.select({ id: participants.id }).from(participants).where(eq(participants.handle, handle));
  if (!found) throw new NotFound();
  return found;
}

/**
 * From now on the other's comments fold away for the actor, and nothing of what the other does rings the actor's bell or
 * comes by mail; what already rang and was not read goes. The other learns nothing, and neither does the log: it says that
 * somebody blocked, not whom. Twice is harmless.
 * @throws NotFound, Forbidden oneself, Refused when there are very many
 */
export async function blockParticipant(actor: Actor, { handle }: BlockParticipant): Promise<void> {
  await db.transaction(async (tx) => {
    const other = await find(tx, handle);
    authorise(canBlock(actor, other));
    if ((await tx.$count(blocks, eq(blocks.blockerId, actor.id))) >= MOST_BLOCKS) throw new Refused("tooManyBlocks");
    const made = await tx
      .insert(blocks)
      .values({ blockerId: actor.id, blockedId: other.id })
      .onConflictDoNothing()
      .returning();
    if (made.length === 0) return;
    await record(tx, { actorId: actor.id, action: "account.blocked" });
    await tx
      .delete(notifications)
      .where(
        and(eq(notifications.receiverId, actor.id), eq(notifications.actorId, other.id), isNull(notifications.readAt)),
      );
  });
}

/** Lifts it: their comments stand open again, and what they do from now on is heard. Twice is harmless. @throws NotFound */
export async function unblockParticipant(actor: Actor, { handle }: BlockParticipant): Promise<void> {
  await db.transaction(async (tx) => {
    const other = await find(tx, handle);
    const lifted = await tx
      .delete(blocks)
      .where(and(eq(blocks.blockerId, actor.id), eq(blocks.blockedId, other.id)))
      .returning();
    if (lifted.length > 0) await record(tx, { actorId: actor.id, action: "account.unblocked" });
  });
}
