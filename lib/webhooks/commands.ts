import { randomUUID } from "node:crypto";
import { eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { organisations, webhookDeliveries, webhookReadings, webhooks } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { NotFound, Refused } from "#lib/core/errors";
import { enqueue } from "#lib/jobs/queue";
import { CHANGE_OVER_HOURS, WEBHOOKS_AT_ONCE } from "#lib/webhooks/choices";
import { TEST_KIND } from "#lib/webhooks/dutch";
import { canHaveWebhook } from "#lib/webhooks/policy";
import { newSecret } from "#lib/webhooks/signature";
import type { AboutWebhook, RegisterWebhook, SendAgain, SwitchWebhook } from "#lib/webhooks/validation";
import { sealSecret } from "#lib/webhooks/seal";

/**
 * Has software of the actor's organisation told what happens. @returns the secret, which is kept sealed and not shown again
 * @throws Forbidden, TooFast, Refused with ten webhooks
 */
export async function registerWebhook(actor: Actor, input: RegisterWebhook): Promise<string> {
  const organisationId = actor.organisation.id;
  authorise(canHaveWebhook(actor, { organisationId }));
  const secret = newSecret();
  await db.transaction(async (tx) => {
    await limit("edit.minute", actor.id, tx);
    // Two at once would both count nine.
    await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, organisationId)).for("no key update"); // prettier-ignore
    if ((await tx.$count(webhooks, eq(webhooks.organisationId, organisationId))) >= WEBHOOKS_AT_ONCE)
      throw new Refused("tooManyWebhooks");
    await beginAtTheEnd(tx);
    // The secret is sealed for this one: its id must be known before its row is.
    const webhookId = randomUUID();
    await tx
      .insert(webhooks)
      .values({ ...input, id: webhookId, organisationId, madeBy: actor.id, secret: sealSecret(secret, webhookId) });
    const detail = { webhookId, audience: input.audience, kinds: input.kinds.length };
    await record(tx, { actorId: actor.id, action: "webhook.made", detail });
  });
  return secret;
}

/** While nobody listened the log was not read: what stands in it then is no news for who comes now. */
async function beginAtTheEnd(tx: Transaction): Promise<void> {
  if ((await tx.$count(webhooks, isNull(webhooks.offAt))) > 0) return;
  const end = {
    xact: sql<string>`(pg_snapshot_xmin(pg_current_snapshot())::text::numeric - 1)::text::xid8`,
    entryId: 0,
  };
  await tx.insert(webhookReadings).values(end).onConflictDoUpdate({ target: webhookReadings.only, set: end });
}

/** The webhook, held until the transaction ends. @throws NotFound for one that the actor does not look after */
async function held(tx: Transaction, actor: Actor, webhookId: string) {
  const [found] = await tx
    .select({
      id: webhooks.id,
      organisationId: webhooks.organisationId,
      offAt: webhooks.offAt,
      secret: webhooks.secret,
    })
    .from(webhooks)
    .where(eq(webhooks.id, webhookId))
    .for("update");
  if (!found || !canHaveWebhook(actor, found)) throw new NotFound();
  return found;
}

/** Stops a webhook, or starts it again from now on; twice is harmless. @throws NotFound */
export async function switchWebhook(actor: Actor, { webhookId, on }: SwitchWebhook): Promise<void> {
  await db.transaction(async (tx) => {
    const { offAt } = await held(tx, actor, webhookId);
    if ((offAt === null) === (on === "yes")) return;
    if (on === "yes") await beginAtTheEnd(tx);
    const now = sql`now()`;
    await tx
      .update(webhooks)
      .set(on === "yes" ? { offAt: null, offWhy: null, onSince: now } : { offAt: now, offWhy: "owner" })
      .where(eq(webhooks.id, webhookId));
    await record(tx, { actorId: actor.id, action: on === "yes" ? "webhook.started" : "webhook.stopped", detail: { webhookId } }); // prettier-ignore
  });
}

/** Gives a webhook another secret. The old one signs along for a day. @returns the new one @throws NotFound, TooFast */
export async function rotateSecret(actor: Actor, { webhookId }: AboutWebhook): Promise<string> {
  const secret = newSecret();
  await db.transaction(async (tx) => {
    const { secret: previousSecret } = await held(tx, actor, webhookId);
    await limit("edit.minute", actor.id, tx);
    const previousUntil = sql`now() + make_interval(hours => ${CHANGE_OVER_HOURS})`;
    await tx
      .update(webhooks)
      .set({ secret: sealSecret(secret, webhookId), previousSecret, previousUntil })
      .where(eq(webhooks.id, webhookId));
    await record(tx, { actorId: actor.id, action: "webhook.secret-replaced", detail: { webhookId } });
  });
  return secret;
}

/** Ends a webhook for good, with its log. Twice is harmless. @throws NotFound for one that is not theirs */
export async function removeWebhook(actor: Actor, { webhookId }: AboutWebhook): Promise<void> {
  await db.transaction(async (tx) => {
    await held(tx, actor, webhookId);
    await tx.delete(webhooks).where(eq(webhooks.id, webhookId));
    await record(tx, { actorId: actor.id, action: "webhook.removed", detail: { webhookId } });
  });
}

/** Sends a test, once. @throws NotFound, TooFast, Refused when it is off */
export async function sendTest(actor: Actor, { webhookId }: AboutWebhook): Promise<void> {
  await db.transaction(async (tx) => {
    const { offAt } = await held(tx, actor, webhookId);
    if (offAt) throw new Refused("webhookIsOff");
    await limit("edit.minute", actor.id, tx);
    const [made] = await tx
      .insert(webhookDeliveries)
      .values({ webhookId, kind: TEST_KIND })
      .returning({ id: webhookDeliveries.id });
    await sendOnce(tx, made!.id);
    await record(tx, { actorId: actor.id, action: "webhook.tested", detail: { webhookId } });
  });
}

/** Sends something again at once, under the id it had. @throws NotFound, TooFast, Refused when the webhook is off */
export async function sendAgain(actor: Actor, { deliveryId }: SendAgain): Promise<void> {
  await db.transaction(async (tx) => {
    const [found] = await tx
      .select({ webhookId: webhookDeliveries.webhookId })
      .from(webhookDeliveries)
      .where(eq(webhookDeliveries.id, deliveryId));
    if (!found) throw new NotFound();
    const { offAt } = await held(tx, actor, found.webhookId);
    if (offAt) throw new Refused("webhookIsOff");
    await limit("edit.minute", actor.id, tx);
    await sendOnce(tx, deliveryId);
    await record(tx, { actorId: actor.id, action: "webhook.sent-again", detail: { ...found, deliveryId } });
  });
}

/** Beside the row of what waits, for somebody looks whether it works. */
const sendOnce = (tx: Transaction, deliveryId: string) =>
  enqueue(tx, "webhook", { deliveryId, once: true }, { key: `once ${randomUUID()}`, priority: 1 });
