import { and, eq, ne, not } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { recoveryCodes, sessions } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { renewSession } from "#lib/auth/sessions";
import { holdsSecondFactor } from "#lib/second-factor/queries";
import { countRecoveryCodes, makeRecoveryCodes } from "#lib/second-factor/recovery";
import { tellHolder } from "#lib/second-factor/tell";

export interface Added {
  /** The session goes on under this one. */
  token: string;
  /** With the first second factor: codes for when it is lost, shown this once. */
  codes: string[] | null;
}

/** What belongs to every second factor that is added. */
export async function added(tx: Transaction, actor: Actor, kind: "app" | "passkey"): Promise<Added> {
  const codes = (await countRecoveryCodes(tx, actor.id)) > 0 ? null : await makeRecoveryCodes(tx, actor.id);
  await tellHolder(tx, actor.id, kind === "app" ? "appAdded" : "passkeyAdded");
  await record(tx, { actorId: actor.id, action: "second-factor.added", detail: { kind } });
  return { token: await renewSession(tx, actor), codes };
}

/** The employer showed it at the sign-in itself, and nothing was shown here since: it says nothing of what is taken away. */
const shownByEmployer = and(ne(sessions.way, "mail"), eq(sessions.secondFactorAt, sessions.createdAt))!;

/**
 * And to every one that is taken away. Which one a session showed is not kept: the others show one that is left anew, and
 * without any left all have shown nothing.
 */
export async function removed(tx: Transaction, actor: Actor, kind: "app" | "passkey"): Promise<void> {
  await tellHolder(tx, actor.id, kind === "app" ? "appRemoved" : "passkeyRemoved");
  await record(tx, { actorId: actor.id, action: "second-factor.removed", detail: { kind } });
  const left = await holdsSecondFactor(tx, actor.id);
  if (!left) await tx.delete(recoveryCodes).where(eq(recoveryCodes.participantId, actor.id));
  await tx
    .update(sessions)
    .set({ secondFactorAt: null })
    .where(
      and(
        eq(sessions.participantId, actor.id),
        not(shownByEmployer),
        left ? ne(sessions.id, actor.sessionId) : undefined,
      ),
    );
}
