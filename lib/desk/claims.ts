import { eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { matters, participants } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { Conflict, NotFound } from "#lib/core/errors";
import { CLAIM_MINUTES } from "#lib/desk/choices";
import { matterVisibleTo } from "#lib/desk/queue";
import type { LetGo, TakeUp } from "#lib/desk/validation";
import { canModerate } from "#lib/moderation/policy";

async function lockMatter(tx: Transaction, actor: Actor, matterId: string) {
  authorise(canModerate(actor));
  const [found] = await tx.execute<{ id: string; holderId: string | null; at: string | null; holds: boolean }>(sql`
    select w.id, w.claimed_by as "holderId", w.claimed_at as at,
      coalesce(w.claimed_at > now() - make_interval(mins => ${CLAIM_MINUTES}), false) as holds
    from matter w where w.id = ${matterId} and ${matterVisibleTo(actor)} for update`);
  if (!found) throw new NotFound();
  return { ...found, holderId: found.holds ? found.holderId : null };
}

const log = async (tx: Transaction, actor: Actor, matterId: string, deed: "taken-up" | "let-go"): Promise<void> => {
  const [matter] = await tx.select().from(matters).where(eq(matters.id, matterId));
  await record(tx, {
    actorId: actor.id,
    action: `matter.${deed}`,
    caseNumber: matter?.caseNumber ?? undefined,
    commentId: matter?.commentId ?? undefined,
    detail: { matter: matterId },
  });
};

/**
 * "Ik pak dit op": others see who and since when, for CLAIM_MINUTES or until a decision. Taking it over from a colleague
 * names that colleague. Again is harmless and begins the time anew.
 * @throws Forbidden, NotFound, Conflict when somebody else has it now
 */
export async function takeUp(actor: Actor, { matterId, from }: TakeUp): Promise<void> {
  await db.transaction(async (tx) => {
    const { holderId, at } = await lockMatter(tx, actor, matterId);
    if (holderId && holderId !== actor.id && holderId !== from) {
      const [holder] = await tx
        .select({ name: participants.name })
        .from(participants)
        .where(eq(participants.id, holderId));
      throw new Conflict("claimedAlready", holder?.name, new Date(String(at)));
    }
    await tx
      .update(matters)
      .set({ claimedBy: actor.id, claimedAt: sql`now()` })
      .where(eq(matters.id, matterId));
    if (holderId !== actor.id) await log(tx, actor, matterId, "taken-up");
  });
}

/** Lets go of what the actor has taken up. Twice is harmless. @throws Forbidden, NotFound */
export async function letGo(actor: Actor, { matterId }: LetGo): Promise<void> {
  await db.transaction(async (tx) => {
    const { holderId } = await lockMatter(tx, actor, matterId);
    if (holderId !== actor.id) return;
    await tx.update(matters).set({ claimedBy: null, claimedAt: null }).where(eq(matters.id, matterId));
    await log(tx, actor, matterId, "let-go");
  });
}
