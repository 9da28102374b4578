import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { forgetLimit, limit } from "#lib/auth/limits";
import { renewSession } from "#lib/auth/sessions";
import { Invalid } from "#lib/core/errors";
import { takeAppCode } from "#lib/second-factor/apps";
import { CODE_DIGITS } from "#lib/second-factor/choices";
import type { FactorKind } from "#lib/second-factor/choices";
import { takeRecoveryCode } from "#lib/second-factor/recovery";
import { tellHolder } from "#lib/second-factor/tell";

const isAppCode = (code: string) => code.length === CODE_DIGITS && /^\d+$/.test(code);

/** The session has shown a second factor from now on. @returns its new token */
export async function confirmed(tx: Transaction, actor: Actor, kind: FactorKind): Promise<string> {
  await record(tx, { actorId: actor.id, action: "second-factor.confirmed", detail: { kind } });
  return renewSession(tx, actor);
}

/**
 * Shows a second factor by a code of an app, or a recovery code; each works once. A wrong one is counted and stands in the
 * log, so neither is taken back with the refusal.
 * @returns the new token of the session
 * @throws TooFast after five wrong ones, Invalid
 */
export async function confirmCode(actor: Actor, { code }: { code: string }): Promise<string> {
  await limit("second-factor.tries", actor.id);
  const token = await db.transaction(async (tx) => {
    if (isAppCode(code) && (await takeAppCode(tx, actor, code, true))) return confirmed(tx, actor, "app");
    if (!isAppCode(code) && (await takeRecoveryCode(tx, actor.id, code))) {
      await tellHolder(tx, actor.id, "codeUsed");
      return confirmed(tx, actor, "recovery");
    }
    await record(tx, {
      actorId: actor.id,
      action: "second-factor.failed",
      detail: { kind: isAppCode(code) ? "app" : "recovery" },
    });
    return undefined;
  });
  if (!token) throw new Invalid([{ field: "code", message: "wrongCode" }]);
  await forgetLimit("second-factor.tries", actor.id);
  return token;
}
