import { createTransport } from "nodemailer";
import { db } from "#db/client";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { env } from "#lib/core/env";
import { Refused } from "#lib/core/errors";
import { canSeeHealth } from "#lib/health/policy";

const WAIT_MS = 5_000;

/**
 * Calls the mail server and signs in there, without sending anything. @returns whether it answered, and how long it took in ms
 * @throws Forbidden, TooFast, Refused without a mail server
 */
export async function testMailServer(actor: Actor): Promise<{ reached: boolean; took: number }> {
  authorise(canSeeHealth(actor));
  if (!env.SMTP_URL) throw new Refused("noMailServer");
  await limit("edit.minute", actor.id);
  const began = performance.now();
  const transport = createTransport(env.SMTP_URL, {
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
  } as object);
  const reached = await transport.verify().then(
    () => true,
    () => false,
  );
  transport.close();
  const took = Math.round(performance.now() - began);
  await db.transaction((tx) => record(tx, { actorId: actor.id, action: "mail.tested", detail: { reached, took } }));
  return { reached, took };
}
