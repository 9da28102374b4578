import { and, eq } from "drizzle-orm";
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

/** And to every one that is taken away. Without any left, sessions that showed one here have shown nothing. */
export async function removed(tx: Transaction, actor: Actor, kind: "app" | "passkey"): Promise<void> {
  await tellHolder(tx, actor.id, kind === "app" ? "appRemoved" : "passkeyRemoved");
  await record(tx, { actorId: actor.id, action: "second-factor.removed", detail: { kind } });
  if (await holdsSecondFactor(tx, actor.id)) return;
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.participantId, actor.id));
  await tx
    .update(sessions)
    .set({ secondFactorAt: null })
    .where(and(eq(sessions.participantId, actor.id), eq(sessions.way, "mail")));
}
